import { relationSpec, type RelationType } from "../../schema/ontology/relation-types.js";
import type { Query } from "../graph-store.js";
import { change } from "./change.js";
import { COUNTED } from "./counted.js";

/** Two actors of statements of one type, in the direction of their summary relationship. */
export interface Pair {
  readonly [key: string]: string;
  readonly from: string;
  readonly to: string;
  /** What `Statement.pair` holds. */
  readonly pair: string;
}

/** The pair of two ends; a symmetric type knows no direction, so its relationship starts at the smaller id. */
export function pairOf(type: RelationType, subjectId: string, objectId: string): Pair {
  const swap = relationSpec(type).symmetric && objectId < subjectId;
  const [from, to] = swap ? [objectId, subjectId] : [subjectId, objectId];
  return { from, to, pair: `${type} ${from} ${to}` };
}

/**
 * Brings the summary relationships of these pairs in step with their statements: numbers of statements and briefs,
 * first and last day, highest confidence. A pair left without a counted statement loses its relationship.
 * `type` stands in the text, so it must be one of the ontology's. @throws ConfigurationError if it is not.
 *
 * Three passes and no OPTIONAL MATCH: for one, the embedded engine reads every statement there is.
 */
export function refreshSummaries(type: RelationType, pairs: readonly Pair[]): readonly Query<unknown>[] {
  const summary = `MATCH (from:Actor {id: row.from})-[r:${relationSpec(type).type}]->(to:Actor {id: row.to})`;
  return [
    `UNWIND $pairs AS row
     ${summary}
     SET r.statements = 0`,
    `UNWIND $pairs AS row
     MATCH (s:Statement {pair: row.pair})-[:EVIDENCED_BY]->(b:Brief)
     WHERE ${COUNTED}
     WITH row, count(DISTINCT s) AS statements, count(DISTINCT b) AS briefs, min(s.dateFrom) AS firstDate,
          max(s.dateTo) AS lastDate, max(s.confidence) AS confidence
     MATCH (from:Actor {id: row.from})
     MATCH (to:Actor {id: row.to})
     MERGE (from)-[r:${relationSpec(type).type}]->(to)
     SET r.statements = statements, r.briefs = briefs, r.firstDate = firstDate, r.lastDate = lastDate,
         r.confidence = confidence`,
    `UNWIND $pairs AS row
     ${summary}
     WHERE r.statements = 0
     DELETE r`,
  ].map((cypher) => change(cypher, { pairs }));
}
