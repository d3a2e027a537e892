import levenshtein from "damerau-levenshtein";
import { readBodyName, spells, type BodyName } from "./body-words.js";
import type { NameComparison } from "./name-comparison.js";
import { sound } from "./sound.js";

/** Compares the names of two bodies, organisations, groups or places. */
export function compareBodies(nameA: string, nameB: string): NameComparison {
  const [a, b] = [readBodyName(nameA), readBodyName(nameB)];
  if (a.words.length === 0 || b.words.length === 0) return { score: 0, reasons: ["A name has no letters."] };
  const apart = a.states.length > 0 && b.states.length > 0 && !a.states.some((code) => b.states.includes(code));
  if (apart) return { score: 0.2, reasons: ["The names say two states."] };
  if (a.known !== null && b.known !== null) {
    return a.known === b.known
      ? { score: 1, reasons: ["Both are names of one body."] }
      : { score: 0.1, reasons: ["They are two bodies known by name."] };
  }
  const short = acronymFor(a, b) ?? acronymFor(b, a);
  const full = compareFullNames(a, b);
  return short && short.score > full.score ? short : full;
}

function compareFullNames(a: BodyName, b: BodyName): NameComparison {
  const found = compareWordLists(a.words, b.words);
  return a.states.length === b.states.length || found.score < 0.86
    ? found
    : { score: 0.86, reasons: [...found.reasons, "Only one name says its state."] };
}

/** Longer acronyms are surer: «CEDEAO» spells few names, «RPM» several. */
function acronymFor(short: BodyName, long: BodyName): NameComparison | null {
  const { acronym } = short;
  if (acronym === null) return null;
  if (acronym === long.acronym && (short.words.length === 1 || long.words.length === 1)) {
    return { score: acronym.length > 3 ? 0.95 : 0.88, reasons: [`Both are «${acronym.toUpperCase()}».`] };
  }
  if (short.words.length > 1 || long.all.length < 2 || acronym.length < 2 || !spells(acronym, long.all)) return null;
  const score = acronym.length > 3 ? 0.92 : acronym.length === 3 ? 0.86 : 0.7;
  return { score, reasons: [`«${acronym.toUpperCase()}» is the acronym of the other name.`] };
}

function sameWord(a: string, b: string): number {
  if (a === b) return 1;
  if (a.length > 4 && sound(a) === sound(b)) return 0.96;
  return Math.min(a.length, b.length) > 7 && a.charAt(0) === b.charAt(0) && levenshtein(a, b).steps === 1 ? 0.92 : 0;
}

function compareWordLists(a: readonly string[], b: readonly string[]): NameComparison {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  const partners = few.map((word) => many.findIndex((other) => sameWord(word, other) > 0));
  if (partners.includes(-1) || new Set(partners).size < partners.length) {
    const shared = new Set(partners.filter((at) => at >= 0)).size;
    return { score: 0.5 * (shared / many.length), reasons: ["The names differ in a word that matters."] };
  }
  const score = Math.min(...few.map((word, at) => sameWord(word, many[partners[at] ?? 0] ?? "")));
  const inOrder = partners.every((at, index) => index === 0 || (partners[index - 1] ?? 0) < at);
  if (!inOrder) return { score: Math.min(score, 0.75), reasons: ["The same words stand in another order."] };
  if (few.length === many.length) {
    return { score, reasons: [score === 1 ? "The names are the same." : "The names differ in spelling only."] };
  }
  const extra = many.filter((_, at) => !partners.includes(at)).join(" ");
  return few.length === 1 || partners[0] !== 0
    ? { score: 0.4, reasons: [`One may be a part of the other: «${extra}» is more.`] }
    : { score: 0.65, reasons: [`One name says more: «${extra}».`] };
}
