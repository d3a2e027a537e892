import { readStatement, STATEMENT_COLUMNS, type FoundStatement } from "./found-statement.js";
import type { Query } from "./graph-store.js";
import { orderBy, pageParams, pageSteps, readPlaced, type PageArgs, type Placed } from "./keyset.js";
import { matchStatements, type StatementFilter } from "./statement-filter.js";
import { STATEMENT_ORDERS, type StatementOrder } from "./statement-orders.js";

/** Who did what to whom? One page of the statements that the filter lets through. */
export function statementsPage(
  filter: StatementFilter,
  orderName: StatementOrder,
  page: PageArgs,
): Query<Placed<FoundStatement>> {
  const compiled = matchStatements(filter);
  const order = STATEMENT_ORDERS[orderName];
  return {
    cypher: `${compiled.cypher}
   ${pageSteps("s", order)}
   RETURN ${STATEMENT_COLUMNS}, sortKey, sortId
   ${orderBy(order)}`,
    params: { ...compiled.params, ...pageParams(page) },
    decode: (row) => readPlaced(row, readStatement(row)),
  };
}
