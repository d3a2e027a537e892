import type { Query } from "./graph-store.js";
import { readInt, readString } from "./row.js";
import { compileFilter, isSummarised, type StatementFilter } from "./statement-filter.js";
import { SUMMARY_TYPES } from "./summary-types.js";

/** Two actors who dealt with each other, from the side of one. */
export interface Neighbour {
  readonly actorId: string;
  readonly otherId: string;
  /** Number of statements between the two. */
  readonly statements: number;
}

const FROM_SUMMARIES = `MATCH (a:Actor {id: actorId})-[r:${SUMMARY_TYPES}]-(b:Actor)
   WHERE $types IS NULL OR type(r) IN $types
   WITH actorId, b.id AS otherId, sum(r.statements) AS statements`;

const fromStatements = (filterCypher: string): string =>
  `MATCH (:Actor {id: actorId})<-[:SUBJECT|OBJECT]-(s:Statement)
   ${filterCypher}
   WITH DISTINCT actorId, s, CASE WHEN s.subjectId = actorId THEN s.objectId ELSE s.subjectId END AS otherId
   WHERE otherId IS NOT NULL
   WITH actorId, otherId, count(s) AS statements`;

/**
 * With whom did these actors deal? Most told first. At most `limit` rows, so that asking for one more tells whether
 * there were more.
 */
export function neighboursOf(actorIds: readonly string[], filter: StatementFilter, limit: number): Query<Neighbour> {
  const { cypher, params } = compileFilter(filter);
  return {
    cypher: `UNWIND $actorIds AS actorId
   ${isSummarised(filter) ? FROM_SUMMARIES : fromStatements(cypher)}
   RETURN actorId, otherId, statements
   ORDER BY statements DESC, actorId, otherId
   LIMIT $limit`,
    params: { actorIds, limit, ...params },
    decode: (row) => ({
      actorId: readString(row, "actorId"),
      otherId: readString(row, "otherId"),
      statements: readInt(row, "statements"),
    }),
  };
}
