import { allMentions, type Document, type Mention, type OfficeMention, spanOf } from "../document.js";
import type { Knowledge } from "../knowledge/knowledge.js";
import { fold } from "../../schema/ontology/fold.js";
import type { Resolution } from "../resolve/draft.js";
import type { Finding } from "./finding.js";

/** HOLDS_OFFICE and MEMBER_OF from names with their offices: «Patrice Talon, président de la République». */
export function officeFindings(doc: Document, resolution: Resolution, knowledge: Knowledge): readonly Finding[] {
  const seen = new Set<string>();
  const drafts = new Map(resolution.drafts.map((draft) => [draft.id, draft]));
  return doc.mentions.flatMap((mention, index) => {
    const [holder] = resolution.meant[index] ?? [];
    if (mention.kind !== "PERSON" || !holder || mention.reference) return [];
    if (!drafts.get(holder)?.named) return [];
    return mention.offices.flatMap((office) => {
      const finding = office.former ? null : officeFinding(doc, resolution, knowledge, { mention, office, holder });
      const key = finding && `${finding.type} ${finding.subject} ${finding.object ?? ""} ${officeClass(office)}`;
      if (!finding || !key || seen.has(key)) return [];
      seen.add(key);
      return [finding];
    });
  });
}

/** Two wordings of one office count once: the head and the first word of what it is in charge of. */
const officeClass = (office: OfficeMention): string => {
  const head = fold(office.head).split(" ")[0] ?? "";
  return head === "ministre" || head === "chef" ? `${head} ${office.portfolio[0] ?? ""}` : head;
};

function officeFinding(
  doc: Document,
  resolution: Resolution,
  knowledge: Knowledge,
  { mention, office, holder }: { readonly mention: Mention; readonly office: OfficeMention; readonly holder: string },
): Finding | null {
  const head = fold(office.head).split(" ")[0] ?? "";
  const bodyIndex = office.body === null ? -1 : bodyMention(doc, office);
  const member = knowledge.words.membership.has(head);
  const object = bodyIndex >= 0 ? (resolution.meant[bodyIndex]?.[0] ?? null) : null;
  const target = object ?? countryId(doc, office, resolution);
  if (member && !target) return null;
  if (!member && !office.ofState && target === null && office.portfolio.length === 0) return null;
  return {
    type: member ? "MEMBER_OF" : "HOLDS_OFFICE",
    subject: holder,
    object: target,
    title: member ? null : office.counterpart ? office.head : office.title,
    span: spanOf(doc, mention.name ? mention : office),
    rule: member ? "member-of/title" : "holds-office/title",
    confidence: mention.name ? 0.9 : 0.75,
  };
}

/** The body inside the office's words: «président de la [CEDEAO]». */
const bodyMention = (doc: Document, office: OfficeMention): number =>
  allMentions(doc).findIndex((each) => each.from === office.body && each.kind !== "PERSON");

/** The state whose office it is, if the brief names that state as an actor. */
function countryId(doc: Document, office: OfficeMention, resolution: Resolution): string | null {
  const code = office.country ?? (office.ofState ? doc.home : null);
  const draft = resolution.drafts.find((each) => each.kind === "COUNTRY" && each.country === code);
  return code && draft ? draft.id : null;
}
