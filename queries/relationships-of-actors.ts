import { OTHER_ACTOR, readActor, type FoundActor } from "./found-actor.js";
import {
  AGGREGATE_COLUMNS,
  matchSummaries,
  readRelationship,
  RELATIONSHIP_NAMES,
  SEEN_FROM_OTHER,
  SUMMARY_COLUMNS,
  type FoundRelationship,
} from "./found-relationship.js";
import type { Query, Row } from "./graph-store.js";
import { pageParams, pageSteps, readPlaced, type PageArgs, type Placed } from "./keyset.js";
import { readString } from "./row.js";
import { knownThen } from "./statement-conditions.js";
import { compileFilter, isSummarised, type StatementFilter } from "./statement-filter.js";

export interface RelationshipOfActor extends Placed<FoundRelationship> {
  readonly actorId: string;
  /** At the other end; null where the row did not bring it along. */
  readonly other: FoundActor | null;
}

/** From the actor `actorId`: a page of summary relationships with the other actors, without crossing statements. */
const fromSummaries = (types: StatementFilter["types"]): string =>
  `${matchSummaries(types)}
     ${pageSteps("r, o", { key: "r.statements", direction: "DESC" }, SEEN_FROM_OTHER)}
     RETURN ${SUMMARY_COLUMNS}, ${OTHER_ACTOR} AS other, sortKey, sortId`;

const fromStatements = (filterCypher: string, known: string): string =>
  `MATCH (:Actor {id: actorId})<-[:SUBJECT|OBJECT]-(s:Statement)
     ${filterCypher}
     MATCH (s)-[:EVIDENCED_BY]->(b:Brief)
     WHERE s.pair IS NOT NULL AND ${known}
     WITH ${AGGREGATE_COLUMNS}
     ${pageSteps(RELATIONSHIP_NAMES, { key: "statements", direction: "DESC" }, "pair")}
     RETURN ${RELATIONSHIP_NAMES}, null AS other, sortKey, sortId`;

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
     ${isSummarised(filter) ? fromSummaries(filter.types) : fromStatements(cypher, knownThen(filter, "b"))}
   }
   RETURN actorId, ${RELATIONSHIP_NAMES}, other, sortKey, sortId
   ORDER BY actorId, sortKey DESC, sortId`,
    params: { actorIds, ...params, ...pageParams(page) },
    decode: (row) => ({
      actorId: readString(row, "actorId"),
      other: row["other"] ? readActor(row["other"] as Row) : null,
      ...readPlaced(row, readRelationship(row)),
    }),
  };
}
