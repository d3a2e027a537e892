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
