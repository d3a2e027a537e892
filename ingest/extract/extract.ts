import { fold } from "../../schema/ontology/fold.js";
import { statementId } from "../../schema/ontology/identity.js";
import type { Span, Statement } from "../../schema/ontology/model.js";
import { relationSpec } from "../../schema/ontology/relation-types.js";
import type { Document } from "../document.js";
import type { Knowledge } from "../knowledge/knowledge.js";
import type { Resolution } from "../resolve/draft.js";
import { appositionFindings, copulaFindings } from "./copula.js";
import { eventFindings } from "./events.js";
import type { Finding } from "./finding.js";
import { officeFindings } from "./offices.js";
import { respectiveFindings } from "./respectively.js";
import { viewSentences } from "./sentence-view.js";
import { sharedOfficeFindings } from "./shared-offices.js";

/** Who did what to whom: statements of all types, each once, with all words that prove it. */
export function extractStatements(doc: Document, resolution: Resolution, knowledge: Knowledge): readonly Statement[] {
  const views = viewSentences(doc, resolution, knowledge);
  const findings = [
    ...officeFindings(doc, resolution, knowledge),
    ...copulaFindings(views),
    ...appositionFindings(views),
    ...respectiveFindings(views),
    ...sharedOfficeFindings(views),
    ...eventFindings(views),
  ];
  return mergeFindings(doc, dropWeaker(dropTold(preferLeaders(findings, resolution))));
}

/** A delegation that somebody named leads is met through its head: the person takes its place. */
function preferLeaders(findings: readonly Finding[], { drafts }: Resolution): readonly Finding[] {
  const named = new Set(drafts.filter((draft) => draft.named).map(({ id }) => id));
  const groups = new Set(drafts.filter(({ kind }) => kind === "GROUP").map(({ id }) => id));
  const leaders = new Map(
    findings.flatMap(({ type, subject, object }) =>
      type === "LEADS" && subject && object && named.has(subject) && groups.has(object)
        ? [[object, subject] as const]
        : [],
    ),
  );
  return findings.map((finding) =>
    finding.type === "MET"
      ? {
          ...finding,
          subject: leaders.get(finding.subject ?? "") ?? finding.subject,
          object: leaders.get(finding.object ?? "") ?? finding.object,
        }
      : finding,
  );
}

/** To be named to an office, elected to it, put out of it or replaced in it is told as that alone. */
function dropTold(findings: readonly Finding[]): readonly Finding[] {
  const told = findings.filter(({ planned, negated, object }) => !planned && !negated && object !== null);
  const tells = (event: Finding, held: Finding): boolean => {
    if (event.object !== held.subject) return false;
    if (event.type === "APPOINTED" || event.type === "ELECTED")
      return held.rule !== "holds-office/respectively" && isWithin(event.title, held.title); // these offices are kept, others come
    if (event.type === "DISMISSED") return !event.title || headOf(event.title) === headOf(held.title);
    return event.type === "SUCCEEDED" && inherits(findings, event.subject, held.title);
  };
  return findings.filter((finding) => finding.type !== "HOLDS_OFFICE" || !told.some((event) => tells(event, finding)));
}

const headOf = (title: string | null | undefined): string => fold(title ?? "").split(" ")[0] ?? "";

/** «ministre des Finances» and «ministre de l’Économie et des Finances»: all words of one title stand in the other. */
function isWithin(a: string | null | undefined, b: string | null | undefined): boolean {
  const [short = [], long = []] = [a, b]
    .map((title) => fold(title ?? "").split(" "))
    .sort((x, y) => x.length - y.length);
  return a !== undefined && a !== null && headOf(a) === headOf(b) && short.every((word) => long.includes(word));
}

/** Does the successor bear an office of that head? */
const inherits = (findings: readonly Finding[], successor: string | null, title: string | null | undefined): boolean =>
  findings.some(
    (each) =>
      headOf(each.title) === headOf(title) &&
      (each.type === "HOLDS_OFFICE" ? each.subject : each.type === "APPOINTED" ? each.object : null) === successor,
  );

/** «nommé X au poste de Y» is APPOINTED alone; among findings of one type and pair those dated finest stay. */
function dropWeaker(findings: readonly Finding[]): readonly Finding[] {
  const key = ({ type, subject, object, planned, negated }: Finding): string => {
    const ends = relationSpec(type).symmetric ? [subject ?? "", object ?? ""].sort() : [subject, object];
    return [type, ...ends, planned === true, negated === true].join(" ");
  };
  const known = new Set(
    findings.filter(({ subject }) => subject !== null).map(({ type, object }) => `${type} ${object}`),
  );
  const named = findings.filter(({ type, subject, object }) => subject !== null || !known.has(`${type} ${object}`));
  const finest = new Map<string, number>();
  for (const finding of named)
    finest.set(key(finding), Math.max(finest.get(key(finding)) ?? 0, finding.date?.length ?? 0));
  return named.filter(
    (finding) => finding.type === "HOLDS_OFFICE" || (finding.date?.length ?? 0) === finest.get(key(finding)),
  );
}

function mergeFindings(doc: Document, findings: readonly Finding[]): readonly Statement[] {
  const byId = new Map<string, Statement>();
  for (const finding of findings) {
    const statement = statementOf(doc, finding);
    const known = byId.get(statement.id);
    byId.set(statement.id, known ? merged(known, statement) : statement);
  }
  return [...byId.values()];
}

function merged(a: Statement, b: Statement): Statement {
  const isKnown = ({ start, end }: Span): boolean => a.evidence.some((each) => each.start < end && start < each.end);
  return {
    ...a,
    onBehalfOf: a.onBehalfOf ?? b.onBehalfOf,
    place: a.place ?? b.place,
    period: a.period ?? b.period,
    confidence: Math.max(a.confidence, b.confidence),
    evidence: [...a.evidence, ...b.evidence.filter((each) => !isKnown(each))],
  };
}

function statementOf(doc: Document, finding: Finding): Statement {
  const { start, end } = finding.span;
  const statement: Omit<Statement, "id"> = {
    type: finding.type,
    subject: finding.subject,
    object: finding.object,
    onBehalfOf: finding.onBehalfOf ?? null,
    place: finding.place ?? null,
    date: finding.date ?? null,
    title: finding.title ?? null,
    award: finding.award ?? null,
    period: finding.period ?? null,
    confidence: finding.confidence,
    planned: finding.planned ?? false,
    negated: finding.negated ?? false,
    reported: finding.reported ?? false,
    evidence: [{ quote: doc.text.slice(start, end), start, end, rule: finding.rule }],
  };
  return { id: statementId(statement), ...statement };
}
