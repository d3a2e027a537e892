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
