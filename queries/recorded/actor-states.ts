import { ACTOR_COLUMNS, readActor, type FoundActor } from "../found-actor.js";
import type { Query } from "../graph-store.js";
import { readStringList, readStringOrNull } from "../row.js";

export interface RecordedActor extends FoundActor {
  readonly externalIds: readonly string[] | null;
  /** JSON; null where no brief has told of the actor. */
  readonly tally: string | null;
}

/** What is kept of these actors? Those that are not in the graph give no row. */
export const actorStates = (ids: readonly string[]): Query<RecordedActor> => ({
  cypher: `UNWIND $ids AS actorId
           MATCH (a:Actor {id: actorId})
           RETURN ${ACTOR_COLUMNS}, a.externalIds AS externalIds, a.tally AS tally`,
  params: { ids },
  decode: (row) => ({
    ...readActor(row),
    externalIds: row["externalIds"] == null ? null : readStringList(row, "externalIds"),
    tally: readStringOrNull(row, "tally"),
  }),
});
