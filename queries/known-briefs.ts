import type { Query } from "./graph-store.js";
import { readString } from "./row.js";

/**
 * Which of these briefs are in the graph already, or were taken back and are to stay away?
 * @param extractor only those that this version of Griot read (`Extraction.extractor`); null: whichever did.
 */
export function knownBriefs(ids: readonly string[], extractor: string | null = null): Query<string> {
  return {
    cypher: `UNWIND $ids AS briefId
             MATCH (b:Brief {id: briefId})
             WHERE $extractor IS NULL OR b.extractor = $extractor
             RETURN DISTINCT b.id AS id
             UNION
             UNWIND $ids AS briefId
             MATCH (d:Decision {id: 'retracted ' + briefId})
             RETURN DISTINCT briefId AS id`,
    params: { ids, extractor },
    decode: (row) => readString(row, "id"),
  };
}
