import { readStatement, STATEMENT_COLUMNS, type FoundStatement } from "./found-statement.js";
import type { Query } from "./graph-store.js";
import { compileFilter, type StatementFilter } from "./statement-filter.js";

/**
 * Which statements that the filter lets through came in after one sequence, up to another? In order, at most `limit`.
 * Costs what lies between the two, however large the graph.
 */
export function statementsAdded(
  filter: StatementFilter,
  after: number,
  upTo: number,
  limit = upTo - after,
): Query<FoundStatement> {
  const { cypher, params } = compileFilter(filter);
  return {
    cypher: `UNWIND range($after + 1, $upTo) AS place
   MATCH (s:Statement {sequence: place})
   ${cypher}
   RETURN ${STATEMENT_COLUMNS}
   ORDER BY sequence
   LIMIT $limit`,
    params: { after, upTo, limit, ...params },
    decode: readStatement,
  };
}
