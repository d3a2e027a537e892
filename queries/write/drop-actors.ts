import type { Query } from "../graph-store.js";
import { change } from "./change.js";

/** Drops those of these actors that nothing speaks of any more and nobody imported. */
export const dropActors = (ids: readonly string[]): Query<unknown> =>
  change(
    `UNWIND $ids AS actorId
     MATCH (a:Actor {id: actorId})
     WHERE a.externalIds IS NULL AND NOT EXISTS { (a)--() }
     DELETE a`,
    { ids },
  );

/** Drops actors of whom imports knew and who were merged into others, which keep what was known. */
export const dropMerged = (mergedIds: readonly string[]): Query<unknown> =>
  change(
    `UNWIND $mergedIds AS actorId
     MATCH (a:Actor {id: actorId})
     WHERE NOT EXISTS { (a)--() }
     DELETE a`,
    { mergedIds },
  );
