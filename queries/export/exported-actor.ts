import { ACTOR_COLUMNS, readActor, type FoundActor } from "../found-actor.js";
import type { Query, Row } from "../graph-store.js";
import { readStringList } from "../row.js";

/** An actor with all that the graph holds of it by itself. */
export interface ExportedActor extends FoundActor {
  /** Ids elsewhere that an import brought, sorted; empty when there are none. */
  readonly externalIds: readonly string[];
}

/** What do these actors look like? Sorted by id; an id that no actor has is left out. */
export const actorsForExport = (actorIds: readonly string[]): Query<ExportedActor> => ({
  cypher: `UNWIND $actorIds AS actorId
   MATCH (a:Actor {id: actorId})
   RETURN ${ACTOR_COLUMNS}, coalesce(a.externalIds, []) AS externalIds
   ORDER BY id`,
  params: { actorIds },
  decode: (row) => ({ ...readActor(row), externalIds: readExternalIds(row) }),
});

const readExternalIds = (row: Row): readonly string[] =>
  typeof row["externalIds"] === "string" ? [row["externalIds"]] : readStringList(row, "externalIds");
