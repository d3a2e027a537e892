import { type Document, type Mention, type OfficeMention, spanOf, withDeterminer } from "../document.js";
import type { Knowledge } from "../knowledge/knowledge.js";
import { fold } from "../../schema/ontology/fold.js";
import type { Resolution } from "../resolve/draft.js";
import { headsBody, officeKey } from "../resolve/office-key.js";
import type { Finding } from "./finding.js";

/** HOLDS_OFFICE and MEMBER_OF from names with their offices: «Patrice Talon, président de la République». */
export function officeFindings(doc: Document, resolution: Resolution, knowledge: Knowledge): readonly Finding[] {
  const named = new Set(
    doc.mentions.flatMap(({ name }, index) => (name === null ? [] : (resolution.meant[index] ?? []))),
  );
  const best = new Map<string, Held>();
  doc.mentions.forEach((mention, index) => {
    const [holder] = resolution.meant[index] ?? [];
    if (mention.kind !== "PERSON" || !holder || mention.reference || !named.has(holder)) return;
    for (const office of mention.offices) {
      const finding = office.former ? null : officeFinding(doc, resolution, knowledge, { mention, office, holder });
      if (!finding) continue;
      const key = `${finding.type} ${holder} ${officeClass(office, bodyId(doc, office, resolution))}`;
      const known = best.get(key);
      if (!known || weight(finding, office) > known.weight)
        best.set(key, { finding, office, weight: weight(finding, office) });
    }
  });
  const held = [...best.values()];
  return held.filter((each) => !saidBetter(each, held)).map(({ finding }) => finding);
}

/** One wording of an office that somebody holds. */
interface Held {
  readonly finding: Finding;
  readonly office: OfficeMention;
  /** The fuller wording, and the one beside the name, is kept. */
  readonly weight: number;
}

const weight = (finding: Finding, office: OfficeMention): number =>
  finding.confidence * 100 + office.portfolio.length * 5 + (office.body === null ? 0 : 5) + (office.country ? 2 : 0);

/** «le ministre Lavrov», «son homologue»: a bare head says nothing where the same person's office is told in full. */
function saidBetter(each: Held, held: readonly Held[]): boolean {
  const bare =
    each.office.counterpart ||
    (each.office.portfolio.length === 0 && each.office.body === null && officeKey(each.office) === null);
  const head = fold(each.office.head).split(" ")[0];
  const others = held.filter((other) => other !== each && other.finding.subject === each.finding.subject);
  return (
    bare &&
    others.some(
      ({ office }) =>
        each.office.counterpart ||
        (fold(office.head).split(" ")[0] === head &&
          (office.portfolio.length > 0 || office.body !== null || officeKey(office) !== null)),
    )
  );
}

/** Two wordings of one office count once: its key, who heads a body, or its head with the first word of what it is in charge of. */
const officeClass = (office: OfficeMention, body: string | null): string => {
  const head = fold(office.head).split(" ")[0] ?? "";
  if (body !== null && headsBody(office)) return `head of ${body}`;
  return officeKey(office) ?? (head === "ministre" || head === "chef" ? `${head} ${office.portfolio[0] ?? ""}` : head);
};

function officeFinding(
  doc: Document,
  resolution: Resolution,
  knowledge: Knowledge,
  { mention, office, holder }: { readonly mention: Mention; readonly office: OfficeMention; readonly holder: string },
): Finding | null {
  const head = fold(office.head).split(" ")[0] ?? "";
  const member = isMembership(office, knowledge);
  const object = bodyId(doc, office, resolution);
  const target = object ?? ownerId(doc, mention, resolution) ?? countryId(doc, office, holder, resolution);
  if (member && !object) return null;
  if (office.counterpart && mention.name === null) return null; // «son homologue» alone tells no office
  if (DESCRIPTIONS.test(head) || (target === null && PROFESSIONS.test(head))) return null;
  const president =
    target !== null ||
    (mention.name !== null && (OF_THEMSELVES.test(head) || (HEADS.test(head) && OF_SOME.test(office.title))));
  if (!member && !office.ofState && !president && target === null && office.portfolio.length === 0) return null;
  return {
    type: member ? "MEMBER_OF" : "HOLDS_OFFICE",
    subject: holder,
    object: target,
    title: member ? null : office.counterpart ? office.head : office.title,
    span: spanOf(doc, withDeterminer(doc, mention.name ? mention : office)),
    rule: member ? "member-of/title" : "holds-office/title",
    confidence: mention.name ? 0.86 : 0.75,
  };
}

