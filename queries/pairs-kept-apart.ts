import type { Query } from "./graph-store.js";
import { readString } from "./row.js";

/** Which pairs of actors did an analyst say are two? «person:a person:b», the smaller id first. */
export const pairsKeptApart = (): Query<string> => ({
  cypher: `MATCH (d:Decision)
           WHERE d.id STARTS WITH 'apart '
           RETURN substring(d.id, 6) AS pair`,
  params: {},
  decode: (row) => readString(row, "pair"),
});
