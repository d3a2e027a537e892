import { slug } from "../../schema/ontology/identity.js";
import type { Knowledge } from "../knowledge/knowledge.js";
import type { Draft } from "./draft.js";

/** A draft with its name as words, those that say its state left out. */
interface Named {
  readonly draft: Draft;
  readonly words: readonly string[];
}

const LINKS = new Set(["de", "du", "des", "d", "la", "l", "le", "les"]);

/**
 * Bodies and organisations that a brief names in more than one way: «Conseil militaire» and «Conseil militaire de
 * transition», «les forces afghanes» and «les forces de sécurité afghanes», «l’armée» and «l’armée togolaise». Gives the id
 * that takes over, by the id that goes. Only where a single other body fits.
 */
export function mergeBodies(
  drafts: Iterable<Draft>,
  { demonymWords, stateSlugs }: Knowledge,
): ReadonlyMap<string, string> {
  const byHead = new Map<string, Named[]>();
  const byContent = new Map<string, Draft[]>();
  for (const draft of drafts) {
    if (draft.kind !== "ORGANIZATION" && draft.kind !== "PUBLIC_BODY") continue;
    const words = slug(draft.name)
      .split("-")
      .filter((word) => !demonymWords.has(word) && !stateSlugs.has(word));
    const head = HEADS.get(words[0] ?? "") ?? words[0] ?? "";
    byHead.set(head, [...(byHead.get(head) ?? []), { draft, words: bare(words) }]);
    for (const key of contentKeys(draft)) byContent.set(key, [...(byContent.get(key) ?? []), draft]);
  }
  const into = new Map<string, string>();
  for (const alike of byHead.values()) {
    if (alike.length < 2) continue;
    for (const each of alike) {
      const fuller = alike.filter((other) => other !== each && saysMore(each, other));
      const [only] = fuller;
      if (only && fuller.length === 1) into.set(each.draft.id, only.draft.id);
    }
  }
  for (const same of byContent.values()) {
    const [first, ...others] = same.toSorted((a, b) => b.name.length - a.name.length);
    for (const other of others) {
      if (first && first.id !== other.id && !into.has(other.id) && !into.has(first.id) && agree(first, other))
        into.set(other.id, first.id);
    }
  }
  return new Map([...into.keys()].map((id) => [id, last(id, into)]));
}

/** Head words that a name may do without: «parti Les Bâtisseurs» is «Les Bâtisseurs». */
const DISPENSABLE =
  /^(?:parti|mouvement|association|societe|compagnie|ong|journal|quotidien|groupe|coalition|entreprise|operation|force)$/;

/** What a name says in whatever order and spelling: «basket-ball» and «basketball», «Parti X» and «X». */
function contentKeys(draft: Draft): readonly string[] {
  const words = slug(draft.name)
    .split("-")
    .filter((word) => !LINKS.has(word) && word !== "et");
  if (words.length < 2) return words.join("").length > 4 ? [words.join("")] : [];
  const whole = words.join("");
  const rest = DISPENSABLE.test(words[0] ?? "") ? words.slice(1).join("") : "";
  return [whole, [...words].sort().join(" "), ...(rest.length > 4 ? [rest] : [])];
}

const agree = (a: Draft, b: Draft): boolean =>
  a.kind === b.kind && (a.country === b.country || a.country === null || b.country === null);

/** Heads that stand for one another where the state is the same. */
const HEADS: ReadonlyMap<string, string> = new Map([
  ["armee", "forces"],
  ["parlement", "assemblee"],
]);

/** Without a dangling «du» at its end. */
function bare(words: readonly string[]): readonly string[] {
  let to = words.length;
  while (to > 0 && LINKS.has(words[to - 1] ?? "")) to -= 1;
  return words.slice(0, to);
}

/** Is the second the same body, told more fully? Its words go on where the first one’s end, and the states agree. */
function saysMore(a: Named, b: Named): boolean {
  const [stateA, stateB] = [a.draft.country, b.draft.country];
  if (stateA && stateB && stateA !== stateB) return false;
  if (a.draft.kind !== b.draft.kind) return false;
  const synonym = a.words[0] !== b.words[0];
  if (synonym) return a.words.length === 1 && stateA !== null && stateA === stateB && FULL.test(b.words.join(" "));
  if (a.words.length >= b.words.length) return false;
  const single = a.words.length === 1 && a.draft.named && !(a.words[0] === "forces" && stateA !== null);
  return !single && a.words.every((word, at) => word === b.words[at]);
}

/** What «parlement» and «forces» of a state may be in full. */
const FULL = /^(?:assemblee nationale|armee|forces armees)$/;

const last = (id: string, into: ReadonlyMap<string, string>): string => {
  let current = id;
  for (let step = 0; step < 5 && into.has(current); step += 1) current = into.get(current) as string;
  return current;
};
