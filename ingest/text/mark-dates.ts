import * as chrono from "chrono-node";
import type { DateMention, Token } from "../document.js";
import {
  addDays,
  isoDay,
  isoMonth,
  monthNumber,
  weekdayAfter,
  weekdayBefore,
  weekdayNumber,
  weekdayOf,
} from "./calendar.js";

/** What a date rule may look at: the tokens, and the ISO day the brief was published (null: unknown). */
interface DateContext {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly published: string | null;
  /** Years the text names, to fix «vendredi 5 février» when its weekday agrees. */
  readonly years: readonly number[];
}

type DateRule = (context: DateContext, at: number) => DateMention | null;

/** Dates further ahead of publication than this belong to the year before, unless the words look forward. */
const FUTURE_DAYS = 45;

const OWN_RULES: readonly DateRule[] = [readPeriod, readDayRange, readMonth, readRelative, readWeekday, readYear];

/**
 * Marks the dates of a text: own rules first (periods, months, years, «avant-hier», weekdays: what chrono-node reads
 * wrongly or not at all), then chrono-node for days of a month. Relative dates count from `published`; without it
 * they stay null. Sorted, not overlapping.
 */
export function markDates(text: string, tokens: readonly Token[], published: string | null): readonly DateMention[] {
  const years = tokens.filter((t) => /^(?:19|20)\d\d$/.test(t.text)).map((t) => Number(t.text));
  const context: DateContext = { text, tokens, published, years };
  const days = readDays(context);
  const marked: DateMention[] = [];
  for (let at = 0; at < tokens.length;) {
    const day = days.get(at);
    const found = OWN_RULES.map((rule) => rule(context, at)).find((mention) => mention !== null) ?? day;
    if (found) marked.push(found);
    at = found?.to ?? at + 1;
  }
  return marked;
}

/** Days of a month as chrono-node finds them, by the index of their first token. */
function readDays(context: DateContext): ReadonlyMap<number, DateMention> {
  const found = new Map<number, DateMention>();
  if (!/\d/.test(context.text)) return found;
  const starts = new Map(context.tokens.map((token, index) => [token.start, index]));
  for (const result of chrono.fr.parse(context.text, new Date(`${context.published ?? "2000-01-01"}T12:00:00Z`))) {
    const { start } = result;
    const from = starts.get(result.index);
    if (from === undefined || !start.isCertain("day") || !start.isCertain("month")) continue;
    const end = result.index + result.text.length;
    let to = from + 1;
    while ((context.tokens[to]?.end ?? Infinity) <= end) to += 1;
    const [month, day] = [start.get("month") ?? 0, start.get("day") ?? 0];
    const date = start.isCertain("year")
      ? isoDay(start.get("year") ?? 0, month, day)
      : yearless(context, month, day, weekdayNumber(context.tokens[from]?.folded ?? ""));
    while (to > from + 1 && context.tokens[to - 1]?.kind === "sign") to -= 1;
    const rule = start.isCertain("year") ? "date/day" : "date/yearless";
    found.set(from, { from, to, date, period: null, rule });
  }
  return found;
}

