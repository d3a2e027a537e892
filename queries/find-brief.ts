import type { Query } from "./graph-store.js";
import { readString } from "./row.js";

/** Which briefs are meant by this: the whole id, its beginning (8 characters or more), or the id that the input gave? */
export const findBrief = (named: string): Query<string> => ({
  cypher: `MATCH (b:Brief)
           WHERE b.id = $named OR b.givenId = $named OR (size($named) >= 8 AND b.id STARTS WITH $named)
           RETURN b.id AS found
           ORDER BY found
           LIMIT 2`,
  params: { named },
  decode: (row) => readString(row, "found"),
});
