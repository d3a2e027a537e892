import levenshtein from "damerau-levenshtein";
import { NAME_VARIANTS } from "./name-variants.js";
import type { NameWord } from "./name-words.js";

/** How alike two words of names are, and how they differ. */
export interface WordLikeness {
  /** 0 to 1: 1 the same letters, 0.97 spellings of one name, 0.95 one sound, below 0.9 perhaps a typo. */
  readonly score: number;
  readonly how: "same" | "variant" | "sound" | "vowels" | "typo" | "initial" | "different";
}

const DIFFERENT: WordLikeness = { score: 0, how: "different" };

/** A letter more, less or other makes another name in short words. */
const SHORTEST_WITH_TYPO = 6;
const SHORTEST_WITH_OTHER_VOWELS = 7;

export function compareWords(a: NameWord, b: NameWord): WordLikeness {
  if (a.text === b.text) return { score: 1, how: "same" };
  if (a.initial || b.initial) {
    return a.text.charAt(0) === b.text.charAt(0) ? { score: 0.8, how: "initial" } : DIFFERENT;
  }
  // Two lines of the list are two names, however alike: «Mamadou», «Mohamed».
  if (a.canonical !== null && b.canonical !== null) {
    return a.canonical === b.canonical ? { score: 0.97, how: "variant" } : DIFFERENT;
  }
  if (a.sound === b.sound && a.sound.length > 2) return { score: 0.95, how: "sound" };
  return a.text.charAt(0) === b.text.charAt(0) || a.sound.charAt(0) === b.sound.charAt(0)
    ? compareLoosely(a, b)
    : DIFFERENT;
}

function compareLoosely(a: NameWord, b: NameWord): WordLikeness {
  const shorter = Math.min(a.sound.length, b.sound.length);
  if (shorter < SHORTEST_WITH_TYPO || Math.abs(a.sound.length - b.sound.length) > 2) return DIFFERENT;
  const { steps } = levenshtein(a.sound, b.sound);
  const sameConsonants = a.skeleton === b.skeleton;
  const listed = NAME_VARIANTS.given.has(a.text) || NAME_VARIANTS.given.has(b.text);
  if (sameConsonants && a.skeleton.length > 3 && shorter >= SHORTEST_WITH_OTHER_VOWELS && steps <= 2 && !listed) {
    return { score: 0.92, how: "vowels" };
  }
  if (steps === 1) return { score: sameConsonants ? 0.88 : 0.8, how: "typo" };
  return DIFFERENT;
}
