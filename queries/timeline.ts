import { InputError } from "../schema/ontology/errors.js";
import { firstDay, lastDay, type PartialDate } from "../schema/ontology/partial-date.js";
import type { DatedCount } from "./statements-by-date.js";

/** How much of a date each interval needs, and about how many days it has. */
export const INTERVALS = {
  DAY: { length: 10, days: 1 },
  WEEK: { length: 10, days: 7 },
  MONTH: { length: 7, days: 30.4 },
  QUARTER: { length: 7, days: 91.3 },
  YEAR: { length: 4, days: 365.2 },
} as const;

export type Interval = keyof typeof INTERVALS;

/** Most buckets that a timeline may have: eleven years of days. */
const MAX_BUCKETS = 4_000;

export interface TimelineBucket {
  /** First and last day. */
  readonly from: string;
  readonly to: string;
  /** Statements that happened within. */
  readonly statements: number;
  /** The same by type, the most first; types without any are left out. */
  readonly byType: readonly { readonly type: string; readonly statements: number }[];
  /** Statements whose date is less precise than the interval and overlaps the bucket: they may have happened within. */
  readonly imprecise: number;
}

interface Bounds {
  readonly from?: PartialDate | null | undefined;
  readonly to?: PartialDate | null | undefined;
}

interface Filling {
  readonly types: Map<string, number>;
  imprecise: number;
}

/**
 * Buckets without a gap, from the first date to the last or between the bounds given; weeks begin on Monday (ISO 8601).
 * No date and a bound missing: no buckets.
 * @throws InputError when there would be more than 4,000.
 */
export function makeTimeline(
  counts: readonly DatedCount[],
  interval: Interval,
  { from, to }: Bounds,
): readonly TimelineBucket[] {
  const first = from ? firstDay(from) : least(counts.map(({ date }) => firstDay(date)));
  const last = to ? lastDay(to) : greatest(counts.map(({ date }) => lastDay(date)));
  if (first === null || last === null || first > last) return [];
  checkLength(first, last, interval);
  const starts: string[] = [];
  for (let start = startOf(first, interval); start <= last; start = next(start, interval)) starts.push(start);
  const filled = new Map(starts.map((start): [string, Filling] => [start, { types: new Map(), imprecise: 0 }]));
  for (const count of counts) put(count, interval, starts, filled);
  return starts.map((start) => bucket(start, interval, filled.get(start)));
}

function put(
  { date, type, statements }: DatedCount,
  interval: Interval,
  starts: readonly string[],
  filled: ReadonlyMap<string, Filling>,
): void {
  if (date.length === INTERVALS[interval].length) {
    const types = filled.get(startOf(firstDay(date), interval))?.types;
    types?.set(type, (types.get(type) ?? 0) + statements);
    return;
  }
  const [begin, end] = [startOf(firstDay(date), interval), lastDay(date)];
  for (const start of starts) {
    const overlapped = start >= begin && start <= end ? filled.get(start) : undefined;
    if (overlapped) overlapped.imprecise += statements;
  }
}

function bucket(start: string, interval: Interval, filling: Filling | undefined): TimelineBucket {
  const byType = [...(filling?.types ?? [])]
    .map(([type, statements]) => ({ type, statements }))
    .sort((a, b) => b.statements - a.statements || (a.type < b.type ? -1 : 1));
  return {
    from: start,
    to: addDays(next(start, interval), -1),
    statements: byType.reduce((sum, { statements }) => sum + statements, 0),
    byType,
    imprecise: filling?.imprecise ?? 0,
  };
}

function checkLength(first: string, last: string, interval: Interval): void {
  const days = (Date.parse(last) - Date.parse(first)) / 86_400_000 + 1;
  const buckets = Math.ceil(days / INTERVALS[interval].days);
  if (buckets <= MAX_BUCKETS) return;
  throw new InputError(
    `Argument "interval": ${interval} from ${first} to ${last} makes ${buckets} buckets, but at most ${MAX_BUCKETS} ` +
      `are allowed; take a longer interval, or set filter.from and filter.to.`,
  );
}

/** First day of the interval that a day lies in. */
function startOf(day: string, interval: Interval): string {
  if (interval === "DAY") return day;
  if (interval === "YEAR") return `${day.slice(0, 4)}-01-01`;
  if (interval === "MONTH") return `${day.slice(0, 7)}-01`;
  if (interval === "WEEK") return addDays(day, -((new Date(day).getUTCDay() + 6) % 7));
  const month = Number(day.slice(5, 7));
  return `${day.slice(0, 5)}${String(month - ((month - 1) % 3)).padStart(2, "0")}-01`;
}

/** First day of the next interval. */
function next(start: string, interval: Interval): string {
  if (interval === "DAY") return addDays(start, 1);
  if (interval === "WEEK") return addDays(start, 7);
  return startOf(addDays(start, interval === "MONTH" ? 31 : interval === "QUARTER" ? 92 : 366), interval);
}

const addDays = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

const least = (days: readonly string[]): string | null =>
  days.reduce<string | null>((a, b) => (a && a < b ? a : b), null);

const greatest = (days: readonly string[]): string | null =>
  days.reduce<string | null>((a, b) => (a && a > b ? a : b), null);
