import type { Query } from "./graph-store.js";
import { readInt } from "./row.js";
import { matchStatements, type StatementFilter } from "./statement-filter.js";

export function countStatements(filter: StatementFilter): Query<number> {
  const { cypher, params } = matchStatements(filter);
  return {
    cypher: `${cypher}
   RETURN count(s) AS total`,
    params,
    decode: (row) => readInt(row, "total"),
  };
}
