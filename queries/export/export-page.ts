import type { Row, Value } from "../graph-store.js";
import { readString } from "../row.js";

/** The place of a row in an export: the actor that it belongs to, and its key among that actor's rows. */
export interface Place {
  readonly actorId: string;
  readonly place: string;
}

export interface Placed<Found> extends Place {
  readonly found: Found;
}

/** One page of the rows that belong to some actors. */
export interface PlacedPage {
  /** Sorted; those before the actor of `after` are left out by the caller. */
  readonly actorIds: readonly string[];
  readonly limit: number;
  /** The last row of the page before; null for the first. */
  readonly after: Place | null;
}

/** Goes on after `$afterActorId` and `$afterPlace`, keeps `$limit` rows of `actorId`, `place` and what is `kept`. */
export const placeSteps = (kept: string): string =>
  `WITH actorId, place, ${kept}
   WHERE $afterPlace IS NULL OR actorId <> $afterActorId OR place > $afterPlace
   WITH actorId, place, ${kept}
   ORDER BY actorId, place
   LIMIT $limit`;

export const placeParams = ({ actorIds, limit, after }: PlacedPage): Readonly<Record<string, Value>> => ({
  actorIds,
  limit,
  afterActorId: after?.actorId ?? null,
  afterPlace: after?.place ?? null,
});

/** @throws RowError */
export const readPlace = <Found>(row: Row, found: Found): Placed<Found> => ({
  actorId: readString(row, "actorId"),
  place: readString(row, "place"),
  found,
});
