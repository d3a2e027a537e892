import type { DateMention, Token } from "../document.js";
import { addDays, isoDay, monthNumber, weekdayNumber, weekdayOf } from "./calendar.js";

/** What a date rule may look at: the tokens, and the ISO day the brief was published (null: unknown). */
export interface DateContext {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly published: string | null;
  /** Years the text names, to fix «vendredi 5 février» when its weekday agrees. */
  readonly years: readonly number[];
}

/** Dates further ahead of publication than this belong to the year before, unless the words look forward. */
const FUTURE_DAYS = 45;

/** Months cut short, folded: «12 déc. 2024». */
const SHORT_MONTHS: readonly (readonly string[])[] = [
  ...[["janv", "jan"], ["fevr", "fev"], ["mar"], ["avr"], [], [], ["juil"], [], ["sept", "sep"]],
  ...[["oct"], ["nov"], ["dec"]],
];

type Direction = "dernier" | "prochain" | null;

/** A day and month as they stand in the text, with the year where they give one. */
interface NamedDay {
  readonly to: number;
  readonly day: number;
  readonly month: number;
  readonly year: number | null;
  readonly weekday: number | null;
}

/** «8 février 2022», «ce mardi 7 février», «1er juin», «12 déc. 2024», with «à 10 h» and «au 5 mars» after it. */
export function readDay(context: DateContext, at: number): DateMention | null {
  const { tokens } = context;
  const first = tokens[at]?.lower === "ce" ? at + 1 : at;
  if (first > at && weekdayNumber(tokens[first]?.folded ?? "") === null) return null;
  const named = namedDay(tokens, first);
  if (!named) return null;
  const last = tokens[named.to]?.lower === "au" ? namedDay(tokens, named.to + 1) : null;
  const year = named.year ?? last?.year ?? null;
  const { day, month, weekday } = named;
  if (year !== null && isoDay(year, month, day) === null) return null;
  const end = last?.to ?? named.to;
  const direction = year === null ? directionAt(tokens, end) : null;
  const date = year === null ? yearless(context, month, day, weekday, direction) : isoDay(year, month, day);
  const to = afterHour(tokens, direction ? end + 1 : end);
  return { from: at, to, date, period: null, rule: year === null ? "date/yearless" : "date/day" };
}

/** «le 8 mai [dernier]», «le 31 octobre [prochain]». */
function directionAt(tokens: readonly Token[], at: number): Direction {
  const word = tokens[at]?.folded;
  return word === "dernier" || word === "prochain" ? word : null;
}

function namedDay(tokens: readonly Token[], at: number): NamedDay | null {
  const weekday = weekdayNumber(tokens[at]?.folded ?? "");
  let next = weekday === null ? at : at + 1;
  if (weekday !== null && tokens[next]?.text === ",") next += 1;
  const day = dayNumber(tokens[next]);
  const month = day === null ? null : monthOf(tokens[next + 1]?.folded ?? "");
  if (day === null || month === null) return null;
  let to = next + 2;
  const short = monthNumber(tokens[next + 1]?.folded ?? "") === null;
  if (short && tokens[to]?.text === ".") to += 1;
  const yearAt = tokens[to]?.text === "," && isYear(tokens[to + 1]) ? to + 1 : to;
  const year = isYear(tokens[yearAt]) ? Number(tokens[yearAt]?.text) : null;
  return { to: year === null ? to : yearAt + 1, day, month, year, weekday };
}

const monthOf = (folded: string): number | null =>
  monthNumber(folded) ?? (SHORT_MONTHS.findIndex((words) => words.includes(folded)) + 1 || null);

/** «à 10 h», «à 10h30», «vers 9 heures» belong to the date before them. */
function afterHour(tokens: readonly Token[], to: number): number {
  if (!/^(?:à|vers)$/.test(tokens[to]?.lower ?? "")) return to;
  if (/^\d{1,2}h\d{0,2}$/.test(tokens[to + 1]?.lower ?? "")) return to + 2;
  const hour = /^\d{1,2}$/.test(tokens[to + 1]?.text ?? "") && /^(?:h|heures?)$/.test(tokens[to + 2]?.lower ?? "");
  return hour ? to + 3 : to;
}

const NUMERIC = /(?:(\d{1,2})([/.])(\d{1,2})\2(\d{4})|(\d{4})-(\d{2})-(\d{2}))(?![\d/])/y;

/** «12/02/2023» and «08.02.2022», day first; «2023-02-12». */
export function readNumericDay({ text, tokens }: DateContext, at: number): DateMention | null {
  const start = tokens[at]?.start ?? 0;
  const expression = new RegExp(NUMERIC);
  expression.lastIndex = start;
  const match = expression.exec(text);
  if (!match) return null;
  const [whole, day, , month, year, isoYear, isoMonth, isoDate] = match;
  const date = isoDay(Number(year ?? isoYear), Number(month ?? isoMonth), Number(day ?? isoDate));
  let to = at + 1;
  while ((tokens[to]?.end ?? Infinity) <= start + whole.length) to += 1;
  return date === null ? null : { from: at, to, date, period: null, rule: "date/day" };
}

/** The year of «le 8 février»: the one of publication, or the one before if that lies ahead; else one that fits. */
export function yearless(
  context: DateContext,
  month: number,
  day: number,
  weekday: number | null,
  direction: Direction = null,
): string | null {
  const fits = (date: string | null): date is string =>
    date !== null && (weekday === null || weekdayOf(date) === weekday);
  const { published } = context;
  if (published) {
    const year = Number(published.slice(0, 4));
    const candidates = [year, year - 1, year + 1].map((y) => isoDay(y, month, day)).filter(fits);
    if (direction === "prochain") return candidates.toSorted().find((date) => date > published) ?? null;
    const latest = direction === "dernier" ? published : addDays(published, FUTURE_DAYS);
    return candidates.find((date) => date <= latest) ?? candidates[0] ?? null;
  }
  if (weekday === null) return null;
  return context.years.map((year) => isoDay(year, month, day)).find(fits) ?? null;
}

export const isYear = (token: Token | undefined): boolean => /^(?:19|20)\d\d$/.test(token?.text ?? "");

/** 1 to 31 for «8», «08», «1er»; null for anything else. */
export function dayNumber(token: Token | undefined): number | null {
  const match = /^(\d{1,2})(?:er)?$/.exec(token?.lower ?? "");
  const day = Number(match?.[1]);
  return match && day >= 1 && day <= 31 ? day : null;
}
