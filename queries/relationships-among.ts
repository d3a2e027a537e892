import { AGGREGATE_COLUMNS, readRelationship, summaryColumns, type FoundRelationship } from "./found-relationship.js";
import type { Query } from "./graph-store.js";
import { knownThen } from "./statement-conditions.js";
import { compileFilter, isSummarised, type StatementFilter } from "./statement-filter.js";
import { SUMMARY_TYPES } from "./summary-types.js";

const FROM_SUMMARIES = `MATCH (:Actor {id: actorId})-[r:${SUMMARY_TYPES}]->(b:Actor)
   WHERE b.id IN $actorIds AND ($types IS NULL OR type(r) IN $types)
   RETURN ${summaryColumns("actorId", "b.id")}`;

const fromStatements = (filterCypher: string, known: string): string =>
  `MATCH (:Actor {id: actorId})<-[:SUBJECT]-(s:Statement)
   ${filterCypher}
   MATCH (s)-[:EVIDENCED_BY]->(b:Brief)
   WHERE s.objectId IN $actorIds AND ${known}
   RETURN ${AGGREGATE_COLUMNS}`;

/** How did these actors deal with each other? Sorted by pair. */
export function relationshipsAmong(actorIds: readonly string[], filter: StatementFilter): Query<FoundRelationship> {
  const { cypher, params } = compileFilter(filter);
  return {
    cypher: `UNWIND $actorIds AS actorId
   ${isSummarised(filter) ? FROM_SUMMARIES : fromStatements(cypher, knownThen(filter, "b"))}
   ORDER BY pair`,
    params: { actorIds, ...params },
    decode: readRelationship,
  };
}
