import type { ResultOf } from "../api/graphql.js";
import type { TIMELINE } from "../api/counting-questions.js";

type Counted = Pick<ResultOf<typeof TIMELINE>["timeline"][number], "from" | "to" | "statements" | "imprecise">;

/** Length of a bar of the histogram. */
export type Interval = "YEAR" | "QUARTER" | "MONTH" | "DAY";

export interface Bucket {
  /** First and last day, ISO. */
  readonly from: string;
  readonly to: string;
  readonly count: number;
  /** Facts dated less precisely, say to the year, that may have happened within. */
  readonly imprecise: number;
}

/** Bars that are still wide enough to press. */
const MOST_BARS = 84;

/** How many bars of the finer interval one bar makes. */
const FINER = {
  YEAR: [
    ["MONTH", 12],
    ["QUARTER", 4],
  ],
  MONTH: [["DAY", 31]],
} as const satisfies Record<string, readonly (readonly [Interval, number])[]>;

/** The finest interval whose bars have room, where these have been counted. Days only when all lies within some weeks. */
export function finerThan(interval: keyof typeof FINER, counted: readonly Counted[]): Interval {
  const bars = occupied(counted).length;
  const fits = FINER[interval].find(([, parts]) => bars > 0 && bars * parts <= MOST_BARS);
  return fits?.[0] ?? interval;
}

/** Bars from the first that holds something to the last, empty ones between them too. */
export const bucketsOf = (counted: readonly Counted[]): readonly Bucket[] =>
  occupied(counted).map(({ from, to, statements, imprecise }) => ({ from, to, count: statements, imprecise }));

function occupied(counted: readonly Counted[]): readonly Counted[] {
  const holds = ({ statements, imprecise }: Counted): boolean => statements + imprecise > 0;
  const first = counted.findIndex(holds);
  return first < 0 ? [] : counted.slice(first, counted.findLastIndex(holds) + 1);
}

export const firstDay = (date: string): string =>
  `${date}-01-01`.slice(0, 4) + (date.slice(4, 7) || "-01") + (date.slice(7) || "-01");

export function lastDay(date: string): string {
  if (date.length >= 10) return date.slice(0, 10);
  const [year = 0, month = 12] = date.split("-").map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** The period of some bars in the shortest words: a whole year is «2023», a whole month «2023-02». */
export function shortestPeriod(from: string, to: string): { readonly from: string; readonly to: string } {
  if (from.endsWith("-01-01") && to.endsWith("-12-31")) return { from: from.slice(0, 4), to: to.slice(0, 4) };
  if (from.endsWith("-01") && to === lastDay(to.slice(0, 7))) return { from: from.slice(0, 7), to: to.slice(0, 7) };
  return { from, to };
}
