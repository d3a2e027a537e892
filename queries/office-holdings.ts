import { fold } from "../schema/ontology/fold.js";
import { firstDay, lastDay, type PartialDate } from "../schema/ontology/partial-date.js";
import type { FoundStatement } from "./found-statement.js";
import { datesOf } from "./join-holdings.js";
import type { KnownHolding } from "./known-holding.js";
import type { OfficeStatement } from "./offices-of-actors.js";

/** One actor in one office, as all statements about it tell. */
export interface OfficeHolding {
  readonly holderId: string;
  readonly title: string;
  /** Body or country; null when no text names it. */
  readonly bodyId: string | null;
  /** Date of the appointment or election, and of the dismissal; null: no text tells. */
  readonly from: PartialDate | null;
  readonly to: PartialDate | null;
  /** First date at which a text has the actor in office. */
  readonly knownFrom: PartialDate | null;
  /** The statements that tell it, in the order they came. */
  readonly statements: readonly FoundStatement[];
  /** What the knowledge has of it; null where only briefs tell. */
  readonly known: KnownHolding | null;
}

/**
 * Groups statements about offices, oldest first, by holder, title and body; titles are compared without accents and
 * case. An appointment or dismissal names no body: it counts for the body that the title is known at, if there is one.
 */
export function officeHoldings(told: readonly OfficeStatement[]): readonly OfficeHolding[] {
  const office = ({ actorId, found }: OfficeStatement): string => `${actorId} ${fold(found.title ?? "")}`;
  const groups = new Map<string, OfficeStatement[]>();
  for (const one of told) {
    const bodies = new Set(told.filter((other) => office(other) === office(one)).flatMap(bodyOf));
    const body = bodyOf(one)[0] ?? (bodies.size === 1 ? [...bodies][0] : "");
    const key = `${office(one)} ${body}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].map(holdingOf);
}

const bodyOf = ({ found }: OfficeStatement): readonly string[] =>
  found.type === "HOLDS_OFFICE" && found.objectId !== null ? [found.objectId] : [];

function holdingOf(told: readonly OfficeStatement[]): OfficeHolding {
  const statements = told.map(({ found }) => found);
  return {
    holderId: told[0]?.actorId ?? "",
    title: statements[0]?.title ?? "",
    bodyId: told.flatMap(bodyOf)[0] ?? null,
    ...datesOf(statements),
    known: null,
    statements,
  };
}

/**
 * Was the actor in this office on a day, as far as texts and knowledge tell? Not before the first date known, not after
 * the end, nor after the time up to which the knowledge is certain and no brief goes on.
 */
export function isHeldOn({ from, knownFrom, to, known, statements }: OfficeHolding, on: PartialDate): boolean {
  const start = from ?? knownFrom;
  const isTold = statements.some(({ date }) => date !== null && lastDay(date) >= firstDay(on));
  const isSeen = known === null || known.seen === null || lastDay(known.seen) >= firstDay(on) || isTold;
  return start !== null && firstDay(start) <= lastDay(on) && (to === null || lastDay(to) >= firstDay(on)) && isSeen;
}
