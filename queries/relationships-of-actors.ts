import { AGGREGATE_COLUMNS, readRelationship, SUMMARY_COLUMNS, type FoundRelationship } from "./found-relationship.js";
import type { Query } from "./graph-store.js";
import { pageParams, pageSteps, readPlaced, type PageArgs, type Placed, type SortOrder } from "./keyset.js";
import { readString } from "./row.js";
import { compileFilter, isSummarised, type StatementFilter } from "./statement-filter.js";
import { SUMMARY_TYPES } from "./summary-types.js";

export interface RelationshipOfActor extends Placed<FoundRelationship> {
  readonly actorId: string;
}

const MOST_STATEMENTS: SortOrder = { key: "link.statements", direction: "DESC" };

/** From the actor `actorId`: one row a summary relationship, without crossing statements. */
const FROM_SUMMARIES = `MATCH (:Actor {id: actorId})-[r:${SUMMARY_TYPES}]-(:Actor)
     WHERE $types IS NULL OR type(r) IN $types
     WITH DISTINCT ${SUMMARY_COLUMNS}`;

const fromStatements = (filterCypher: string): string =>
  `MATCH (:Actor {id: actorId})<-[:SUBJECT|OBJECT]-(s:Statement)
     ${filterCypher}
     MATCH (s)-[:EVIDENCED_BY]->(b:Brief)
     WHERE s.pair IS NOT NULL
     WITH ${AGGREGATE_COLUMNS}`;

/** One row a relationship of `actorId`, as the map `link`. */
export const matchRelationships = (filter: StatementFilter): string =>
  `${isSummarised(filter) ? FROM_SUMMARIES : fromStatements(compileFilter(filter).cypher)}
     WITH {pair: pair, statements: statements, briefs: briefs, firstDate: firstDate, lastDate: lastDate,
           confidence: confidence} AS link`;

/** With whom did each of these actors deal, and how often? Most told first; one page an actor, all in one query. */
export function relationshipsOfActors(
  actorIds: readonly string[],
  filter: StatementFilter,
  page: PageArgs,
): Query<RelationshipOfActor> {
  return {
    cypher: `UNWIND $actorIds AS actorId
   CALL (actorId) {
     ${matchRelationships(filter)}
     ${pageSteps("link", MOST_STATEMENTS, "link.pair")}
     RETURN link, sortKey, sortId
   }
   RETURN actorId, link.pair AS pair, link.statements AS statements, link.briefs AS briefs,
          link.firstDate AS firstDate, link.lastDate AS lastDate, link.confidence AS confidence, sortKey, sortId
   ORDER BY actorId, sortKey DESC, sortId`,
    params: { actorIds, ...compileFilter(filter).params, ...pageParams(page) },
    decode: (row) => ({ actorId: readString(row, "actorId"), ...readPlaced(row, readRelationship(row)) }),
  };
}