/** The year of «le 8 février»: the one of publication, or the one before if that lies ahead; else one that fits. */
function yearless(context: DateContext, month: number, day: number, weekday: number | null): string | null {
  const fits = (date: string | null): date is string =>
    date !== null && (weekday === null || weekdayOf(date) === weekday);
  if (context.published) {
    const year = Number(context.published.slice(0, 4));
    const candidates = [year, year - 1, year + 1].map((y) => isoDay(y, month, day)).filter(fits);
    return (
      candidates.find((date) => date <= addDays(context.published as string, FUTURE_DAYS)) ?? candidates[0] ?? null
    );
  }
  if (weekday === null) return null;
  return context.years.map((year) => isoDay(year, month, day)).find(fits) ?? null;
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

/** «en février 2026», «fin septembre», «janvier 2026»; «mai» alone is no date. */
function readMonth({ tokens, published }: DateContext, at: number): DateMention | null {
  const month = monthNumber(tokens[at]?.folded ?? "");
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
  const led = ["en", "fin", "debut", "courant", "mi", "de", "depuis", "d'"].includes(before?.folded ?? "");
  const passed = ["dernier", "prochain"].includes(tokens[at + 1]?.folded ?? "");
  if (!led && !passed) return null;
  const to = at + (passed ? 2 : 1);
  if (!published) return { from: at, to, date: null, period: null, rule: "date/month" };
  const [year, now] = [Number(published.slice(0, 4)), Number(published.slice(5, 7))];
  const ahead = tokens[at + 1]?.folded === "prochain";
  const shift = ahead ? (month > now ? 0 : 1) : month > now ? -1 : 0;
  return { from: at, to, date: isoMonth(year + shift, month), period: null, rule: "date/month" };
}

/** Days told from publication, by their words. */
const RELATIVE: ReadonlyMap<string, number> = new Map([
  ["aujourd'hui", 0],
  ["hier", -1],
  ["avant-hier", -2],
  ["demain", 1],
]);

function readRelative({ tokens, published }: DateContext, at: number): DateMention | null {
  const word = tokens[at]?.folded ?? "";
  const make = (to: number, days: number): DateMention => ({
    from: at,
    to,
    date: published && addDays(published, days),
    period: null,
    rule: "date/relative",
  });
  const days = RELATIVE.get(word);
  if (days !== undefined) return make(at + 1, days);
  if (word === "ce" && /^(?:matin|soir|jour|apres-midi)$/.test(tokens[at + 1]?.folded ?? "")) return make(at + 2, 0);
  const period = tokens[at + 1]?.folded ?? "";
  const last = /^derni/.test(tokens[at + 2]?.folded ?? "");
  if (!last || !["l'", "le", "la"].includes(word) || !["an", "annee", "mois"].includes(period)) return null;
  const year = Number(published?.slice(0, 4));
  const month = Number(published?.slice(5, 7));
  const date =
    period === "mois" ? isoMonth(month === 1 ? year - 1 : year, month === 1 ? 12 : month - 1) : String(year - 1);
  return { from: at, to: at + 3, date: published && date, period: null, rule: "date/relative" };
}

/** «mardi», «ce vendredi», «lundi dernier», «samedi prochain», alone; with a day number chrono-node reads it. */
function readWeekday({ tokens, published }: DateContext, at: number): DateMention | null {
  const weekday = weekdayNumber(tokens[at]?.folded ?? "");
  if (weekday === null || dayNumber(tokens[at + 1]) !== null) return null;
  const next = tokens[at + 1]?.folded ?? "";
  const to = at + (next === "dernier" || next === "prochain" ? 2 : 1);
  const make = (date: string | null): DateMention => ({ from: at, to, date, period: null, rule: "date/weekday" });
  if (!published) return make(null);
  if (next === "prochain") return make(weekdayAfter(published, weekday));
  return make(weekdayBefore(published, weekday, next === "dernier"));
}

/** «en 2023», «depuis 2020», «l’an 2015», «(2013)». */
function readYear({ tokens }: DateContext, at: number): DateMention | null {
  if (!isYear(tokens[at])) return null;
  const before = tokens[at - 1]?.folded ?? "";
  if (!["en", "depuis", "an", "annee", "de", "fin", "debut", "des", "(", "courant", "des"].includes(before))
    return null;
  return { from: at, to: at + 1, date: tokens[at]?.text ?? null, period: null, rule: "date/year" };
}

const isYear = (token: Token | undefined): boolean => /^(?:19|20)\d\d$/.test(token?.text ?? "");

function dayNumber(token: Token | undefined): number | null {
  const match = /^(\d{1,2})(?:er)?$/.exec(token?.lower ?? "");
  const day = Number(match?.[1]);
  return match && day >= 1 && day <= 31 ? day : null;
}
