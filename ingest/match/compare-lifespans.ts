import type { Lifespan } from "../../schema/ontology/lifespan.js";
import type { PartialDate } from "../../schema/ontology/partial-date.js";

/** What tells two persons apart by their dates. */
export interface LifespanConflict {
  readonly reason: string;
  /** So few years lie between the dates that sources may tell them of one person. */
  readonly close: boolean;
}

/** Sources differ by so many years on one person. */
const CLOSE_YEARS = 2;

/** Do dates of birth or death contradict each other? null: no, which does not make two persons one. */
export function compareLifespans(a: Lifespan, b: Lifespan): LifespanConflict | null {
  const conflicts = [conflict("birth", a.began, b.began), conflict("death", a.ended, b.ended)];
  const found = conflicts.filter((each) => each !== null);
  return found.find(({ close }) => !close) ?? found[0] ?? null;
}

/** «1964» and «1964-11-09» agree, as two days of one year don't. */
function conflict(what: string, ours: readonly PartialDate[], theirs: readonly PartialDate[]): LifespanConflict | null {
  const pairs = ours.flatMap((one) => theirs.map((other) => [one, other] as const));
  if (pairs.length === 0 || pairs.some(([one, other]) => one.startsWith(other) || other.startsWith(one))) return null;
  const years = Math.min(...pairs.map(([one, other]) => Math.abs(yearOf(one) - yearOf(other))));
  const told = (dates: readonly PartialDate[]): string => dates.join(" or ");
  return {
    reason: `One's date of ${what} is ${told(ours)}, the other's ${told(theirs)}.`,
    close: years <= CLOSE_YEARS,
  };
}

const yearOf = (date: PartialDate): number => Number(date.slice(0, 4));
