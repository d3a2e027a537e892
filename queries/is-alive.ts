import type { Query } from "./graph-store.js";
import { readInt } from "./row.js";

/** The cheapest question: does the engine answer at all? */
export const isAlive = (): Query<boolean> => ({
  cypher: "RETURN 1 AS one",
  params: {},
  decode: (row) => readInt(row, "one") === 1,
});
