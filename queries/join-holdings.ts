import { firstDay, lastDay, type PartialDate } from "../schema/ontology/partial-date.js";
import type { FoundStatement } from "./found-statement.js";
import type { KnownHolding } from "./known-holding.js";
import type { OfficeHolding } from "./office-holdings.js";
import { saysOffice, titleWords } from "./office-title.js";

/** A holding that briefs tell of, with the states of its body and its holder. */
export interface ToldHolding {
  readonly holding: OfficeHolding;
  /** ISO 3166-1 alpha-2 of the body, else of the holder. */
  readonly country: string | null;
}

/**
 * What the knowledge has and what briefs tell, as one list: a statement about a known holder, office and time belongs
 * to the known holding; what is left of a told holding stands by itself.
 */
export function joinHoldings(known: readonly KnownHolding[], told: readonly ToldHolding[]): readonly OfficeHolding[] {
  const taken = new Set<FoundStatement>();
  const joined = known.map((one) => {
    const statements = told
      .filter((each) => isOneOffice(one, each))
      .flatMap(({ holding }) => holding.statements)
      .filter((statement) => !taken.has(statement) && falls(statement.date, one));
    for (const statement of statements) taken.add(statement);
    return ofKnown(one, statements);
  });
  const rest = told.flatMap(({ holding }) => {
    const left = holding.statements.filter((statement) => !taken.has(statement));
    if (left.length === holding.statements.length) return [holding];
    return left.length === 0 ? [] : [{ ...holding, statements: left, ...datesOf(left) }];
  });
  return [...joined, ...rest];
}

const ofKnown = (known: KnownHolding, statements: readonly FoundStatement[]): OfficeHolding => ({
  holderId: known.holderId,
  title: known.title,
  bodyId: known.bodyId,
  known,
  statements,
  from: known.from,
  to: known.to,
  knownFrom: known.from ?? datesOf(statements).knownFrom,
});

function isOneOffice(known: KnownHolding, { holding, country }: ToldHolding): boolean {
  const samePlace =
    holding.bodyId === known.bodyId || (known.country !== null && (country === known.country || country === null));
  const wordings = [known.title, ...known.wordings].map(titleWords);
  return holding.holderId === known.holderId && samePlace && wordings.some((words) => saysOffice(holding.title, words));
}

/** Does a date fall, wholly or in part, into the time of a holding? An undated statement does where one is certain. */
function falls(date: PartialDate | null, { from, to, seen }: KnownHolding): boolean {
  if (date === null) return to === null && seen === null;
  return (from === null || lastDay(date) >= firstDay(from)) && (to === null || firstDay(date) <= lastDay(to));
}

/** The dates of a holding as its statements, oldest first, tell them; an event that begins or ends it before its period. */
export function datesOf(statements: readonly FoundStatement[]): Pick<OfficeHolding, "from" | "to" | "knownFrom"> {
  const dates = (types: readonly string[]): readonly PartialDate[] =>
    statements.flatMap(({ type, date }) => (types.includes(type) && date !== null ? [date] : []));
  const periods = statements.flatMap(({ type, period }) =>
    type === "HOLDS_OFFICE" && period !== null ? [endsOf(period)] : [],
  );
  const begun = periods.find(({ from }) => from !== null)?.from ?? null;
  return {
    from: dates(["APPOINTED", "ELECTED"])[0] ?? begun,
    to: dates(["DISMISSED"]).at(-1) ?? periods.at(-1)?.to ?? null,
    knownFrom: dates(["HOLDS_OFFICE", "APPOINTED", "ELECTED"])[0] ?? begun,
  };
}

/** «2012/2014», «2021-03/..»: both ends of a statement's period; null for an open one. */
function endsOf(period: string): { readonly from: PartialDate | null; readonly to: PartialDate | null } {
  const [from, to] = period.split("/").map((end) => (end === ".." || end === "" ? null : end));
  return { from: from ?? null, to: to ?? null };
}
