import type { Query, Value } from "../graph-store.js";

/** A query that changes the graph and answers nothing. */
export const change = (cypher: string, params: Readonly<Record<string, Value>>): Query<unknown> => ({
  cypher,
  params,
  decode: (row) => row,
});
