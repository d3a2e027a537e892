import { ACTOR_COLUMNS, readActor, type FoundActor } from "./found-actor.js";
import type { Query } from "./graph-store.js";

export const actorsById = (ids: readonly string[]): Query<FoundActor> => ({
  cypher: `UNWIND $ids AS actorId
           MATCH (a:Actor {id: actorId})
           RETURN ${ACTOR_COLUMNS}`,
  params: { ids },
  decode: readActor,
});
