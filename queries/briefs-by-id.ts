import { BRIEF_COLUMNS, readBrief, type FoundBrief } from "./found-brief.js";
import type { Query } from "./graph-store.js";

export const briefsById = (ids: readonly string[]): Query<FoundBrief> => ({
  cypher: `UNWIND $ids AS briefId
           MATCH (b:Brief {id: briefId})
           RETURN ${BRIEF_COLUMNS}`,
  params: { ids },
  decode: readBrief,
});
