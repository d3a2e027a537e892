import type { ActorCount } from "./count-statements-of-actors.js";
import type { Query } from "./graph-store.js";
import { readInt, readString } from "./row.js";
import { SUMMARY_TYPES } from "./summary-types.js";

/** With how many other actors did each of these deal? An actor that dealt with none gives no row. */
export const degreesOfActors = (actorIds: readonly string[]): Query<ActorCount> => ({
  cypher: `UNWIND $actorIds AS actorId
           MATCH (:Actor {id: actorId})-[:${SUMMARY_TYPES}]-(b:Actor)
           RETURN actorId, count(DISTINCT b) AS total`,
  params: { actorIds },
  decode: (row) => ({ actorId: readString(row, "actorId"), total: readInt(row, "total") }),
});
