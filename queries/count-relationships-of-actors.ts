import type { ActorCount } from "./count-statements-of-actors.js";
import type { Query } from "./graph-store.js";
import { matchRelationships } from "./relationships-of-actors.js";
import { readInt, readString } from "./row.js";
import { compileFilter, type StatementFilter } from "./statement-filter.js";

export const countRelationshipsOfActors = (
  actorIds: readonly string[],
  filter: StatementFilter,
): Query<ActorCount> => ({
  cypher: `UNWIND $actorIds AS actorId
   CALL (actorId) {
     ${matchRelationships(filter)}
     RETURN count(link) AS total
   }
   RETURN actorId, total`,
  params: { actorIds, ...compileFilter(filter).params },
  decode: (row) => ({ actorId: readString(row, "actorId"), total: readInt(row, "total") }),
});
