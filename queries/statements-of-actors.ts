import { readStatement, STATEMENT_COLUMNS, STATEMENT_NAMES, type FoundStatement } from "./found-statement.js";
import type { Query } from "./graph-store.js";
import { pageParams, pageSteps, readPlaced, type PageArgs, type Placed } from "./keyset.js";
import { MATCH_PART, type Part } from "./part-in-statement.js";
import { readString } from "./row.js";
import { compileFilter, type StatementFilter } from "./statement-filter.js";
import { STATEMENT_ORDERS, type StatementOrder } from "./statement-orders.js";

export interface StatementOfActor extends Placed<FoundStatement> {
  readonly actorId: string;
}

/** In what did each of these actors take part? One page an actor, all in one query. */
export function statementsOfActors(
  actorIds: readonly string[],
  part: Part,
  filter: StatementFilter,
  orderName: StatementOrder,
  page: PageArgs,
): Query<StatementOfActor> {
  const compiled = compileFilter(filter);
  const order = STATEMENT_ORDERS[orderName];
  return {
    cypher: `UNWIND $actorIds AS actorId
   CALL (actorId) {
     ${MATCH_PART[part]}
     ${compiled.cypher}
     ${pageSteps("s", order)}
     RETURN ${STATEMENT_COLUMNS}, sortKey, sortId
   }
   RETURN actorId, ${STATEMENT_NAMES}, sortKey, sortId
   ORDER BY actorId, sortKey ${order.direction}, sortId`,
    params: { actorIds, ...compiled.params, ...pageParams(page) },
    decode: (row) => ({ actorId: readString(row, "actorId"), ...readPlaced(row, readStatement(row)) }),
  };
}
