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
import { dayNumber } from "./read-day.js";

/** What a rule for relative dates looks at: the tokens, and the ISO day the brief was published (null: unknown). */
interface Anchored {
  readonly tokens: readonly Token[];
  readonly published: string | null;
}

/** Days told from publication, by their words. */
const DAYS: ReadonlyMap<string, number> = new Map([
  ["aujourd'hui", 0],
  ["hier", -1],
  ["avant-hier", -2],
  ["demain", 1],
  ["apres-demain", 2],
]);

const COUNTS = ["", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze"];

/** «hier», «ce matin», «l’an dernier», «la semaine prochaine», «il y a trois jours», «dans deux mois». */
export function readRelative({ tokens, published }: Anchored, at: number): DateMention | null {
  const word = tokens[at]?.folded ?? "";
  const make = (to: number, date: string | null): DateMention => ({
    from: at,
    to,
    date: published && date,
    period: null,
    rule: "date/relative",
  });
  const days = DAYS.get(word);
  if (days !== undefined) {
    const named = weekdayNumber(tokens[at + 1]?.folded ?? "") !== null && dayNumber(tokens[at + 2]) === null;
    return make(at + (named ? 2 : 1), published && addDays(published, days)); // «hier mardi»
  }
  const next = tokens[at + 1]?.folded ?? "";
  if (word === "ce" && /^(?:matin|soir|jour|apres-midi|midi)$/.test(next)) return make(at + 2, published);
  if (word === "cette" && next === "nuit") return make(at + 2, published);
  if (/^(?:ce|cette)$/.test(word) && UNITS.test(next)) return make(at + 2, published && shifted(published, next, 0));
  const counted = readCount(tokens, at, word);
  if (counted) return make(counted.to, published && moved(published, counted.unit, counted.count));
  const which = tokens[at + 2]?.folded ?? "";
  const step = /^(?:dernier|derniere|passe|passee|ecoule|ecoulee)$/.test(which)
    ? -1
    : /^prochaine?$/.test(which)
      ? 1
      : 0;
  if (step === 0 || !["l'", "le", "la"].includes(word) || !UNITS.test(next)) return null;
  return make(at + 3, published && shifted(published, next, step));
}

/** Whether a relative date may begin with the word, folded. */
export const beginsRelative = (folded: string): boolean => STARTS.has(folded) || DAYS.has(folded);

const STARTS = new Set(["ce", "cette", "l'", "le", "la", "il", "voici", "voila", "dans"]);

const UNITS = /^(?:an|annee|mois|semaine|week-end)$/;

/** «il y a trois jours», «voilà deux semaines», «dans dix jours»: how far from publication, and where the words end. */
function readCount(
  tokens: readonly Token[],
  at: number,
  word: string,
): { readonly to: number; readonly unit: string; readonly count: number } | null {
  const ago = word === "il" && tokens[at + 1]?.lower === "y" && tokens[at + 2]?.lower === "a";
  const from = ago ? at + 3 : at + 1;
  if (!ago && !/^(?:voici|voila|dans)$/.test(word)) return null;
  const length = readLength(tokens, from);
  return length && { to: from + 2, unit: length.unit, count: word === "dans" ? length.count : -length.count };
}

/** «trois jours», «une semaine», «12 ans»: two words. */
function readLength(tokens: readonly Token[], at: number): { readonly unit: string; readonly count: number } | null {
  const [number, unit] = [tokens[at], tokens[at + 1]?.folded ?? ""];
  if (!number || !/^(?:jours?|semaines?|mois|ans?|annees?)$/.test(unit)) return null;
  const single = /^une?$/.test(number.lower);
  const count = single ? 1 : /^\d{1,3}$/.test(number.text) ? Number(number.text) : COUNTS.indexOf(number.lower);
  return count > 0 ? { unit, count } : null;
}

/** So many days, weeks, months or years from a day, as precise as the unit is; weeks as days. */
function moved(day: string, unit: string, count: number): string {
  if (unit.startsWith("jour")) return addDays(day, count);
  if (unit.startsWith("semaine")) return addDays(day, count * 7).slice(0, 7);
  return unit === "mois" ? monthsFrom(day, count) : String(Number(day.slice(0, 4)) + count);
}

/** Last, this or next year, month, week or week-end: the year, the month, or the month in which all its days lie. */
function shifted(day: string, unit: string, step: number): string | null {
  if (unit === "an" || unit === "annee") return String(Number(day.slice(0, 4)) + step);
  if (unit === "mois") return monthsFrom(day, step);
  const monday = addDays(day, 7 * step - ((weekdayOf(day) + 6) % 7));
  const [first, last] = unit === "semaine" ? [monday, addDays(monday, 6)] : [addDays(monday, 5), addDays(monday, 6)];
  return first.slice(0, 7) === last.slice(0, 7)
    ? first.slice(0, 7)
    : first.slice(0, 4) === last.slice(0, 4)
      ? first.slice(0, 4)
      : null;
}

function monthsFrom(day: string, count: number): string {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + count;
  return isoMonth(Math.floor(months / 12), (months % 12) + 1);
}

/** «mardi», «ce vendredi», «lundi dernier», «samedi prochain», «lundi à mardi», alone; «mardi 12» without its month. */
export function readWeekday({ tokens, published }: Anchored, at: number): DateMention | null {
  const weekday = weekdayNumber(tokens[at]?.folded ?? "");
  if (weekday === null) return null;
  const make = (to: number, date: string | null): DateMention => ({
    from: at,
    to,
    date,
    period: null,
    rule: "date/weekday",
  });
  const day = dayNumber(tokens[at + 1]);
  if (day !== null) return numbered(tokens, at, published, weekday, day, make);
  const next = tokens[at + 1]?.folded ?? "";
  const past = /^(?:dernier|passe|ecoule)$/.test(next);
  // «la nuit de lundi à mardi»: the first day counts
  const span = next === "a" && weekdayNumber(tokens[at + 2]?.folded ?? "") !== null;
  const to = span ? at + 3 : at + (past || next === "prochain" ? 2 : 1);
  if (!published) return make(to, null);
  if (next === "prochain") return make(to, weekdayAfter(published, weekday));
  return make(to, weekdayBefore(published, weekday, past));
}

/** «mardi 12»: the month in which that day is a Tuesday, the nearest that doesn't lie more than ten days ahead. */
function numbered(
  tokens: readonly Token[],
  at: number,
  published: string | null,
  weekday: number,
  day: number,
  make: (to: number, date: string | null) => DateMention,
): DateMention | null {
  const after = tokens[at + 2]?.folded ?? "";
  if (monthNumber(after) !== null || after === "au" || after === "et" || tokens[at + 2]?.kind === "number") return null;
  if (!published) return make(at + 2, null);
  const limit = addDays(published, 10);
  for (let back = -1; back <= 6; back += 1) {
    const [year, month] = monthsFrom(published, -back).split("-").map(Number) as [number, number];
    const date = isoDay(year, month, day);
    if (date && date <= limit && weekdayOf(date) === weekday) return make(at + 2, date);
  }
  return make(at + 2, null);
}

/** «la veille», «le lendemain», «le même jour», «quatre jours plus tôt»: counted from the day told before. */
export function readFromDayBefore(
  tokens: readonly Token[],
  at: number,
  before: DateMention | undefined,
): DateMention | null {
  const day = before?.date?.length === 10 ? before.date : null;
  const far = day && readDistance(tokens, at);
  if (far) {
    return { from: at, to: far.to, date: moved(day, far.unit, far.count), period: null, rule: toldRule(far.count) };
  }
  const [first, second, third] = [tokens[at]?.folded, tokens[at + 1]?.folded, tokens[at + 2]?.folded];
  const same = (first === "le" || first === "ce") && second === "meme" && third === "jour";
  const step =
    first === "la" && second === "veille" ? -1 : first === "le" && second === "lendemain" ? 1 : same ? 0 : null;
  if (step === null || /^(?:de|du|d'|des)$/.test(tokens[at + (same ? 3 : 2)]?.lower ?? "")) return null;
  const make = (date: string): DateMention => ({
    from: at,
    to: at + (same ? 3 : 2),
    date,
    period: null,
    rule: toldRule(step),
  });
  return day ? make(addDays(day, step)) : null;
}

/** What goes back is told apart: the sentences after go on from the day before it. */
const toldRule = (step: number): string => (step < 0 ? LOOKS_BACK : "date/told-from");

export const LOOKS_BACK = "date/told-back";

/** «quatre jours plus tôt», «deux mois auparavant», «un an plus tard»: how far from the day told before. */
function readDistance(
  tokens: readonly Token[],
  at: number,
): { readonly to: number; readonly unit: string; readonly count: number } | null {
  const [one, other] = [tokens[at + 2]?.folded, tokens[at + 3]?.folded];
  const way = one === "auparavant" ? -1 : one !== "plus" ? 0 : other === "tot" ? -1 : other === "tard" ? 1 : 0;
  const length = way === 0 ? null : readLength(tokens, at);
  return length && { to: at + (one === "plus" ? 4 : 3), unit: length.unit, count: way * length.count };
}
