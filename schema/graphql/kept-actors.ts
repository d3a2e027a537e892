import { actorsById } from "../../queries/actors-by-id.js";
import type { FoundActor } from "../../queries/found-actor.js";
import type { GraphStore } from "../../queries/graph-store.js";
import { knownDecisions } from "../../queries/recorded/known-decisions.js";

/** Longest chain of merges that is followed. */
const MAX_CHAIN = 100;

/** The actors that these ids mean, in their order: an id that was merged away means the actor that was kept. */
export async function keptActors(store: GraphStore, ids: readonly string[]): Promise<readonly (FoundActor | null)[]> {
  const byId = async (some: readonly string[]): Promise<Map<string, FoundActor>> =>
    new Map((await store.read(actorsById(some))).map((actor) => [actor.id, actor]));
  const actors = await byId([...new Set(ids)]);
  const missing = [...new Set(ids)].filter((id) => !actors.has(id));
  if (missing.length === 0) return ids.map((id) => actors.get(id) ?? null);
  const keptId = await keptIds(store, missing);
  const elsewhere = [...new Set(missing.map(keptId))].filter((id) => !actors.has(id) && !missing.includes(id));
  const others = elsewhere.length > 0 ? await byId(elsewhere) : actors;
  return ids.map((id) => actors.get(id) ?? actors.get(keptId(id)) ?? others.get(keptId(id)) ?? null);
}

/** The ids that these mean: one that was merged away means the actor that was kept, any other, known or not, itself. */
export async function keptIds(store: GraphStore, ids: readonly string[]): Promise<(id: string) => string> {
  const meant = new Map(ids.map((id) => [id, id]));
  let asked: readonly string[] = [...meant.keys()];
  for (let depth = 0; asked.length > 0 && depth < MAX_CHAIN; depth += 1) {
    const merges = await store.read(knownDecisions(asked.map((id) => MERGED + id)));
    const into = new Map(merges.map(({ id, value }) => [id.slice(MERGED.length), value]));
    for (const [id, now] of meant) meant.set(id, into.get(now) ?? now);
    asked = [...new Set(into.values())];
  }
  return (id) => meant.get(id) ?? id;
}

/** How the subject of a decision to merge an actor begins; its id follows. */
const MERGED = "merged ";
