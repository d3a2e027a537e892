import { BRIEF_COLUMNS, readBrief, type FoundBrief } from "./found-brief.js";
import type { Query } from "./graph-store.js";

/** Which briefs came in after one sequence, up to another? In order. */
export const briefsAdded = (after: number, upTo: number): Query<FoundBrief> => ({
  cypher: `UNWIND range($after + 1, $upTo) AS place
           MATCH (b:Brief {sequence: place})
           RETURN ${BRIEF_COLUMNS}
           ORDER BY sequence`,
  params: { after, upTo },
  decode: readBrief,
});
