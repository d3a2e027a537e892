import type { ActorKind } from "../../schema/ontology/actor-kinds.js";
import { readBodyName } from "./body-words.js";
import { looksLikeBody } from "./compare-names.js";
import { NAME_VARIANTS } from "./name-variants.js";
import { readPersonName, type NameWord } from "./name-words.js";

/** A name of more words than this is keyed by its first ones. */
const MOST_WORDS = 5;

/**
 * Under which keys is a name to be found? Two names that `compareNames` may call one share a key, and few others do:
 * a person's key holds two words of the name, so that no key has all the «Traoré» behind it, and asking costs the same
 * in a graph of any size. At most eleven keys, three for most names; sorted. Store them with each name of an actor
 * and ask for those that share one.
 *
 * An initial or a single word finds only the same initial or word, since any number of people may bear it.
 */
export function nameKeys(name: string, kind?: ActorKind): readonly string[] {
  const isBody = kind === undefined ? looksLikeBody(name) : kind !== "PERSON";
  return [...new Set(isBody ? bodyKeys(name) : personKeys(name))].sort();
}

/** Short skeletons («ktr», «kt») stand for too many words. */
const keyOf = ({ sound, skeleton, initial }: NameWord): string => (initial || skeleton.length < 4 ? sound : skeleton);

function personKeys(name: string): readonly string[] {
  const { words } = readPersonName(name);
  const parts = words.slice(0, MOST_WORDS).map(keyOf);
  const [only] = parts;
  if (only === undefined) return [];
  if (parts.length === 1) return [`p1:${only}`];
  const pairs = parts.flatMap((a, at) => parts.slice(at + 1).map((b) => `p:${[a, b].sort().join(" ")}`));
  const joined = `p1:${words
    .map(({ sound }) => sound)
    .join("")
    .replace(/(?!^)[aeiou]/g, "")}`;
  return [...pairs, joined];
}

function bodyKeys(name: string): readonly string[] {
  const { words, all, acronym, known } = readBodyName(name);
  if (words.length === 0) return [];
  const initialsOf = (list: readonly string[]): string => list.map((word) => word.charAt(0)).join("");
  const initials = initialsOf(all);
  const spelt = initialsOf(all.filter((word) => !NAME_VARIANTS.small.has(word)));
  return [
    ...(known ? [`b1:${known}`] : []),
    ...(acronym ? [`b1:${acronym}`] : []),
    ...(words.length > 1 ? [`b1:${initials}`, `b1:${spelt}`, `b:${words.toSorted().join(" ")}`] : [`b1:${words[0]}`]),
  ];
}
