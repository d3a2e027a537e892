import type { Row, Value } from "./graph-store.js";
import { readString, RowError } from "./row.js";

/** Sort key and id of a row: what a cursor holds, so that a page goes on after it however many rows came before. */
export interface Keyset {
  readonly key: string | number;
  readonly id: string;
}

export interface PageArgs {
  /** Rows wanted. */
  readonly limit: number;
  /** Last row of the page before; null for the first page. */
  readonly after: Keyset | null;
}

/** One order of a list: what it sorts by, as constant Cypher, never null; ids break ties, always ascending. */
export interface SortOrder {
  readonly key: string;
  readonly direction: "ASC" | "DESC";
}

/** A row with the place it has in its list. */
export interface Placed<Found> extends Keyset {
  readonly found: Found;
}

/**
 * Sorts, goes on after `$afterKey` and `$afterId`, keeps `$limit`; leaves what is `kept`, `sortKey` and `sortId`.
 * @param id what is unique in the list and breaks ties.
 */
export const pageSteps = (kept: string, order: SortOrder, id = `${kept}.id`): string =>
  `WITH ${kept}, ${id} AS sortId, ${order.key} AS sortKey
   WHERE $afterKey IS NULL OR sortKey ${order.direction === "ASC" ? ">" : "<"} $afterKey
         OR (sortKey = $afterKey AND sortId > $afterId)
   WITH ${kept}, sortId, sortKey
   ${orderBy(order)}
   LIMIT $limit`;

export const orderBy = (order: SortOrder): string => `ORDER BY sortKey ${order.direction}, sortId`;

export const pageParams = ({ limit, after }: PageArgs): Readonly<Record<string, Value>> => ({
  limit,
  afterKey: after?.key ?? null,
  afterId: after?.id ?? null,
});

/** @throws RowError */
export function readPlaced<Found>(row: Row, found: Found): Placed<Found> {
  const key = row["sortKey"];
  if (typeof key !== "string" && typeof key !== "number") throw new RowError("sortKey", "a string or a number", key);
  return { key, id: readString(row, "sortId"), found };
}
