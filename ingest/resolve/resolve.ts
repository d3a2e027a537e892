import { allMentions, type Document } from "../document.js";
import type { Knowledge } from "../knowledge/knowledge.js";
import type { Draft, Resolution } from "./draft.js";
import { resolveBodies } from "./resolve-bodies.js";
import { resolvePeople } from "./resolve-people.js";
import { resolveReference } from "./resolve-references.js";

/** Says of each mention whom it means: bodies and people first, then what points back to them, in text order. */
export function resolve(doc: Document, knowledge: Knowledge): Resolution {
  const known = new Map<number, Draft>([...resolveBodies(doc, knowledge), ...resolvePeople(doc, knowledge)]);
  const byId = new Map([...known.values()].map((draft) => [draft.id, draft]));
  const meant = allMentions(doc).map((mention, index) => {
    const own = known.get(index);
    if (own) return [own.id];
    const ids = mention.reference ? resolveReference(doc, index, known) : [];
    const [single] = ids;
    const draft = ids.length === 1 && single ? byId.get(single) : undefined;
    if (draft) known.set(index, draft); // a pronoun resolved leads the next one on
    return ids;
  });
  return { drafts: [...byId.values()], meant };
}
