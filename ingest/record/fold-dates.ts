import { firstDay, lastDay, type PartialDate } from "../../schema/ontology/partial-date.js";
import type { RelationType } from "../../schema/ontology/relation-types.js";

/** What lasts: to say twice that somebody holds an office is not to tell of one event. */
const LASTING: ReadonlySet<RelationType> = new Set(["HOLDS_OFFICE", "MEMBER_OF", "LEADS"]);

export const isEvent = (type: RelationType): boolean => !LASTING.has(type);

/** Days before publication within which a brief without date tells of a dated event. */
const FRESH_DAYS = 7;

/** Days around publication within which there must be no second event of the kind. */
const ALONE_DAYS = 30;

const DAY_MS = 86_400_000;

/**
 * Which event does a claim with this date tell of? «2026-02» is the 12th of that month where the 12th is the only day
 * of it that any brief gives for the same deed of the same actors; two days leave it a statement of its own. A claim
 * without date, published within a week after the only event in months, is that event.
 * @param date as the brief tells it
 * @param publishedOn ISO day; null: a claim without date stays without
 * @param dates all dates that briefs give for the same deed of the same actors, this one included
 */
export function foldDate(
  date: PartialDate | null,
  publishedOn: string | null,
  dates: ReadonlySet<PartialDate>,
): PartialDate | null {
  if (date === null) return publishedOn === null ? null : freshEvent(publishedOn, dates);
  if (date.length === 10) return date;
  const finer = [...dates].filter((other) => other.length > date.length && other.startsWith(date));
  const events = new Set(finer.map((other) => foldDate(other, null, dates)));
  const [only] = events;
  return events.size === 1 && only ? only : date;
}

function freshEvent(publishedOn: string, dates: ReadonlySet<PartialDate>): PartialDate | null {
  const events = new Set([...dates].map((date) => foldDate(date, null, dates) as PartialDate));
  const near = [...events].filter((date) => daysBetween(lastDay(date), publishedOn, date) <= ALONE_DAYS);
  const [only] = near;
  if (near.length !== 1 || !only || only.length < 10) return null;
  const days = (Date.parse(publishedOn) - Date.parse(only)) / DAY_MS;
  return days >= 0 && days <= FRESH_DAYS ? only : null;
}

/** Days from a day to the nearer end of what a date covers; 0 inside it. */
function daysBetween(last: string, day: string, date: PartialDate): number {
  const first = firstDay(date);
  if (day >= first && day <= last) return 0;
  return Math.min(...[first, last].map((end) => Math.abs(Date.parse(end) - Date.parse(day)))) / DAY_MS;
}
