import { fold } from "../../schema/ontology/fold.js";
import { NAME_VARIANTS } from "./name-variants.js";
import { latin } from "./name-words.js";

/** The name of a body or organisation taken apart. */
export interface BodyName {
  /** Folded, singular, without small words and without the words that say a state. */
  readonly words: readonly string[];
  /** Folded, all words, small ones too: what acronyms are made of. */
  readonly all: readonly string[];
  /** ISO 3166-1 alpha-2 codes that the words say. */
  readonly states: readonly string[];
  /** Folded; of a name that is one, or that stands in brackets after the name. */
  readonly acronym: string | null;
  /** The one name for all names of a body that the list knows. */
  readonly known: string | null;
}

const V = NAME_VARIANTS;

/** «ministères», «généraux»: the singular, near enough to compare by. */
const singular = (word: string): string =>
  word.length > 4
    ? word
        .replace(/aux$/, "al")
        .replace(/(?:e?s|x|e)$/, "")
        .replace(/(.)\1$/, "$1")
    : word;

const inBrackets = /\(([^()]{2,12})\)\s*$/u;

export function readBodyName(name: string): BodyName {
  const text = latin(name);
  const bracketed = inBrackets.exec(text)?.[1];
  const bare = bracketed ? text.replace(inBrackets, "").trim() : text.trim();
  const folded = fold(bare).replace(/\./g, "");
  const all = folded.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "");
  const content = all.filter((word) => !V.small.has(word));
  const named = content.filter((word) => !V.states.has(word));
  const isAcronym = content.length === 1 && /^[\p{Lu}\p{N}][\p{L}\p{N}.-]*$/u.test(bare) && bare.length < 13;
  const shouts = isAcronym && (bare.match(/\p{Lu}/gu)?.length ?? 0) > 1;
  const inside = bracketed ? fold(bracketed).replace(/[^\p{L}\p{N}]/gu, "") : null;
  const acronym = inside === null ? (shouts ? (content[0] ?? null) : null) : isOfTheEnd(inside, all) ? null : inside;
  return {
    words: (named.length > 0 ? named : content).map(singular),
    all,
    states: [...new Set(content.flatMap((word) => (named.length > 0 ? (V.states.get(word) ?? []) : [])))],
    acronym,
    known:
      V.bodies.get(folded) ?? V.bodies.get(content.join(" ")) ?? (acronym ? (V.bodies.get(acronym) ?? null) : null),
  };
}

/** «chefs d'État de la Communauté économique … (CEDEAO)»: the acronym is that of the last words, not of the whole. */
const isOfTheEnd = (acronym: string, words: readonly string[]): boolean =>
  !spells(acronym, words) && words.some((_, at) => at > 0 && at < words.length - 1 && spells(acronym, words.slice(at)));

/** Do the letters spell these words, whose small ones may have a letter or none? «cedeao», «mae», «fama». */
export function spells(acronym: string, words: readonly string[]): boolean {
  if (words.length === 0) return acronym === "";
  const [word, ...rest] = words as [string, ...string[]];
  if (V.small.has(word) && spells(acronym, rest)) return true;
  return acronym.startsWith(word.charAt(0)) && spells(acronym.slice(1), rest);
}
