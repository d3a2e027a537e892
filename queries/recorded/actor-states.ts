import type { ActorKind } from "../../schema/ontology/actor-kinds.js";
import { readActor } from "../found-actor.js";
import type { Query } from "../graph-store.js";
import { readStringList, readStringOrNull } from "../row.js";

export interface RecordedActor {
  readonly id: string;
  readonly kind: ActorKind;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly country: string | null;
  readonly description: string | null;
  readonly externalIds: readonly string[] | null;
  /** JSON; null where no brief has told of the actor. */
  readonly tally: string | null;
}

/** What is kept of these actors? Those that are not in the graph give no row. */
export const actorStates = (ids: readonly string[]): Query<RecordedActor> => ({
  cypher: `UNWIND $ids AS actorId
           MATCH (a:Actor {id: actorId})
           RETURN a.id AS id, a.kind AS kind, a.name AS name, a.aliases AS aliases, a.country AS country,
                  a.description AS description, a.externalIds AS externalIds, a.tally AS tally`,
  params: { ids },
  decode: (row) => ({
    ...readActor(row),
    externalIds: row["externalIds"] == null ? null : readStringList(row, "externalIds"),
    tally: readStringOrNull(row, "tally"),
  }),
});
