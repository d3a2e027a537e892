import type { DateMention, Token } from "../document.js";
import { lexiconBit } from "./word-form.js";
import { isoDay, isoMonth, monthNumber, weekdayNumber } from "./calendar.js";
import { type DateContext, dayNumber, isYear, readDay, readNumericDay, yearless } from "./read-day.js";
import { beginsRelative, readFromDayBefore, readRelative, readWeekday } from "./relative-dates.js";

interface DateRule {
  /** Whether a date of this rule may begin with the word, folded: asked of every word, so it must be cheap. */
  readonly begins: (folded: string) => boolean;
  readonly read: (context: DateContext, at: number) => DateMention | null;
}

const isDigit = (folded: string): boolean => folded >= "0" && folded < ":";
const isMonth = (folded: string): boolean => monthNumber(folded) !== null;
const isWeekday = (folded: string): boolean => weekdayNumber(folded) !== null;

/** In the order they are tried; the first that reads a date where a word stands wins. */
const RULES: readonly DateRule[] = [
  { begins: isDigit, read: readPeriod },
  { begins: (folded) => isDigit(folded) || isWeekday(folded), read: readDayRange },
  { begins: (folded) => isMonth(folded) || folded.startsWith("mi-"), read: readMonth },
  { begins: beginsRelative, read: readRelative },
  { begins: isWeekday, read: readWeekday },
  { begins: (folded) => isDigit(folded) || isWeekday(folded) || folded === "ce", read: readDay },
  { begins: isDigit, read: readNumericDay },
  { begins: isDigit, read: readYear },
];

/**
 * Marks the dates of a text: periods, days, months, years, weekdays, «hier». Relative dates count from `published`;
 * without it they stay null. Sorted, not overlapping.
 */
export function markDates(text: string, tokens: readonly Token[], published: string | null): readonly DateMention[] {
  const years = tokens.filter(isYear).map((token) => Number(token.text));
  const context: DateContext = { text, tokens, published, years };
  const marked: DateMention[] = [];
  for (let at = 0; at < tokens.length;) {
    const found = readFromDayBefore(tokens, at, marked.at(-1)) ?? dateAt(context, at);
    if (found) marked.push(found);
    at = found?.to ?? at + 1;
  }
  return marked;
}

/** Of words that begin no date. */
const NO_DATE = lexiconBit();

function dateAt(context: DateContext, at: number): DateMention | null {
  const form = context.tokens[at]?.form;
  if (form === undefined || (form.ruledOut & NO_DATE) !== 0) return null;
  const { folded } = form;
  if (!RULES.some(({ begins }) => begins(folded))) {
    form.ruledOut |= NO_DATE;
    return null;
  }
  for (const { begins, read } of RULES) {
    const found = begins(folded) ? read(context, at) : null;
    if (found) return found;
  }
  return null;
}

/** «période 2000 à 2024», «de 2015 à 2019», «(2015-2019)», «entre 2010 et 2012». */
function readPeriod({ tokens }: DateContext, at: number): DateMention | null {
  const opener = ["de", "entre", "periode", "exercices", "annees", "(", "depuis", "du"].includes(
    tokens[at - 1]?.folded ?? "",
  );
  const [first, link, last] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  const joined = /^((?:19|20)\d\d)[-–/]((?:19|20)\d\d)$/.exec(first?.text ?? "");
  if (joined) return { from: at, to: at + 1, date: null, period: `${joined[1]}/${joined[2]}`, rule: "date/period" };
  if (!isYear(first) || !isYear(last) || !opener) return null;
  if (!["a", "et", "-", "–", "au"].includes(link?.folded ?? "")) return null;
  return { from: at, to: at + 3, date: null, period: `${first?.text}/${last?.text}`, rule: "date/period" };
}

/** «nuit du 7 au 8 mai 2022», «du lundi 3 au mardi 4 avril»: the first day counts. */
function readDayRange(context: DateContext, at: number): DateMention | null {
  const { tokens } = context;
  let next = at + (weekdayNumber(tokens[at]?.folded ?? "") === null ? 0 : 1);
  const day = dayNumber(tokens[next]);
  if (day === null || tokens[next + 1]?.lower !== "au") return null;
  next += 2 + (weekdayNumber(tokens[next + 2]?.folded ?? "") === null ? 0 : 1);
  const month = monthNumber(tokens[next + 1]?.folded ?? "");
  if (dayNumber(tokens[next]) === null || month === null) return null;
  const year = isYear(tokens[next + 2]) ? Number(tokens[next + 2]?.text) : null;
  const date = year === null ? yearless(context, month, day, null) : isoDay(year, month, day);
  return { from: at, to: next + (year === null ? 2 : 3), date, period: null, rule: "date/day-range" };
}

const LED = new Set(["en", "fin", "debut", "courant", "mi", "de", "depuis", "d'", "des", "jusqu'en", "ce"]);

/** «en février 2026», «fin septembre», «janvier 2026»; «mai» alone is no date. */
function readMonth({ tokens, published }: DateContext, at: number): DateMention | null {
  const word = tokens[at]?.folded ?? "";
  const middle = word.startsWith("mi-"); // «mi-mai»
  const month = monthNumber(middle ? word.slice(3) : word);
  const before = tokens[at - 1];
  if (month === null || before?.kind === "number") return null;
  if (isYear(tokens[at + 1])) {
    return {
      from: at,
      to: at + 2,
      date: isoMonth(Number(tokens[at + 1]?.text), month),
      period: null,
      rule: "date/month",
    };
  }
  const led = middle || LED.has(before?.folded ?? "");
  const passed = ["dernier", "prochain"].includes(tokens[at + 1]?.folded ?? "");
  if (!led && !passed) return null;
  const to = at + (passed ? 2 : 1);
  if (!published) return { from: at, to, date: null, period: null, rule: "date/month" };
  const [year, now] = [Number(published.slice(0, 4)), Number(published.slice(5, 7))];
  const ahead = tokens[at + 1]?.folded === "prochain";
  const shift = ahead ? (month > now ? 0 : 1) : month > now ? -1 : 0;
  return { from: at, to, date: isoMonth(year + shift, month), period: null, rule: "date/month" };
}

const BEFORE_YEAR = new Set(
  [
    "en",
    "depuis",
    "an",
    "annee",
    "de",
    "fin",
    "debut",
    "des",
    "(",
    "courant",
    "ete",
    "hiver",
    "printemps",
    "automne",
  ].concat(["trimestre", "semestre", "exercice", "jusqu'en", "avant", "apres"]),
);

/** «en 2023», «depuis 2020», «l’an 2015», «(2013)». */
function readYear({ tokens }: DateContext, at: number): DateMention | null {
  if (!isYear(tokens[at])) return null;
  const before = tokens[at - 1]?.folded ?? "";
  if (!BEFORE_YEAR.has(before)) return null;
  return { from: at, to: at + 1, date: tokens[at]?.text ?? null, period: null, rule: "date/year" };
}
