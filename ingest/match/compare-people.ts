import { NAME_VARIANTS } from "./name-variants.js";
import { compareWords, type WordLikeness } from "./compare-words.js";
import { readPersonName, type NameWord, type PersonName } from "./name-words.js";
import type { NameComparison } from "./name-comparison.js";

/** Scores that mean something: at 0.9 the names are one, below 0.6 they are two. */
const ONE_WORD = 0.7;
const PART_OF_NAME = 0.65;
const FIRST_NAMES_ONLY = 0.8;
const EXTRA_FIRST_NAME = 0.8;
const COMMON_WITH_EXTRA = 0.85;
const INITIALS = 0.75;

interface Pairing {
  readonly at: number;
  readonly with: number;
  readonly likeness: WordLikeness;
}

/** Compares two names of people: order, spelling, initials, names that one has more than the other. */
export function comparePeople(nameA: string, nameB: string): NameComparison {
  const [a, b] = [readPersonName(nameA), readPersonName(nameB)];
  if (a.words.length === 0 || b.words.length === 0) return { score: 0, reasons: ["A name has no letters."] };
  if (a.gender && b.gender && a.gender !== b.gender)
    return { score: 0.2, reasons: ["One is a man, the other a woman."] };
  const [few, many] = a.words.length <= b.words.length ? [a, b] : [b, a];
  if (isSpeltOut(few, many)) return { score: INITIALS, reasons: ["One name is the initials of the other."] };
  if (joined(few) === joined(many)) return lowered(few, many, { score: 0.95, reasons: [SAME_OR(few, many)] });
  const pairings = pair(few.words, many.words);
  if (pairings.length < few.words.length) return unlike(few, many, pairings.length);
  return lowered(few, many, judge(few, many, pairings));
}

const SAME_OR = (a: PersonName, b: PersonName): string =>
  texts(a) === texts(b) ? "The names are the same." : "The names are the same but for spaces and spelling.";

const texts = (name: PersonName): string => name.words.map((word) => word.text).join(" ");
const joined = (name: PersonName): string =>
  name.words.length > 1 ? name.words.map((word) => word.sound).join("") : "";

/** «fils» beside a name without it is doubtful; beside «père» it is someone else. */
function lowered(a: PersonName, b: PersonName, found: NameComparison): NameComparison {
  if (
    a.words.map((word) => word.text).join() === b.words.map((word) => word.text).join() &&
    a.generation === b.generation
  )
    return {
      score: a.words.length === 1 ? ONE_WORD : 1,
      reasons: [a.words.length === 1 ? "Both are the same single word." : "The names are the same."],
    };
  if (a.generation === b.generation) return found;
  if (a.generation && b.generation)
    return { score: 0.3, reasons: [`One is «${a.generation}», the other «${b.generation}».`] };
  return {
    score: Math.min(found.score, 0.75),
    reasons: [...found.reasons, `Only one is «${a.generation ?? b.generation}».`],
  };
}

/** «IBK» and «Ibrahim Boubacar Keïta». */
function isSpeltOut(few: PersonName, many: PersonName): boolean {
  const [only] = few.words;
  const letters = few.words.every((word) => word.initial) ? texts(few).replaceAll(" ", "") : (only?.text ?? "");
  const isShort =
    few.words.length === 1 ? letters.length > 1 && letters.length < 5 : letters.length === few.words.length;
  return (
    isShort &&
    many.words.length === letters.length &&
    !many.words.every((word) => word.initial) &&
    many.words.every((word, at) => word.text.charAt(0) === letters.charAt(at))
  );
}

/** Each word of the shorter name with its best partner in the longer one, the surest first. */
function pair(few: readonly NameWord[], many: readonly NameWord[]): readonly Pairing[] {
  const all = few.flatMap((word, at) =>
    many.map((other, index) => ({ at, with: index, likeness: compareWords(word, other) })),
  );
  const surest = all
    .filter(({ likeness }) => likeness.score > 0)
    .sort((a, b) => b.likeness.score - a.likeness.score || Math.abs(a.at - a.with) - Math.abs(b.at - b.with));
  const taken: Pairing[] = [];
  for (const one of surest) {
    if (!taken.some((other) => other.at === one.at || other.with === one.with)) taken.push(one);
  }
  return taken.sort((a, b) => a.at - b.at);
}

