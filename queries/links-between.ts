import type { Query } from "./graph-store.js";
import { readInt, readString } from "./row.js";
import type { Neighbour } from "./neighbours-of.js";
import { compileFilter, isSummarised, type StatementFilter } from "./statement-filter.js";
import { SUMMARY_TYPES } from "./summary-types.js";

const FROM_SUMMARIES = `MATCH (:Actor {id: actorId})-[r:${SUMMARY_TYPES}]-(o:Actor)
   WHERE o.id IN $otherIds AND ($types IS NULL OR type(r) IN $types)
   WITH actorId, o.id AS otherId, sum(r.statements) AS statements`;

const fromStatements = (filterCypher: string): string =>
  `MATCH (:Actor {id: actorId})<-[:SUBJECT|OBJECT]-(s:Statement)
   ${filterCypher}
   WITH DISTINCT actorId, s, CASE WHEN s.subjectId = actorId THEN s.objectId ELSE s.subjectId END AS otherId
   WHERE otherId IN $otherIds
   WITH actorId, otherId, count(s) AS statements`;

/** How did these actors deal with those? However many others either deals with. At most `limit` rows, most told first. */
export function linksBetween(
  actorIds: readonly string[],
  otherIds: readonly string[],
  filter: StatementFilter,
  limit: number,
): Query<Neighbour> {
  const { cypher, params } = compileFilter(filter);
  return {
    cypher: `UNWIND $actorIds AS actorId
   ${isSummarised(filter) ? FROM_SUMMARIES : fromStatements(cypher)}
   RETURN actorId, otherId, statements
   ORDER BY statements DESC, actorId, otherId
   LIMIT $limit`,
    params: { ...params, actorIds, otherIds, limit },
    decode: (row) => ({
      actorId: readString(row, "actorId"),
      otherId: readString(row, "otherId"),
      statements: readInt(row, "statements"),
    }),
  };
}
