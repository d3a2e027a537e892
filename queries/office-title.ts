import { fold } from "../schema/ontology/fold.js";

/** Words that say nothing of which office it is. */
const SMALL = /^(?:l|d|le|la|les|de|du|des|et|en|a|au|aux)$/;

/** Stems that make another office of it, unless they are sought: «vice-président», «ancienne ministre», «ministre délégué». */
const OTHER_OFFICE = /^(?:vic|ancienn?|ex|adjoint|delegue?|suppleant|conseiller|candidat|futur)$/;

/** Stems of an office's words: «Première ministre» → premier, ministr. */
export const titleWords = (title: string): readonly string[] =>
  fold(title)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "" && !SMALL.test(word))
    .map((word) => (word.length > 3 ? word.replace(/(?:e?s|e)$/, "") : word));

/** Does a title say all of these words, and is it no other office for that? Words as `titleWords` gives them. */
export function saysOffice(title: string, words: readonly string[]): boolean {
  const said = titleWords(title);
  return (
    words.length > 0 &&
    words.every((word) => said.includes(word)) &&
    said.every((word) => words.includes(word) || !OTHER_OFFICE.test(word))
  );
}
