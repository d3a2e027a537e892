const SYLLABLES = "ba ko di ma ru te lo san ka bi no gou dia fo se wa li mou ya ne tan go".split(" ");

/** A number from 0 to 1 from a seed: the same ones at every run. */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** A word of so many syllables: ten thousand words of three. */
export const wordOf = (next: () => number, syllables: number): string =>
  capital(Array.from({ length: syllables }, () => SYLLABLES[Math.floor(next() * SYLLABLES.length)] ?? "").join(""));

/** A first name and a surname, or three names: of some five hundred first names and ten thousand surnames. */
export const nameOf = (next: () => number): string =>
  next() < 0.7 ? `${wordOf(next, 2)} ${wordOf(next, 3)}` : `${wordOf(next, 2)} ${wordOf(next, 2)} ${wordOf(next, 3)}`;
