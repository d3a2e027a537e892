import { allMentions, type Document } from "../document.js";
import type { Knowledge } from "../knowledge/knowledge.js";
import type { Draft, Resolution } from "./draft.js";
import { resolveBodies } from "./resolve-bodies.js";
import { resolvePeople } from "./resolve-people.js";
import { resolveReference } from "./resolve-references.js";

/** «deux envoyés spéciaux, X et Y»: a counted group whose members are named right after it means just them. */
function apposedNames(doc: Document, index: number, known: ReadonlyMap<number, Draft>): readonly string[] {
  const group = doc.mentions[index];
  if (group?.kind !== "GROUP" || !group.plural || !/^[,:]$/.test(doc.tokens[group.to]?.text ?? "")) return [];
  const ids: string[] = [];
  for (let next = index + 1; next < doc.mentions.length; next += 1) {
    const [before, mention] = [doc.mentions[next - 1], doc.mentions[next]];
    const gap = doc.tokens.slice(before?.to, mention?.from).map(({ lower }) => lower);
    const draft = known.get(next);
    if (!mention?.name || draft?.kind !== "PERSON" || gap.length > 2 || !/^(?:,|:|et)$/.test(gap[0] ?? "")) break;
    ids.push(draft.id);
    if (gap[0] === "et") break;
  }
  const count = COUNTS.indexOf(doc.tokens[group.from]?.lower ?? "");
  return ids.length > 1 && count === ids.length ? ids : [];
}

const COUNTS = ["", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix"];

/** Says of each mention whom it means: bodies and people first, then what points back to them, in text order. */
export function resolve(doc: Document, knowledge: Knowledge): Resolution {
  const known = new Map<number, Draft>([...resolveBodies(doc, knowledge), ...resolvePeople(doc, knowledge)]);
  const byId = new Map([...known.values()].map((draft) => [draft.id, draft]));
  const meant = allMentions(doc).map((mention, index) => {
    const own = known.get(index);
    const named = apposedNames(doc, index, known);
    if (named.length > 0) return named;
    if (own) return [own.id];
    const ids = mention.reference ? resolveReference(doc, index, known, knowledge) : [];
    const [single] = ids;
    const draft = ids.length === 1 && single ? byId.get(single) : undefined;
    if (draft) known.set(index, draft); // a pronoun resolved leads the next one on
    return ids;
  });
  return { drafts: [...byId.values()], meant };
}
