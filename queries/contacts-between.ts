import { readStatement, STATEMENT_COLUMNS, type FoundStatement } from "./found-statement.js";
import type { Query } from "./graph-store.js";
import { compileFilter, type StatementFilter } from "./statement-filter.js";
import { pairsBetween, type Couple } from "./statements-between.js";

/** Dates may be months or years: first is what may lie earliest, last what may lie latest; of equals the most precise. */
const ORDERS = {
  FIRST: "ORDER BY s.dateFrom, s.dateTo, s.id",
  LAST: "ORDER BY s.dateTo DESC, s.dateFrom DESC, s.id",
} as const;

/** What is the first, or the last, dated thing that happened between these two? */
export function contactBetween(
  couple: Couple,
  filter: StatementFilter,
  which: keyof typeof ORDERS,
): Query<FoundStatement> {
  const { cypher, params } = compileFilter(filter);
  return {
    cypher: `UNWIND $pairs AS pair
   MATCH (s:Statement {pair: pair})
   ${cypher}
   WITH s
   WHERE s.dateFrom IS NOT NULL
   WITH s
   ${ORDERS[which]}
   LIMIT 1
   RETURN ${STATEMENT_COLUMNS}`,
    params: { ...params, pairs: pairsBetween(couple, filter) },
    decode: readStatement,
  };
}
