import type { Query } from "./graph-store.js";
import { readString } from "./row.js";

/** All briefs there are, by id; stream it. */
export const briefIds = (): Query<string> => ({
  cypher: `MATCH (b:Brief)
           RETURN b.id AS id
           ORDER BY id`,
  params: {},
  decode: (row) => readString(row, "id"),
});
