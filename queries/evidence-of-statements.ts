import type { Evidence } from "../schema/ontology/model.js";
import { BRIEF_COLUMNS, BRIEF_NAMES, readBrief, type FoundBrief } from "./found-brief.js";
import type { Query } from "./graph-store.js";
import { readInt, readString } from "./row.js";

export interface EvidenceOfStatement extends Evidence {
  readonly statementId: string;
  readonly briefId: string;
  readonly brief: FoundBrief;
}

/** Which words prove each of these statements? Oldest brief first, at most `limit` a statement; all in one query, with the briefs. */
export const evidenceOfStatements = (statementIds: readonly string[], limit: number): Query<EvidenceOfStatement> => ({
  cypher: `UNWIND $statementIds AS statementId
   CALL (statementId) {
     MATCH (:Statement {id: statementId})-[e:EVIDENCED_BY]->(b:Brief)
     WITH e, b
     ORDER BY coalesce(b.publishedOn, '9999'), b.id, e.start
     LIMIT $limit
     RETURN e.quote AS quote, e.start AS start, e.end AS end, e.rule AS rule, ${BRIEF_COLUMNS}
   }
   RETURN statementId, quote, start, end, rule, ${BRIEF_NAMES}
   ORDER BY statementId, coalesce(publishedOn, '9999'), id, start`,
  params: { statementIds, limit },
  decode: (row) => ({
    statementId: readString(row, "statementId"),
    quote: readString(row, "quote"),
    start: readInt(row, "start"),
    end: readInt(row, "end"),
    rule: readString(row, "rule"),
    briefId: readString(row, "id"),
    brief: readBrief(row),
  }),
});
