import { RELATION_TYPES, type RelationType } from "../schema/ontology/relation-types.js";
import { columnNames } from "./column-names.js";
import type { Row } from "./graph-store.js";
import type { StatementFilter } from "./statement-filter.js";
import { readInt, readNumber, readString, readStringOrNull, RowError } from "./row.js";
import { SUMMARY_TYPES } from "./summary-types.js";

/** What all statements of one type between two actors say together. */
export interface FoundRelationship {
  /** Type and both ends, `MET person:a person:b`: what `Statement.pair` holds. */
  readonly id: string;
  readonly type: RelationType;
  readonly subjectId: string;
  readonly objectId: string;
  /** Number of statements, and of briefs that tell them. */
  readonly statements: number;
  readonly briefs: number;
  /** First and last day of the dated ones; null when none is dated. */
  readonly firstDate: string | null;
  readonly lastDate: string | null;
  /** The surest statement's. */
  readonly confidence: number;
}

/**
 * Summary relationships `r` of the actor `actorId`, with the other end `o`. One type, if it is the ontology's, stands in
 * the pattern: an actor of many relationships is then asked for few of them.
 */
export function matchSummaries(types: StatementFilter["types"]): string {
  const only = types?.length === 1 && RELATION_TYPES.has(types[0] ?? "") ? types[0] : undefined;
  return `MATCH (:Actor {id: actorId})-[r:${only ?? SUMMARY_TYPES}]-(o:Actor)
     WHERE $types IS NULL OR type(r) IN $types`;
}

/** Unique among the summary relationships of one actor, and cheaper on the embedded engine than the ids of both ends. */
export const SEEN_FROM_OTHER = "type(r) + CASE WHEN startNode(r) = o THEN ' < ' ELSE ' > ' END + o.id";

/** Columns of a summary relationship bound to `r`. */
export const SUMMARY_COLUMNS = summaryColumns("startNode(r).id", "endNode(r).id");

/** The same where both ids are at hand, which is cheaper. */
export function summaryColumns(subjectId: string, objectId: string): string {
  return `type(r) + ' ' + ${subjectId} + ' ' + ${objectId} AS pair,
          r.statements AS statements, r.briefs AS briefs, r.firstDate AS firstDate, r.lastDate AS lastDate,
          r.confidence AS confidence`;
}

/** The same from statements bound to `s` with their briefs `b`, grouped by pair. */
export const AGGREGATE_COLUMNS = `s.pair AS pair, count(DISTINCT s) AS statements, count(DISTINCT b) AS briefs,
          min(s.dateFrom) AS firstDate, max(s.dateTo) AS lastDate, max(s.confidence) AS confidence`;

/** The columns of both by name. */
export const RELATIONSHIP_NAMES = columnNames(SUMMARY_COLUMNS);

/** A pair as `Statement.pair` holds it, taken apart. @throws RowError */
export function readPair(pair: string): Pick<FoundRelationship, "id" | "type" | "subjectId" | "objectId"> {
  const afterType = pair.indexOf(" ");
  const afterSubject = pair.indexOf(" ", afterType + 1);
  const type = pair.slice(0, Math.max(afterType, 0));
  const subjectId = pair.slice(afterType + 1, Math.max(afterSubject, 0));
  const objectId = pair.slice(afterSubject + 1);
  if (!RELATION_TYPES.has(type) || subjectId === "" || objectId === "" || objectId.includes(" ")) {
    throw new RowError("pair", "a type and two actor ids", pair);
  }
  return { id: pair, type, subjectId, objectId };
}

/** @throws RowError */
export function readRelationship(row: Row): FoundRelationship {
  const { id, type, subjectId, objectId } = readPair(readString(row, "pair"));
  return {
    id,
    type,
    subjectId,
    objectId,
    statements: readInt(row, "statements"),
    briefs: readInt(row, "briefs"),
    firstDate: readStringOrNull(row, "firstDate"),
    lastDate: readStringOrNull(row, "lastDate"),
    confidence: readNumber(row, "confidence"),
  };
}
