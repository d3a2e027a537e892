import { AskError } from "../api/ask.js";
import type { Words } from "./french.js";

type Refusals = Words["refusals"];

/**
 * What the server refuses, told by its sentences: those are English and speak to callers of the API. The first that
 * fits counts; `tests/web/say-refusal.test.ts` asks the server for each.
 */
const CASES: readonly (readonly [told: RegExp, say: (words: Refusals, part: string) => string])[] = [
  [/no actor has the id "(.*?)"/, (words, id) => words.unknownActor(id)],
  [/no (?:statement|brief|change) has the id/, (words) => words.gone],
  [/was undone already/, (words) => words.undoneAlready],
  [/can't be undone while later changes/, (words) => words.laterChanges],
  [/are one actor|is given twice/, (words) => words.sameActor],
  [/Argument "merge": .+ is a \w+ and .+ a \w+/, (words) => words.otherSort],
  [/costs too much|at most [\d,]+ are allowed/, (words) => words.tooCostly],
  [/at most \d+ (?:characters|items|ids)|\d+ to \d+ ids|too large|larger than/, (words) => words.tooLong],
  [/got invalid value (.+?)(?: at |; )/, (words, value) => words.wrongValue(value)],
  [/^field "\w+" is (.+?)(?:: |, )/, (words, value) => words.wrongValue(value)],
  [/but got (.+?)\.$/, (words, value) => words.wrongValue(value)],
];

/** Why there is no answer, in the language of the interface. */
export function sayRefusal(error: unknown, words: Words): string {
  if (!(error instanceof AskError)) return words.errors.BROKEN;
  if (error.trouble !== "REFUSED") return words.errors[error.trouble];
  for (const [told, say] of CASES) {
    const found = told.exec(error.message);
    if (found) return say(words.refusals, found[1] ?? "");
  }
  return words.refusals.other;
}
