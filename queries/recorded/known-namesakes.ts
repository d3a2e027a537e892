import type { Query } from "../graph-store.js";
import { readIntList, readString, readStringList } from "../row.js";

/** All personas of one name with the number of briefs that speak of each; two lists of one length. */
export interface KnownNamesakes {
  /** `Persona.block`. */
  readonly id: string;
  readonly personas: readonly string[];
  readonly briefs: readonly number[];
}

/** Who bears these names? */
export const knownNamesakes = (ids: readonly string[]): Query<KnownNamesakes> => ({
  cypher: `UNWIND $ids AS block
           MATCH (n:Namesakes {id: block})
           RETURN n.id AS id, n.personas AS personas, n.briefs AS briefs`,
  params: { ids },
  decode: (row) => ({
    id: readString(row, "id"),
    personas: readStringList(row, "personas"),
    briefs: readIntList(row, "briefs"),
  }),
});
