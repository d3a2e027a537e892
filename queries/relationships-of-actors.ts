import {
  AGGREGATE_COLUMNS,
  MATCH_SUMMARIES,
  readRelationship,
  RELATIONSHIP_NAMES,
  SEEN_FROM_OTHER,
  SUMMARY_COLUMNS,
  type FoundRelationship,
} from "./found-relationship.js";
import type { Query } from "./graph-store.js";
import { pageParams, pageSteps, readPlaced, type PageArgs, type Placed } from "./keyset.js";
import { readString } from "./row.js";
import { knownThen } from "./statement-conditions.js";
import { compileFilter, isSummarised, type StatementFilter } from "./statement-filter.js";

export interface RelationshipOfActor extends Placed<FoundRelationship> {
  readonly actorId: string;
}

/** From the actor `actorId`: a page of summary relationships, without crossing statements. */
const FROM_SUMMARIES = `${MATCH_SUMMARIES}
     ${pageSteps("r", { key: "r.statements", direction: "DESC" }, SEEN_FROM_OTHER)}
     RETURN ${SUMMARY_COLUMNS}, sortKey, sortId`;

const fromStatements = (filterCypher: string, known: string): string =>
  `MATCH (:Actor {id: actorId})<-[:SUBJECT|OBJECT]-(s:Statement)
     ${filterCypher}
     MATCH (s)-[:EVIDENCED_BY]->(b:Brief)
     WHERE s.pair IS NOT NULL AND ${known}
     WITH ${AGGREGATE_COLUMNS}
     ${pageSteps(RELATIONSHIP_NAMES, { key: "statements", direction: "DESC" }, "pair")}
     RETURN ${RELATIONSHIP_NAMES}, sortKey, sortId`;

/** With whom did each of these actors deal, and how often? Most told first; one page an actor, all in one query. */
export function relationshipsOfActors(
  actorIds: readonly string[],
  filter: StatementFilter,
  page: PageArgs,
): Query<RelationshipOfActor> {
  const { cypher, params } = compileFilter(filter);
  return {
    cypher: `UNWIND $actorIds AS actorId
   CALL (actorId) {
     ${isSummarised(filter) ? FROM_SUMMARIES : fromStatements(cypher, knownThen(filter, "b"))}
   }
   RETURN actorId, ${RELATIONSHIP_NAMES}, sortKey, sortId
   ORDER BY actorId, sortKey DESC, sortId`,
    params: { actorIds, ...params, ...pageParams(page) },
    decode: (row) => ({ actorId: readString(row, "actorId"), ...readPlaced(row, readRelationship(row)) }),
  };
}
