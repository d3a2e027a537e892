import { ACTOR_COLUMNS, readActor, type FoundActor } from "./found-actor.js";
import type { Query } from "./graph-store.js";
import { readInt, readStringList } from "./row.js";

/** An actor with what tells whether it is another one. */
export interface ActorToMatch extends FoundActor {
  readonly externalIds: readonly string[];
  /** Number of briefs that speak of it. */
  readonly briefs: number;
}

/** Who is there? All actors but places; stream it. */
export const actorsToMatch = (): Query<ActorToMatch> => ({
  cypher: `MATCH (a:Actor)
           WHERE a.kind <> 'PLACE' AND a.kind <> 'COUNTRY'
           RETURN ${ACTOR_COLUMNS}, coalesce(a.externalIds, []) AS externalIds, coalesce(a.briefs, 0) AS briefs`,
  params: {},
  decode: (row) => ({
    ...readActor(row),
    externalIds: readStringList(row, "externalIds"),
    briefs: readInt(row, "briefs"),
  }),
});
