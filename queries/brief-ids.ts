import type { Query } from "./graph-store.js";
import { readString } from "./row.js";

/** All briefs whose extractor's name does not begin so, by id; stream it. */
export const briefIds = (exceptExtractor: string): Query<string> => ({
  cypher: `MATCH (b:Brief)
           WHERE NOT b.extractor STARTS WITH $exceptExtractor
           RETURN b.id AS id
           ORDER BY id`,
  params: { exceptExtractor },
  decode: (row) => readString(row, "id"),
});
