import type { ActorKind } from "../../schema/ontology/actor-kinds.js";
import { readBodyName } from "./body-words.js";
import { looksLikeBody } from "./compare-names.js";
import { NAME_VARIANTS } from "./name-variants.js";
import { readPersonName, type NameWord } from "./name-words.js";

/** A name of more words than this is keyed by its first three and its last. */
const MOST_WORDS = 4;

/** Under which keys a name is kept and asked for. */
export interface NameKeys {
  /** Of all words of the name. */
  readonly whole: readonly string[];
  /** Of some of its words: those of a shorter name that may be the same. */
  readonly parts: readonly string[];
}

/**
 * Under which keys is a name to be found? Two names that `compareNames` may call one share a key (`shareKey`), and few
 * others do: a person's key holds two words of the name at least, so that no key has all the «Traoré» behind it, and the
 * part of one name counts beside the whole of another only, so that no «Mamadou Lamine» leads to all the others. So
 * asking costs much the same in a graph of any size. At most twelve keys, two for most names.
 *
 * An initial or a single word finds only the same initial or word, since any number of people may bear it.
 */
export function nameKeys(name: string, kind?: ActorKind): NameKeys {
  const isBody = kind === undefined ? looksLikeBody(name) : kind !== "PERSON";
  return isBody ? { whole: [...new Set(bodyKeys(name))], parts: [] } : personKeys(name);
}

/** May these be one name? */
export function shareKey(a: NameKeys, b: NameKeys): boolean {
  const share = (some: readonly string[], others: readonly string[]): boolean =>
    some.some((key) => others.includes(key));
  return share(a.whole, b.whole) || share(a.whole, b.parts) || share(a.parts, b.whole);
}

/** Short skeletons («ktr», «kt») stand for too many words. */
const keyOf = ({ sound, skeleton, initial }: NameWord): string => (initial || skeleton.length < 4 ? sound : skeleton);

function personKeys(name: string): NameKeys {
  const { words } = readPersonName(name);
  const told = words.length > MOST_WORDS ? [...words.slice(0, MOST_WORDS - 1), ...words.slice(-1)] : words;
  const keys = [...new Set(told.map(keyOf))].sort();
  const [only] = keys;
  if (only === undefined) return { whole: [], parts: [] };
  if (keys.length === 1) return { whole: [`p1:${only}`], parts: [] };
  return {
    whole: [`p:${keys.join(" ")}`, `p1:${words.map(({ sound }) => sound).join("")}`],
    parts: partsOf(keys).map((part) => `p:${part.join(" ")}`),
  };
}

/** All choices of two words or more, but not all. */
function partsOf(keys: readonly string[]): readonly (readonly string[])[] {
  const choices = Array.from({ length: 2 ** keys.length - 1 }, (_, choice) =>
    keys.filter((_key, at) => (choice >> at) & 1),
  );
  return choices.filter((part) => part.length > 1);
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
