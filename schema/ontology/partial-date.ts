/** An ISO date as precise as the text allows: `2022`, `2022-02` or `2022-02-08`. */
export type PartialDate = string;

/** `NONE` stands for a statement whose text gives no date. */
export type DatePrecision = "DAY" | "MONTH" | "YEAR" | "NONE";

const PARTIAL = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Is this text a partial date that exists in the calendar? «2022-02-30» does not. */
export function isPartialDate(text: string): text is PartialDate {
  const match = PARTIAL.exec(text);
  if (!match) return false;
  const [, year, month, day] = match;
  if (!month) return true;
  const date = new Date(`${year}-${month}-${day ?? "01"}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

export function precisionOf(date: PartialDate | null): DatePrecision {
  if (!date) return "NONE";
  return date.length === 10 ? "DAY" : date.length === 7 ? "MONTH" : "YEAR";
}

/** First day that a partial date covers: `2022-02` → `2022-02-01`. */
export const firstDay = (date: PartialDate): string => date + "-01-01".slice(date.length - 4);

/** Last day that a partial date covers: `2022-02` → `2022-02-28`. */
export function lastDay(date: PartialDate): string {
  if (date.length === 10) return date;
  if (date.length === 4) return `${date}-12-31`;
  const [year, month] = date.split("-").map(Number) as [number, number];
  return `${date}-${new Date(Date.UTC(year, month, 0)).getUTCDate()}`;
}
