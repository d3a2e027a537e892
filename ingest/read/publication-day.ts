import { isPartialDate } from "../../schema/ontology/partial-date.js";
import { InputError } from "../../schema/ontology/errors.js";
import { fold } from "../../schema/ontology/fold.js";
import { quoted } from "./read-outcome.js";

const ISO = /^(\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s?(?:Z|[+-]\d{2}:?\d{2})?)?$/i;
/** RFC 822 as feeds write it («Thu, 12 Feb 2026 08:30:00 GMT»), and the French of a dateline («jeudi 12 février 2026»). */
const WITH_MONTH_NAME = /^(?:\p{L}+\.?,?\s+)?(\d{1,2})(?:er)?\s+(\p{L}+)\.?\s+(\d{4})(?:\s.*)?$/u;
const ONLY_NUMBERS = /^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}$/;

const MONTHS: Readonly<Record<string, string>> = {
  ...{ jan: "01", feb: "02", mar: "03", apr: "04", may: "05", jun: "06" },
  ...{ jul: "07", aug: "08", sep: "09", oct: "10", nov: "11", dec: "12" },
  ...{ janvier: "01", fevrier: "02", mars: "03", avril: "04", mai: "05", juin: "06" },
  ...{ juillet: "07", aout: "08", septembre: "09", octobre: "10", novembre: "11", decembre: "12" },
};

const EXPECTED = "write it as 2026-02-12";

/**
 * ISO day of a publication date: an ISO date or date-time, an RFC 822 date-time, or a French date with the month in
 * letters. The day is the one written, in the zone it was written in.
 * @throws InputError for any other form; «12/02/26» is February or December, so it is refused rather than guessed.
 */
export function publicationDay(field: string, value: string): string {
  const text = value.trim();
  const day = ISO.exec(text)?.[1] ?? dayWithMonthName(text);
  if (day && isPartialDate(day)) return day;
  const shown = `field "${field}" is ${quoted(value)}`;
  if (day) throw new InputError(`${shown}, a day that is not in the calendar: ${EXPECTED}.`);
  if (ONLY_NUMBERS.test(text))
    throw new InputError(`${shown}, which does not tell day, month and year apart: ${EXPECTED}.`);
  throw new InputError(`${shown}, which is no date: ${EXPECTED}.`);
}

function dayWithMonthName(text: string): string | null {
  const [, day, monthName, year] = WITH_MONTH_NAME.exec(text) ?? [];
  const month = MONTHS[fold(monthName ?? "")];
  return day && month ? `${year}-${month}-${day.padStart(2, "0")}` : null;
}
