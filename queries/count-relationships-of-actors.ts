import type { ActorCount } from "./count-statements-of-actors.js";
import { matchSummaries } from "./found-relationship.js";
import type { Query } from "./graph-store.js";
import { readInt, readString } from "./row.js";
import { compileFilter, isSummarised, type StatementFilter } from "./statement-filter.js";

const fromSummaries = (types: StatementFilter["types"]): string => `${matchSummaries(types)}
     RETURN count(r) AS total`;

const fromStatements = (filterCypher: string): string =>
  `MATCH (:Actor {id: actorId})<-[:SUBJECT|OBJECT]-(s:Statement)
     ${filterCypher}
     RETURN count(DISTINCT s.pair) AS total`;

/** Rows that `relationshipsOfActors` has for each of these actors. */
export function countRelationshipsOfActors(actorIds: readonly string[], filter: StatementFilter): Query<ActorCount> {
  const { cypher, params } = compileFilter(filter);
  return {
    cypher: `UNWIND $actorIds AS actorId
   CALL (actorId) {
     ${isSummarised(filter) ? fromSummaries(filter.types) : fromStatements(cypher)}
   }
   RETURN actorId, total`,
    params: { actorIds, ...params },
    decode: (row) => ({ actorId: readString(row, "actorId"), total: readInt(row, "total") }),
  };
}
