import type { Query } from "../graph-store.js";
import { readString } from "../row.js";

export interface KnownDecision {
  readonly id: string;
  readonly value: string;
}

/** What did analysts decide on these subjects? Those undecided give no row. */
export const knownDecisions = (ids: readonly string[]): Query<KnownDecision> => ({
  cypher: `UNWIND $ids AS subject
           MATCH (d:Decision {id: subject})
           RETURN d.id AS id, d.value AS value`,
  params: { ids },
  decode: (row) => ({ id: readString(row, "id"), value: readString(row, "value") }),
});
