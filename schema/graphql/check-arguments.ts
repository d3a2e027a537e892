import type { ActorFilter } from "../../queries/actor-filter.js";
import type { BriefFilter } from "../../queries/brief-filter.js";
import { InputError } from "../ontology/errors.js";
import { isPartialDate } from "../ontology/partial-date.js";

/** Longest list and longest text that an argument may hold. */
const MAX_ITEMS = 500;
const MAX_TEXT = 200;

/** @throws InputError «Argument "first": expected …, but got ….», as all checks here do. */
export function refuse(argument: string, expected: string, got: unknown): never {
  throw new InputError(`Argument "${argument}": expected ${expected}, but got ${JSON.stringify(got)}.`);
}

export function checkRange(argument: string, value: number, least: number, most: number): number {
  if (value < least || value > most) refuse(argument, `a whole number from ${least} to ${most}`, value);
  return value;
}

export function checkDate(argument: string, value: string | null | undefined): void {
  if (value != null && !isPartialDate(value)) refuse(argument, "a date such as 2022, 2022-02 or 2022-02-08", value);
}

export function checkIds(argument: string, ids: readonly string[], most = MAX_ITEMS): readonly string[] {
  if (ids.length === 0 || ids.length > most) refuse(argument, `1 to ${most} ids`, ids.length);
  ids.forEach((id) => checkId(argument, id));
  return ids;
}

export function checkId(argument: string, id: string): string {
  return id === "" ? refuse(argument, "an id", id) : id;
}

export function checkText(argument: string, text: string | null | undefined): void {
  if (text == null) return;
  if (text.trim() === "") refuse(argument, "at least one word", text);
  if (text.length > MAX_TEXT) refuse(argument, `at most ${MAX_TEXT} characters`, text.length);
}

export function checkSearchText(text: string): string {
  checkText("text", text);
  return text;
}

export function checkLists(
  lists: Readonly<Record<string, readonly unknown[] | null | undefined>>,
  path = "filter",
): void {
  for (const [name, list] of Object.entries(lists)) {
    if (list && list.length > MAX_ITEMS) refuse(`${path}.${name}`, `at most ${MAX_ITEMS} items`, list.length);
  }
}

export function checkCountry(argument: string, code: string | null | undefined): void {
  if (code != null && !/^[A-Z]{2}$/.test(code)) {
    refuse(argument, "a code of two capitals (ISO 3166-1 alpha-2) such as ML", code);
  }
}

export function checkCountries(countries: readonly string[] | null | undefined, argument = "filter.countries"): void {
  const wrong = countries?.find((code) => !/^[A-Z]{2}$/.test(code));
  if (wrong !== undefined) refuse(argument, "codes of two capitals (ISO 3166-1 alpha-2) such as ML", wrong);
}

interface Period {
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
}

/** @param path of the object that holds both, with its dot; empty for arguments by themselves. */
export function checkPeriod({ from, to }: Period, path = "filter."): void {
  checkDate(`${path}from`, from);
  checkDate(`${path}to`, to);
  if (from != null && to != null && from.slice(0, to.length) > to.slice(0, from.length)) {
    refuse(`${path}to`, `a date not before ${path}from (${from})`, to);
  }
}

export function readInstant(argument: string, value: string | null | undefined): string | null {
  if (value == null) return null;
  const isInstant = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?$/.test(value);
  const time = isInstant ? Date.parse(value) : NaN;
  if (Number.isNaN(time)) refuse(argument, "a day or an instant such as 2026-02-12T08:30:00Z", value);
  return new Date(time).toISOString();
}

export function readActorFilter(filter: ActorFilter | null | undefined): ActorFilter {
  if (!filter) return {};
  checkLists({ kinds: filter.kinds, countries: filter.countries });
  checkCountries(filter.countries);
  checkText("filter.text", filter.text);
  return { ...filter };
}

export function readBriefFilter(filter: BriefFilter | null | undefined): BriefFilter {
  if (!filter) return {};
  checkLists({ sources: filter.sources, actors: filter.actors });
  checkPeriod(filter);
  checkText("filter.text", filter.text);
  return { ...filter, ingestedAfter: readInstant("filter.ingestedAfter", filter.ingestedAfter) };
}
