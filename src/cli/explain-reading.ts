import type { Colors } from "picocolors/types.js";
import type { ReadMention, Reading } from "../../ingest/cascade.js";
import type { ActorKind } from "../../schema/ontology/actor-kinds.js";
import type { Span, Statement } from "../../schema/ontology/model.js";
import { printable } from "./printable.js";
import { counted } from "./reporter.js";

const COLOR_OF_KIND: Readonly<Record<ActorKind, "cyan" | "yellow" | "magenta" | "green" | "blue" | "gray">> = {
  PERSON: "cyan",
  PUBLIC_BODY: "yellow",
  ORGANIZATION: "magenta",
  COUNTRY: "green",
  GROUP: "blue",
  PLACE: "gray",
};

const INDENT = "     ";

/**
 * A reading for people, sentence by sentence: the words with their mentions marked, who each mention was taken to be
 * and by which rule, and the statements that rest on the sentence.
 * @param colors without colour, brackets stand around the mentions
 */
export function explainReading(reading: Reading, colors: Colors): string {
  const { brief, actors, statements } = reading.extraction;
  const named = (id: string | null): string => (id === null ? "?" : (actors.find((a) => a.id === id)?.name ?? id));
  const head = [brief.title, brief.source, brief.publishedOn, brief.givenId ?? brief.id.slice(0, 12)];
  const lines = [colors.bold(printable(head.filter((part) => part !== null).join(" · "))), ""];
  for (const [index, sentence] of reading.sentences.entries()) {
    const mentions = reading.mentions.filter((mention) => inside(mention, sentence));
    lines.push(`${String(index + 1).padStart(3)}  ${marked(brief.text, sentence, mentions, colors)}`);
    lines.push(...mentionTable(brief.text, mentions, colors));
    for (const statement of statements) {
      for (const evidence of statement.evidence.filter((one) => inside(one, sentence)))
        lines.push(...statementLines(statement, evidence, named, colors));
    }
    lines.push("");
  }
  lines.push(
    `${counted(actors.length, "actor")}, ${counted(statements.length, "statement")}, read by ${reading.extraction.extractor}.`,
  );
  return `${lines.join("\n")}\n`;
}

/** Evidence that runs over the end of a sentence belongs to the sentence where it begins. */
const inside = ({ start }: Span, sentence: Span): boolean => start >= sentence.start && start < sentence.end;

function marked(text: string, sentence: Span, mentions: readonly ReadMention[], colors: Colors): string {
  let line = "";
  let position = sentence.start;
  for (const { start, end, kind } of mentions) {
    const words = printable(text.slice(start, end));
    const shown = colors.isColorSupported ? colors[COLOR_OF_KIND[kind]](colors.underline(words)) : `[${words}]`;
    line += printable(text.slice(position, start)) + shown;
    position = end;
  }
  return line + printable(text.slice(position, Math.max(position, sentence.end)));
}

function mentionTable(text: string, mentions: readonly ReadMention[], colors: Colors): readonly string[] {
  const rows = mentions.map(({ start, end, kind, actorId, rule }) => ({
    ...{ kind, actorId: actorId ?? "no actor", rule },
    words: printable(text.slice(start, end)),
  }));
  const width = (column: "words" | "actorId"): number => Math.max(...rows.map((row) => row[column].length));
  return rows.map(({ words, kind, actorId, rule }) => {
    const painted = colors[COLOR_OF_KIND[kind]](words.padEnd(width("words")));
    return `${INDENT}${painted}  ${kind.padEnd(12)}  ${actorId.padEnd(width("actorId"))}  ${colors.dim(rule)}`;
  });
}

function statementLines(
  statement: Statement,
  evidence: Statement["evidence"][number],
  named: (id: string | null) => string,
  colors: Colors,
): readonly string[] {
  const { type, subject, object, onBehalfOf, place, date, title, award, period, confidence } = statement;
  const roles = [
    ...[["title", title] as const, ["award", award] as const, ["period", period] as const],
    ...[["on behalf of", onBehalfOf && named(onBehalfOf)] as const, ["at", place && named(place)] as const],
  ].flatMap(([name, value]) => (value ? [`${name}: ${value}`] : []));
  const flags = (["planned", "negated", "reported"] as const).filter((flag) => statement[flag]);
  const details = [date ?? "no date", `confidence ${confidence.toFixed(2)}`, ...roles, ...flags].join(" · ");
  return [
    `${INDENT}→ ${colors.bold(type)}  ${printable(`${named(subject)} → ${named(object)}`)}`,
    `${INDENT}  ${printable(details)}`,
    `${INDENT}  «${printable(evidence.quote)}»  ${colors.dim(evidence.rule)}`,
  ];
}
