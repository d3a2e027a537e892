/**
 * How French spelling writes the sounds that names of West Africa, the Arab world and Russia are transcribed with, in
 * the order of application. `š` stands for «ch», English «sh».
 */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/sch|sh|ch/g, "š"],
  [/ph/g, "f"],
  [/([tkgdb])h/g, "$1"],
  [/gu(?=[eiy])/g, "G"],
  [/dj|g(?=[eiy])/g, "j"],
  [/G/g, "g"],
  [/qu|q|ck/g, "k"],
  [/c(?=[eiy])/g, "s"],
  [/c/g, "k"],
  [/x/g, "ks"],
  [/ou|oo|w/g, "u"],
  [/y/g, "i"],
  [/eau|au/g, "o"],
  [/ae|ai|ei/g, "e"],
  [/h(?=[^aeiou]|$)/g, ""],
  [/(.)\1+/g, "$1"],
];

const heard = new Map<string, string>();
const MOST_HEARD = 50_000;

/**
 * One spelling for words that sound alike in French: «sissokho», «cissoko» → «sisoko»; «ouattara», «wattara» →
 * «uatara»; «serguei» → «serge». Takes and gives folded words.
 */
export function sound(word: string): string {
  const known = heard.get(word);
  if (known !== undefined) return known;
  const result = SOUNDS.reduce((text, [pattern, by]) => text.replace(pattern, by), word) || word;
  if (heard.size >= MOST_HEARD) heard.clear();
  heard.set(word, result);
  return result;
}

/** The consonants of a sound, and its first vowel if it begins with one: «sisoko» → «ssk», «abdule» → «abdl». */
export const skeleton = (sounded: string): string => sounded.charAt(0) + sounded.slice(1).replace(/[aeiou]/g, "");