/** Offices that name one beside a name, even where nothing says of what: «le gouverneur Luc Roy». */
const OF_THEMSELVES =
  /^(?:president|gouverneur|maire|prefet|sous-prefet|procureur|directeur|directrice|secretaire|porte-parole|commandant|recteur|batonnier|commissaire|coordonnateur|coordinateur|coordinatrice|depute|senateur|senatrice|grand|pdg|dg|khalife|archeveque|eveque|pape|roi|reine|emir)/;

/** Heads of what is named after them: «le chef du parti, Luc Roy». */
const HEADS =
  /^(?:chef|cheffe|patron|patronne|leader|numero|premier|vice-|adjoint|responsable|doyen|conseill|represent|envoye|mediat|rapporteu|inspect|tresori|greffier|control|imam|charge)/;

const OF_SOME = /\s(?:du|de la|de l['’]|des|aux?|à la)(?:\s|(?<=['’]))/u;

/** What somebody is called, without holding an office. */
const DESCRIPTIONS = /^(?:diplomate|prix|laureat|laureate)$/;

/** What somebody is by profession: an office only of a body. */
const PROFESSIONS =
  /^(?:professeur|avocat|avocate|juriste|expert|historien|politologue|economiste|sociologue|chercheur|chercheuse|ecrivain|ecrivaine|artiste|chanteur|chanteuse|musicien|analyste|universitaire|enseignant-chercheur|entraineur|footballeur|attaquant|defenseur|activiste|griot|aide|realisateur|realisatrice|cineaste|blogueur)$/;

/** «membre de …», «candidat du …»: a title that makes a member, not an office holder. */
export const isMembership = (office: OfficeMention, { words }: Knowledge): boolean =>
  words.membership.has(fold(office.head).split(" ")[0] ?? "");

/** The body inside the office's words: «président de la [CEDEAO]». */
export function bodyId(doc: Document, office: OfficeMention, resolution: Resolution): string | null {
  if (office.body === null) return null;
  const isBody = ({ from, kind }: Mention): boolean => from === office.body && kind !== "PERSON";
  const at = doc.mentions.findIndex(isBody);
  const inner = at < 0 ? doc.inner.findIndex(isBody) : -1;
  const index = at >= 0 ? at : inner >= 0 ? doc.mentions.length + inner : -1;
  return resolution.meant[index]?.[0] ?? null;
}

/** «son président, X», «sa porte-parole, Y»: the body or organisation spoken of last. */
function ownerId(doc: Document, mention: Mention, resolution: Resolution): string | null {
  if (!/^(?:son|sa|leur)$/.test(doc.tokens[mention.from - 1]?.lower ?? "") || mention.name === null) return null;
  const index = doc.mentions.findLastIndex(
    (each) => each.to < mention.from && ["ORGANIZATION", "PUBLIC_BODY"].includes(each.kind),
  );
  return resolution.meant[index]?.[0] ?? null;
}

/** The state whose office it is, if the brief names that state as an actor. */
function countryId(doc: Document, office: OfficeMention, holder: string, resolution: Resolution): string | null {
  const ofState = office.ofState || officeKey(office) === "president";
  const known = resolution.drafts.find(({ id }) => id === holder)?.country ?? null;
  const code = office.country ?? (ofState ? (known ?? doc.home) : null);
  const draft = resolution.drafts.find((each) => each.kind === "COUNTRY" && each.country === code);
  return code && draft ? draft.id : null;
}
