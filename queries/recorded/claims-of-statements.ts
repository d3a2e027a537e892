import type { Query } from "../graph-store.js";
import { readString } from "../row.js";

/** What briefs claim, by the ids that their own texts give. */
export const claimsOfStatements = (
  statementIds: readonly string[],
): Query<{ readonly statementId: string; readonly claim: string; readonly briefId: string }> => ({
  cypher: `UNWIND $statementIds AS statementId
           MATCH (s:Statement {id: statementId})-[e:EVIDENCED_BY]->(b:Brief)
           WHERE e.claim IS NOT NULL
           RETURN DISTINCT s.id AS statementId, e.claim AS claim, b.id AS briefId`,
  params: { statementIds },
  decode: (row) => ({
    statementId: readString(row, "statementId"),
    claim: readString(row, "claim"),
    briefId: readString(row, "briefId"),
  }),
});