function unlike(few: PersonName, many: PersonName, matched: number): NameComparison {
  const share = matched / Math.max(few.words.length, many.words.length);
  const [a, b] = [texts(few), texts(many)];
  return { score: 0.5 * share, reasons: [`«${a}» and «${b}» differ in a name.`] };
}

function judge(few: PersonName, many: PersonName, pairings: readonly Pairing[]): NameComparison {
  const reasons = pairings.flatMap(({ at, with: to, likeness }) => tell(few.words[at], many.words[to], likeness));
  let score = Math.min(...pairings.map(({ likeness }) => likeness.score));
  const limit = (to: number, reason: string): void => {
    score = Math.min(score, to);
    reasons.push(reason);
  };
  const extras = many.words.filter((_, index) => !pairings.some((one) => one.with === index));
  const initials = pairings.filter(({ likeness }) => likeness.how === "initial").length;
  if (initials > 0) limit(initials === pairings.length ? 0.6 : INITIALS, "An initial stands for a name.");
  const inOrder = pairings.every((one, index) => index === 0 || (pairings[index - 1]?.with ?? -1) < one.with);
  if (few.words.length === 1) limit(PART_OF_NAME, `Only «${texts(few)}» is told of one of them.`);
  else if (extras.length > 0) weighExtras(few, many, pairings, limit);
  if (!inOrder) {
    const clear = [few, many].some(({ words }) => words.some((word) => word.capitals));
    const turned = few.words.every((word) => NAME_VARIANTS.given.has(word.text));
    if (turned && !clear) limit(FIRST_NAMES_ONLY, "The same first names stand in another order.");
    else if (extras.length > 0 && !clear) limit(COMMON_WITH_EXTRA, "The names stand in another order.");
    else limit(0.97, "The names stand in another order.");
  }
  return { score, reasons: reasons.length > 0 ? reasons : ["The names are the same."] };
}

function weighExtras(
  few: PersonName,
  many: PersonName,
  pairings: readonly Pairing[],
  limit: (to: number, reason: string) => void,
): void {
  const partners = pairings.map((one) => one.with);
  const extras = many.words.filter((_, index) => !partners.includes(index));
  const said = extras.map((word) => word.text).join(" ");
  const leading = !partners.includes(0);
  const onlyGiven = few.words.every((word) => NAME_VARIANTS.given.has(word.text));
  const isCommon = few.words.every(
    (word) => NAME_VARIANTS.given.has(word.text) || NAME_VARIANTS.common.has(word.canonical ?? word.text),
  );
  if (leading && !few.words.some((word) => word.capitals))
    limit(EXTRA_FIRST_NAME, `One has a first name more: «${said}».`);
  else if (onlyGiven) limit(FIRST_NAMES_ONLY, `One lacks the surname «${said}».`);
  else if (isCommon) limit(COMMON_WITH_EXTRA, `One has a name more, «${said}», and the others are common.`);
  else if (extras.length > 2) limit(0.88, `One has ${extras.length} names more.`);
  else limit(extras.length === 1 ? 0.95 : 0.91, `One has a name more: «${said}».`);
}

function tell(a: NameWord | undefined, b: NameWord | undefined, { how }: WordLikeness): readonly string[] {
  const both = `«${a?.text ?? ""}» and «${b?.text ?? ""}»`;
  if (how === "variant") return [`${both} are spellings of one name.`];
  if (how === "sound") return [`${both} sound alike.`];
  if (how === "vowels") return [`${both} differ in vowels only.`];
  if (how === "typo") return [`${both} differ in one letter.`];
  return [];
}
