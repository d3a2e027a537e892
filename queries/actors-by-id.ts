import type { Actor } from "../schema/ontology/model.js";
import { ACTOR_COLUMNS, readActor } from "./found-actor.js";
import type { Query } from "./graph-store.js";

export const actorsById = (ids: readonly string[]): Query<Actor> => ({
  cypher: `UNWIND $ids AS actorId
           MATCH (a:Actor {id: actorId})
           RETURN ${ACTOR_COLUMNS}`,
  params: { ids },
  decode: readActor,
});
