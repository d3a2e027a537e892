import { compileActorFilter, type ActorFilter } from "./actor-filter.js";
import { foldedCypher } from "./folded.js";
import { ACTOR_COLUMNS, readActor, type FoundActor } from "./found-actor.js";
import type { Query } from "./graph-store.js";
import { orderBy, pageParams, pageSteps, readPlaced, type PageArgs, type Placed, type SortOrder } from "./keyset.js";
import { SUMMARY_TYPES } from "./summary-types.js";

/** RELATIONSHIPS counts summary relationships, one a pair of actors and type. */
export const ACTOR_ORDERS = {
  NAME: { key: foldedCypher("a.name"), direction: "ASC" },
  RELATIONSHIPS: { key: `COUNT { (a)-[:${SUMMARY_TYPES}]-(:Actor) }`, direction: "DESC" },
} as const satisfies Record<string, SortOrder>;

export type ActorOrder = keyof typeof ACTOR_ORDERS;

export function actorsPage(filter: ActorFilter, orderName: ActorOrder, page: PageArgs): Query<Placed<FoundActor>> {
  const compiled = compileActorFilter(filter);
  const order = ACTOR_ORDERS[orderName];
  return {
    cypher: `MATCH (a:Actor)
             ${compiled.cypher}
             ${pageSteps("a", order)}
             RETURN ${ACTOR_COLUMNS}, sortKey, sortId
             ${orderBy(order)}`,
    params: { ...compiled.params, ...pageParams(page) },
    decode: (row) => readPlaced(row, readActor(row)),
  };
}
