import type { Query } from "./graph-store.js";
import { readIntList, readString, readStringList } from "./row.js";

/** Where one brief speaks of one actor: three lists of one length, in text order. */
export interface MentionInBrief {
  readonly briefId: string;
  readonly actorId: string;
  readonly surfaces: readonly string[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Of whom do these briefs speak, and where? Sorted by actor id within a brief. */
export const mentionsInBriefs = (briefIds: readonly string[]): Query<MentionInBrief> => ({
  cypher: `UNWIND $briefIds AS briefId
           MATCH (:Brief {id: briefId})-[m:MENTIONS]->(a:Actor)
           RETURN briefId, a.id AS actorId, m.surfaces AS surfaces, m.starts AS starts, m.ends AS ends
           ORDER BY briefId, actorId`,
  params: { briefIds },
  decode: (row) => ({
    briefId: readString(row, "briefId"),
    actorId: readString(row, "actorId"),
    surfaces: readStringList(row, "surfaces"),
    starts: readIntList(row, "starts"),
    ends: readIntList(row, "ends"),
  }),
});
