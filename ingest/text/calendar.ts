import { isPartialDate } from "../../schema/ontology/partial-date.js";

const numbered = (words: readonly string[], first: number): ReadonlyMap<string, number> =>
  new Map(words.map((word, index) => [word, index + first]));

const MONTHS = numbered(
  ["janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet", "aout", "septembre", "octobre"].concat([
    "novembre",
    "decembre",
  ]),
  1,
);
const WEEKDAYS = numbered(["dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"], 0);
const DAY_MS = 86_400_000;

/** 1 to 12 for a folded French month, or null. */
export const monthNumber = (folded: string): number | null => MONTHS.get(folded) ?? null;

/** 0 (Sunday) to 6 for a folded French weekday, or null. */
export const weekdayNumber = (folded: string): number | null => WEEKDAYS.get(folded) ?? null;

/** ISO day, or null where the calendar has no such day. */
export function isoDay(year: number, month: number, day: number): string | null {
  const text = `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  return isPartialDate(text) ? text : null;
}

export const isoMonth = (year: number, month: number): string => `${year}-${String(month).padStart(2, "0")}`;

/** The ISO day `days` after (or, negative, before) an ISO day. */
export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

/** 0 (Sunday) to 6. */
export const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay();

/** Most recent such weekday on or before a day; with `strictly`, before it. */
export function weekdayBefore(day: string, weekday: number, strictly: boolean): string {
  const back = (weekdayOf(day) - weekday + 7) % 7;
  return addDays(day, -(strictly && back === 0 ? 7 : back));
}

/** First such weekday after a day. */
export const weekdayAfter = (day: string, weekday: number): string =>
  addDays(day, (weekday - weekdayOf(day) + 7) % 7 || 7);
