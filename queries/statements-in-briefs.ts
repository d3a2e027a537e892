import { readStatement, STATEMENT_COLUMNS, type FoundStatement } from "./found-statement.js";
import type { Query } from "./graph-store.js";
import { readString } from "./row.js";

export interface StatementInBrief {
  readonly briefId: string;
  readonly found: FoundStatement;
}

/** What do these briefs tell? All of it, also what is planned, negated or rejected, in text order. */
export const statementsInBriefs = (briefIds: readonly string[]): Query<StatementInBrief> => ({
  cypher: `UNWIND $briefIds AS briefId
           MATCH (:Brief {id: briefId})<-[e:EVIDENCED_BY]-(s:Statement)
           WITH briefId, s, min(e.start) AS start
           RETURN briefId, ${STATEMENT_COLUMNS}, start
           ORDER BY briefId, start, id`,
  params: { briefIds },
  decode: (row) => ({ briefId: readString(row, "briefId"), found: readStatement(row) }),
});
