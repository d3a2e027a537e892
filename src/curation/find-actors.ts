import type { GraphStore } from "../../queries/graph-store.js";
import { actorStates, type RecordedActor } from "../../queries/recorded/actor-states.js";
import { InputError } from "../../schema/ontology/errors.js";
import { Decided } from "../record/decided.js";

/**
 * The actors that these ids mean, in their order; ids that were merged away mean the actor that was kept.
 * @throws InputError naming the argument and the first id that nobody has.
 */
export async function findActors(
  store: GraphStore,
  argument: string,
  ids: readonly string[],
): Promise<readonly RecordedActor[]> {
  const decided = new Decided(store, new Map());
  await decided.loadMerges(ids);
  const kept = ids.map(decided.kept);
  const found = new Map((await store.read(actorStates([...new Set(kept)]))).map((actor) => [actor.id, actor]));
  return kept.map((id, index) => {
    const actor = found.get(id);
    if (!actor)
      throw new InputError(`Argument "${argument}": no actor has the id "${ids[index]}"; "search" finds ids.`);
    return actor;
  });
}
