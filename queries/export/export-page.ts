import type { Query, Row, Value } from "../graph-store.js";
import { readString, RowError } from "../row.js";

/** All rows that belong to one actor, in no order. */
export interface RowsOfActor<Found> {
  readonly actorId: string;
  /** As many as were asked for: there may be more. */
  readonly rows: readonly Found[];
}

/** Rows in lists, an actor each: engines and drivers hand them on faster than one by one. */
export const rowsOfActors = <Listed, Found>(
  inner: string,
  params: Query<unknown>["params"],
  decode: (listed: Listed) => Found,
): Query<RowsOfActor<Found>> => ({
  cypher: `UNWIND $actorIds AS actorId
   CALL (actorId) {
     ${inner}
   }
   RETURN actorId, rows
   ORDER BY actorId`,
  params,
  decode: (row) => ({ actorId: readString(row, "actorId"), rows: readListed<Listed>(row, "rows").map(decode) }),
});

/** A list whose items their own reader checks. @throws RowError */
export function readListed<Listed>(row: Row, column: string): readonly Listed[] {
  const listed = row[column];
  if (!Array.isArray(listed)) throw new RowError(column, "a list", listed);
  return listed as readonly Listed[];
}

/** Some rows of one actor, by their place among them. */
export interface PageOfActor {
  readonly actorId: string;
  readonly limit: number;
  /** Place of the last row before; null for the first page. */
  readonly after: string | null;
}

/** A row with its place among those of its actor. */
export interface Placed<Found> {
  readonly place: string;
  readonly found: Found;
}

/** Goes on after `$after`, keeps `$limit` rows of `place` and what is `kept`. */
export const placeSteps = (kept: string): string =>
  `WITH place, ${kept}
   WHERE $after IS NULL OR place > $after
   WITH place, ${kept}
   ORDER BY place
   LIMIT $limit`;

export const placeParams = ({ actorId, limit, after }: PageOfActor): Readonly<Record<string, Value>> => ({
  actorId,
  limit,
  after,
});

export const readPlaced = <Found>(row: Row, found: Found): Placed<Found> => ({
  place: readString(row, "place"),
  found,
});
