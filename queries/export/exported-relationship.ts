import {
  AGGREGATE_COLUMNS,
  readRelationship,
  RELATIONSHIP_NAMES,
  summaryColumns,
  type FoundRelationship,
} from "../found-relationship.js";
import type { Query } from "../graph-store.js";
import { compileFilter, isSummarised, type StatementFilter } from "../statement-filter.js";
import { SUMMARY_TYPES } from "../summary-types.js";
import { placeParams, placeSteps, readPlace, type Placed, type PlacedPage } from "./export-page.js";

const FROM_SUMMARIES = `MATCH (:Actor {id: actorId})-[r:${SUMMARY_TYPES}]->(o:Actor)
   WHERE $types IS NULL OR type(r) IN $types
   WITH actorId, ${summaryColumns("actorId", "o.id")}`;

/** A symmetric statement may name either end first; its pair always begins with the same one. */
const fromStatements = (filterCypher: string): string =>
  `MATCH (:Actor {id: actorId})<-[:SUBJECT|OBJECT]-(s:Statement)
   ${filterCypher}
   WITH DISTINCT actorId, s
   WHERE s.pair STARTS WITH s.type + ' ' + actorId + ' '
   MATCH (s)-[:EVIDENCED_BY]->(b:Brief)
   WITH actorId, ${AGGREGATE_COLUMNS}`;

/** The relationships that start at these actors, summed up from the statements that the filter lets through. */
export function relationshipsForExport(filter: StatementFilter, page: PlacedPage): Query<Placed<FoundRelationship>> {
  const { cypher, params } = compileFilter(filter);
  return {
    cypher: `UNWIND $actorIds AS actorId
   ${isSummarised(filter) ? FROM_SUMMARIES : fromStatements(cypher)}
   WITH actorId, pair AS place, ${RELATIONSHIP_NAMES}
   ${placeSteps(RELATIONSHIP_NAMES)}
   RETURN actorId, place, ${RELATIONSHIP_NAMES}
   ORDER BY actorId, place`,
    params: { ...params, ...placeParams(page) },
    decode: (row) => readPlace(row, readRelationship(row)),
  };
}
