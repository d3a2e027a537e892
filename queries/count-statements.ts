import type { Query } from "./graph-store.js";
import { readInt } from "./row.js";
import { compileFilter, matchStatements, type StatementFilter } from "./statement-filter.js";

export function countStatements(filter: StatementFilter): Query<number> {
  const { cypher, params } = compileFilter(filter);
  return {
    cypher: `${matchStatements(filter)}
   ${cypher}
   RETURN count(s) AS total`,
    params,
    decode: (row) => readInt(row, "total"),
  };
}
