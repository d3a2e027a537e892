import type { ActorCount } from "./count-statements-of-actors.js";
import type { Query } from "./graph-store.js";
import { readInt, readString } from "./row.js";

/** An actor of whom no brief speaks gives no row. */
export const countBriefsOfActors = (actorIds: readonly string[]): Query<ActorCount> => ({
  cypher: `UNWIND $actorIds AS actorId
           MATCH (:Actor {id: actorId})<-[:MENTIONS]-(b:Brief)
           RETURN actorId, count(b) AS total`,
  params: { actorIds },
  decode: (row) => ({ actorId: readString(row, "actorId"), total: readInt(row, "total") }),
});
