import { compileBriefFilter, type BriefFilter } from "./brief-filter.js";
import type { Query } from "./graph-store.js";
import { readInt } from "./row.js";

export function countBriefs(filter: BriefFilter): Query<number> {
  const { cypher, params } = compileBriefFilter(filter);
  return {
    cypher: `MATCH (b:Brief)
   ${cypher}
   RETURN count(b) AS total`,
    params,
    decode: (row) => readInt(row, "total"),
  };
}
