import type { Query } from "../graph-store.js";
import { readInt } from "../row.js";

/** How often was the graph written to? No row: never. */
export const graphRevision = (): Query<number> => ({
  cypher: `MATCH (l:Ledger {id: 'graph'})
           RETURN l.revision AS revision`,
  params: {},
  decode: (row) => readInt(row, "revision"),
});
