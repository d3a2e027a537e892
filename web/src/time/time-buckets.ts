/** Length of a bar of the histogram. */
export type Interval = "year" | "quarter" | "month" | "day";

export interface Bucket {
  /** First and last day, ISO. */
  readonly from: string;
  readonly to: string;
  readonly count: number;
}

/** Bars that are still wide enough to press. */
const MOST_BARS = 72;

const DAYS_IN: Readonly<Record<Interval, number>> = { day: 1, month: 30.4, quarter: 91.3, year: 365.25 };
const FINEST_FIRST = ["day", "month", "quarter", "year"] as const satisfies readonly Interval[];

export const firstDay = (date: string): string =>
  `${date}-01-01`.slice(0, 4) + (date.slice(4, 7) || "-01") + (date.slice(7) || "-01");

export function lastDay(date: string): string {
  if (date.length >= 10) return date.slice(0, 10);
  const [year = 0, month = 12] = date.split("-").map(Number);
  return isoDay(new Date(Date.UTC(year, month, 0)));
}

const isoDay = (day: Date): string => day.toISOString().slice(0, 10);
const dayAt = (iso: string): Date => new Date(`${iso}T00:00:00Z`);

/** The finest interval that leaves the bars room. Days only when the dates lie within a few weeks. */
export function intervalFor(from: string, to: string): Interval {
  const days = (dayAt(lastDay(to)).getTime() - dayAt(firstDay(from)).getTime()) / 86_400_000 + 1;
  return FINEST_FIRST.find((interval) => days / DAYS_IN[interval] <= MOST_BARS) ?? "year";
}

function startOf(date: string, interval: Interval): Date {
  const day = dayAt(firstDay(date));
  if (interval === "year") day.setUTCMonth(0, 1);
  if (interval === "quarter") day.setUTCMonth(3 * Math.floor(day.getUTCMonth() / 3), 1);
  if (interval === "month") day.setUTCDate(1);
  return day;
}

function next(start: Date, interval: Interval): Date {
  const day = new Date(start);
  if (interval === "year") day.setUTCFullYear(day.getUTCFullYear() + 1);
  if (interval === "quarter") day.setUTCMonth(day.getUTCMonth() + 3);
  if (interval === "month") day.setUTCMonth(day.getUTCMonth() + 1);
  if (interval === "day") day.setUTCDate(day.getUTCDate() + 1);
  return day;
}

/**
 * Counts dates in even bars from the first to the last, empty ones too. A date known to the month or year counts
 * where it begins. @param most bars; past it the last ones are cut off
 */
export function countByTime(dates: readonly string[], interval: Interval, most = 400): readonly Bucket[] {
  const sorted = [...dates].sort();
  const [first] = sorted;
  const last = sorted.at(-1);
  if (first === undefined || last === undefined) return [];
  const counts = new Map<string, number>();
  for (const date of sorted) {
    const key = isoDay(startOf(date, interval));
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const buckets: Bucket[] = [];
  const end = startOf(last, interval);
  for (let start = startOf(first, interval); start <= end && buckets.length < most; start = next(start, interval)) {
    const before = new Date(next(start, interval).getTime() - 86_400_000);
    const from = isoDay(start);
    buckets.push({ from, to: isoDay(before), count: counts.get(from) ?? 0 });
  }
  return buckets;
}

/** The period of some bars in the shortest words: a whole year is «2023», a whole month «2023-02». */
export function shortestPeriod(from: string, to: string): { readonly from: string; readonly to: string } {
  if (from.endsWith("-01-01") && to.endsWith("-12-31")) return { from: from.slice(0, 4), to: to.slice(0, 4) };
  if (from.endsWith("-01") && to === lastDay(to.slice(0, 7))) return { from: from.slice(0, 7), to: to.slice(0, 7) };
  return { from, to };
}
