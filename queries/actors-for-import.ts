import { ACTOR_COLUMNS, readActor, type FoundActor } from "./found-actor.js";
import type { Query, Row } from "./graph-store.js";
import { readStringList, readStringOrNull } from "./row.js";

/** An actor with what an import may add to. */
export interface ActorForImport extends FoundActor {
  readonly externalIds: readonly string[];
  /** JSON of what briefs told of the actor; null where none did. */
  readonly tally: string | null;
}

/** Who has these ids? Those that nobody has give no row. */
export const actorsForImport = (actorIds: readonly string[]): Query<ActorForImport> => ({
  cypher: `UNWIND $actorIds AS actorId
   MATCH (a:Actor {id: actorId})
   RETURN ${ACTOR_COLUMNS}, coalesce(a.externalIds, []) AS externalIds, a.tally AS tally`,
  params: { actorIds },
  decode: (row) => ({
    ...readActor(row),
    externalIds: listOf(row),
    tally: readStringOrNull(row, "tally"),
  }),
});

const listOf = (row: Row): readonly string[] =>
  typeof row["externalIds"] === "string" ? [row["externalIds"]] : readStringList(row, "externalIds");
