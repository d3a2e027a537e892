import { NEWEST_BRIEFS } from "./briefs-page.js";
import { BRIEF_COLUMNS, BRIEF_NAMES, readBrief, type FoundBrief } from "./found-brief.js";
import type { Query } from "./graph-store.js";
import { pageParams, pageSteps, readPlaced, type PageArgs, type Placed } from "./keyset.js";
import { readString } from "./row.js";

export interface BriefOfActor extends Placed<FoundBrief> {
  readonly actorId: string;
}

/** Which briefs speak of each of these actors? Newest first; one page an actor, all in one query. */
export const briefsOfActors = (actorIds: readonly string[], page: PageArgs): Query<BriefOfActor> => ({
  cypher: `UNWIND $actorIds AS actorId
   CALL (actorId) {
     MATCH (:Actor {id: actorId})<-[:MENTIONS]-(b:Brief)
     ${pageSteps("b", NEWEST_BRIEFS)}
     RETURN ${BRIEF_COLUMNS}, sortKey, sortId
   }
   RETURN actorId, ${BRIEF_NAMES}, sortKey, sortId
   ORDER BY actorId, sortKey DESC, sortId`,
  params: { actorIds, ...pageParams(page) },
  decode: (row) => ({ actorId: readString(row, "actorId"), ...readPlaced(row, readBrief(row)) }),
});
