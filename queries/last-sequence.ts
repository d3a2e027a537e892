import type { Query } from "./graph-store.js";
import { readInt } from "./row.js";
import { COUNTER_ID } from "./write/number-recorded.js";

/** The sequence of what came in last; no row while nothing came in. */
export const lastSequence = (): Query<number> => ({
  cypher: `MATCH (c:Counter {id: $counterId})
           RETURN c.value AS value`,
  params: { counterId: COUNTER_ID },
  decode: (row) => readInt(row, "value"),
});
