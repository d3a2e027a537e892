import { AGGREGATE_COLUMNS, readPair, summaryColumns, type FoundRelationship } from "../found-relationship.js";
import type { Query } from "../graph-store.js";
import { readString, RowError } from "../row.js";
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

/**
 * A relationship in one text, `MET person:a person:b 2021-03-01 2023-02-07 4 3 0.9`, as `readTold` takes it: a client
 * unpacks it in half the time of a list of values, and a page of texts weighs a quarter of one of objects. Texts sort as
 * their pairs do, for no id holds anything below a space.
 */
export type ToldRelationship = string;

const TOLD = `pair + ' ' + coalesce(firstDate, '') + ' ' + coalesce(lastDate, '') + ' ' + toString(statements) + ' ' +
                    toString(briefs) + ' ' + toString(confidence)`;

/** The relationships that start at each of these actors, summed up from what the filter lets through; at most `limit` an actor. */
export function relationshipsForExport(
  filter: StatementFilter,
  actorIds: readonly string[],
  limit: number,
): Query<RowsOfActor<ToldRelationship>> {
  const { cypher, params } = compileFilter(filter);
  const summed = isSummarised(filter)
    ? `${MATCH_SUMMARIES}
     WITH r, o LIMIT $limit
     WITH ${summaryColumns("actorId", "o.id")}`
    : `${aggregated(cypher)} LIMIT $limit`;
  return rowsOfActors(
    `${summed}
     RETURN collect(${TOLD}) AS rows`,
    { ...params, actorIds, limit },
    isTold,
  );
}

/** @throws RowError */
function isTold(told: unknown): ToldRelationship {
  if (typeof told !== "string") throw new RowError("rows", "texts", told);
  return told;
}

/** @throws RowError */
export function readTold(told: ToldRelationship): FoundRelationship {
  const parts = told.split(" ");
  const [type = "", subject = "", object = "", firstDate, lastDate, statements, briefs, confidence] = parts;
  if (parts.length !== 8) throw new RowError("rows", "eight parts between spaces", told);
  const { id, type: known, subjectId, objectId } = readPair(`${type} ${subject} ${object}`);
  return {
    id,
    type: known,
    subjectId,
    objectId,
    statements: Number(statements),
    briefs: Number(briefs),
    firstDate: firstDate || null,
    lastDate: lastDate || null,
    confidence: Number(confidence),
  };
}

/** The relationships that start at one actor who has very many, a page, sorted by what `Statement.pair` holds. */
export function relationshipsOfActorForExport(
  filter: StatementFilter,
  page: PageOfActor,
): Query<Placed<ToldRelationship>> {
  const { cypher, params } = compileFilter(filter);
  return {
    cypher: `WITH $actorId AS actorId
   ${isSummarised(filter) ? `${MATCH_SUMMARIES}\n   WITH ${summaryColumns("actorId", "o.id")}` : aggregated(cypher)}
   WITH pair AS place, ${TOLD} AS told
   ${placeSteps("told")}
   RETURN place, told
   ORDER BY place`,
    params: { ...params, ...placeParams(page) },
    decode: (row) => readPlaced(row, readString(row, "told")),
  };
}
