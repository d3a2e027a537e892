import type { Document, Mention } from "../document.js";
import type { Knowledge } from "../knowledge/knowledge.js";

export type Gender = "m" | "f" | null;

const WOMAN = /^(?:mme|mme\.|madame|mlle|mademoiselle|mesdames|dame|hadja|lady)$/;
const MAN = /^(?:m\.|m|mm\.|monsieur|messieurs|sieur|mr|mr\.|sir|lord)$/;
/** Offices whose form tells: «présidente», «directrice», «députée». «ministre», «maire» don’t. */
const FEMININE_OFFICE = /(?:trice|ante|ente|ère|ière|euse|députée|déléguée|ancelière|cheffe|sénatrice|reine|première)$/;

/**
 * Whether a mention is of a woman or a man, told by its honorific, its first name or the article and form of its
 * office; null: nothing tells, as «les», «l’», «Dr» and names that both bear.
 */
export function genderOf(doc: Document, mention: Mention, { words }: Knowledge): Gender {
  const { name } = mention;
  for (let at = mention.from; at < (name?.from ?? mention.to); at += 1) {
    const lower = doc.tokens[at]?.lower ?? "";
    if (WOMAN.test(lower)) return "f";
    if (MAN.test(lower)) return "m";
  }
  const first =
    mention.kind === "PERSON" && name && name.to - name.from > 1 ? (doc.tokens[name.from]?.folded ?? "") : "";
  const known = words.firstNames.has(first) && !words.sharedNames.has(first);
  if (known) return words.womensNames.has(first) ? "f" : "m";
  if (mention.offices.some(({ head }) => FEMININE_OFFICE.test(head.split(" ")[0] ?? ""))) return "f";
  const before = doc.tokens[mention.from - 1]?.lower ?? "";
  if (/^(?:la|une|cette)$/.test(before)) return "f";
  return /^(?:le|un|ce|du|au)$/.test(before) ? "m" : null;
}
