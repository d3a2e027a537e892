import { fold } from "../schema/ontology/fold.js";

/** Words that initials skip: «MAE» stands for «ministère des Affaires étrangères». */
export const SMALL_WORDS: readonly string[] = ["a", "au", "aux", "d", "de", "des", "du", "et", "l", "la", "le", "les"];

/** Longest search text looked at, in words. */
const MAX_WORDS = 8;

/** Words of a name or of a search, folded, apostrophes and hyphens between words. */
export const wordsOf = (text: string): readonly string[] =>
  fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "")
    .slice(0, MAX_WORDS);

/** Initials without the small words. */
export const initialsOf = (words: readonly string[]): string =>
  words
    .filter((word) => !SMALL_WORDS.includes(word))
    .map((word) => word[0])
    .join("");

/** Most letters that initials have. */
export const MAX_INITIALS = 6;

const INITIALS = new RegExp(`^\\p{L}{2,${MAX_INITIALS}}$`, "u");

/** The letters of «IBK», «I.B.K.» or «a g» when the search can be initials; else null. */
export function soughtInitials(words: readonly string[]): string | null {
  const letters = words.length === 1 ? words[0] : words.every((word) => word.length === 1) ? words.join("") : undefined;
  return letters !== undefined && INITIALS.test(letters) ? letters : null;
}

/** Pattern over `Actor.searchText`: one form has words with these initials, small words between them skipped. */
export function initialsPattern(letters: string): string {
  const skipped = `(?:(?:${SMALL_WORDS.join("|")})[ '-])*`;
  const words = [...letters].map((letter) => `${letter}[^ |'-]*`).join(`[ '-]${skipped}`);
  return `.*[|]${skipped}${words}[|].*`;
}

/** How many typos a word of this length may hold: none in short ones, where they would make another word. */
export const typosAllowed = (word: string): number => (word.length >= 8 ? 2 : word.length >= 4 ? 1 : 0);

/**
 * Pieces of a word of which a typo leaves at least one whole: one piece more than there may be typos, and, since two
 * swapped letters may lie on both sides of a cut, the word with the letters at the cut swapped back.
 */
export function wholePieces(word: string): readonly string[] {
  const typos = typosAllowed(word);
  if (typos === 0) return [word];
  const size = Math.ceil(word.length / (typos + 1));
  const pieces = Array.from({ length: typos + 1 }, (_, index) => word.slice(index * size, (index + 1) * size));
  const swapped = word.slice(0, size - 1) + word.charAt(size) + word.charAt(size - 1) + word.slice(size + 1);
  return [...new Set([...pieces, swapped])];
}
