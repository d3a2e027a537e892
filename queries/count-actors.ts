import { compileActorFilter, type ActorFilter } from "./actor-filter.js";
import type { Query } from "./graph-store.js";
import { readInt } from "./row.js";

export function countActors(filter: ActorFilter): Query<number> {
  const { cypher, params } = compileActorFilter(filter);
  return {
    cypher: `MATCH (a:Actor)
             ${cypher}
             RETURN count(a) AS total`,
    params,
    decode: (row) => readInt(row, "total"),
  };
}
