import {
  AGGREGATE_COLUMNS,
  readPair,
  readRelationship,
  RELATIONSHIP_NAMES,
  summaryColumns,
  type FoundRelationship,
} from "../found-relationship.js";
import type { Query } from "../graph-store.js";
import { compileFilter, isSummarised, type StatementFilter } from "../statement-filter.js";
import { SUMMARY_TYPES } from "../summary-types.js";
import {
  placeParams,
  placeSteps,
  readPlaced,
  rowsOfActors,
  type PageOfActor,
  type Placed,
  type RowsOfActor,
} from "./export-page.js";
import { numberAt, textAt, textOrNullAt, type Values } from "./listed-values.js";

const MATCH_SUMMARIES = `MATCH (:Actor {id: actorId})-[r:${SUMMARY_TYPES}]->(o:Actor)
     WHERE $types IS NULL OR type(r) IN $types`;

/** A symmetric statement may name either end first; its pair always begins with the same one. */
const aggregated = (filterCypher: string): string =>
  `MATCH (:Actor {id: actorId})<-[:SUBJECT|OBJECT]-(s:Statement)
     ${filterCypher}
     WITH DISTINCT actorId, s
     WHERE s.pair STARTS WITH s.type + ' ' + actorId + ' '
     MATCH (s)-[:EVIDENCED_BY]->(b:Brief)
     WITH ${AGGREGATE_COLUMNS}`;

/** The relationships that start at each of these actors, summed up from what the filter lets through; at most `limit` an actor. */
export function relationshipsForExport(
  filter: StatementFilter,
  actorIds: readonly string[],
  limit: number,
): Query<RowsOfActor<FoundRelationship>> {
  const { cypher, params } = compileFilter(filter);
  const listed = isSummarised(filter)
    ? `${MATCH_SUMMARIES}
     WITH actorId, r, o LIMIT $limit
     RETURN collect([type(r) + ' ' + actorId + ' ' + o.id, r.statements, r.briefs, r.firstDate, r.lastDate,
                     r.confidence]) AS rows`
    : `${aggregated(cypher)} LIMIT $limit
     RETURN collect([pair, statements, briefs, firstDate, lastDate, confidence]) AS rows`;
  return rowsOfActors(listed, { ...params, actorIds, limit }, readListed);
}

/** @throws RowError */
function readListed(values: Values): FoundRelationship {
  const { id, type, subjectId, objectId } = readPair(textAt(values, 0));
  return {
    id,
    type,
    subjectId,
    objectId,
    statements: numberAt(values, 1),
    briefs: numberAt(values, 2),
    firstDate: textOrNullAt(values, 3),
    lastDate: textOrNullAt(values, 4),
    confidence: numberAt(values, 5),
  };
}

/** The relationships that start at one actor who has very many, a page, sorted by what `Statement.pair` holds. */
export function relationshipsOfActorForExport(
  filter: StatementFilter,
  page: PageOfActor,
): Query<Placed<FoundRelationship>> {
  const { cypher, params } = compileFilter(filter);
  return {
    cypher: `WITH $actorId AS actorId
   ${isSummarised(filter) ? `${MATCH_SUMMARIES}\n   WITH ${summaryColumns("actorId", "o.id")}` : aggregated(cypher)}
   WITH pair AS place, ${RELATIONSHIP_NAMES}
   ${placeSteps(RELATIONSHIP_NAMES)}
   RETURN place, ${RELATIONSHIP_NAMES}
   ORDER BY place`,
    params: { ...params, ...placeParams(page) },
    decode: (row) => readPlaced(row, readRelationship(row)),
  };
}
