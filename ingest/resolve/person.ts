import type { OfficeMention } from "../document.js";
import type { OfficeHolder } from "../knowledge/knowledge.js";
import type { Gender } from "./gender.js";

/** A person of the brief while mentions are gathered. */
export interface Person {
  name: string | null;
  readonly words: Set<string>;
  readonly mentions: number[];
  readonly offices: OfficeMention[];
  holder: OfficeHolder | null;
  gender: Gender;
}

/** One name's words all occur in the other's: «Diop» in «Abdoulaye Diop», but not «Moussa Diop». */
export function sameName(known: ReadonlySet<string>, words: readonly string[]): boolean {
  const [small, large] = known.size <= words.length ? [[...known], new Set(words)] : [words, known];
  return small.length > 0 && small.every((word) => large.has(word));
}

/** Whose mention it is. */
export const whoIs = (people: readonly Person[], index: number): Person | undefined =>
  people.find((each) => each.mentions.includes(index));

/** Takes in a mention with its offices; the same title told again says nothing new. */
export function addMention(person: Person, index: number, offices: readonly OfficeMention[]): void {
  person.mentions.push(index);
  for (const office of offices)
    if (!person.offices.some((each) => isToldAgain(each, office))) person.offices.push(office);
}

const isToldAgain = (a: OfficeMention, b: OfficeMention): boolean =>
  a.title === b.title && a.country === b.country && a.former === b.former && a.plural === b.plural;
