import type { Query } from "./graph-store.js";
import { readInt, readString } from "./row.js";
import { compileFilter, isSummarised, type StatementFilter } from "./statement-filter.js";
import { SUMMARY_TYPES } from "./summary-types.js";

/** An actor who dealt with two others. */
export interface CommonContact {
  readonly actorId: string;
  /** Number of statements with the one and with the other. */
  readonly withA: number;
  readonly withB: number;
}

const FROM_SUMMARIES = `MATCH (:Actor {id: endId})-[r:${SUMMARY_TYPES}]-(o:Actor)
   WHERE $types IS NULL OR type(r) IN $types
   WITH endId, o.id AS otherId, sum(r.statements) AS statements`;

const fromStatements = (filterCypher: string): string =>
  `MATCH (:Actor {id: endId})<-[:SUBJECT|OBJECT]-(s:Statement)
   ${filterCypher}
   WITH DISTINCT endId, s, CASE WHEN s.subjectId = endId THEN s.objectId ELSE s.subjectId END AS otherId
   WHERE otherId IS NOT NULL
   WITH endId, otherId, count(s) AS statements`;

/** Who dealt with both? First those whose weaker tie is the most told, then the stronger one, then by id. */
export function commonContacts(a: string, b: string, filter: StatementFilter, limit: number): Query<CommonContact> {
  const { cypher, params } = compileFilter(filter);
  return {
    cypher: `UNWIND $endIds AS endId
   ${isSummarised(filter) ? FROM_SUMMARIES : fromStatements(cypher)}
   WHERE NOT otherId IN $endIds
   WITH otherId, sum(CASE WHEN endId = $a THEN statements ELSE 0 END) AS withA,
        sum(CASE WHEN endId = $b THEN statements ELSE 0 END) AS withB
   WHERE withA > 0 AND withB > 0
   RETURN otherId, withA, withB
   ORDER BY CASE WHEN withA < withB THEN withA ELSE withB END DESC, withA + withB DESC, otherId
   LIMIT $limit`,
    params: { ...params, endIds: [a, b], a, b, limit },
    decode: (row) => ({
      actorId: readString(row, "otherId"),
      withA: readInt(row, "withA"),
      withB: readInt(row, "withB"),
    }),
  };
}
