import { actorsById } from "../../queries/actors-by-id.js";
import type { GraphStore } from "../../queries/graph-store.js";
import { knownDecisions } from "../../queries/recorded/known-decisions.js";
import type { Actor } from "../ontology/model.js";

/** Longest chain of merges that is followed. */
const MAX_CHAIN = 100;

/** The actors that these ids mean, in their order: an id that was merged away means the actor that was kept. */
export async function keptActors(store: GraphStore, ids: readonly string[]): Promise<readonly (Actor | null)[]> {
  const actors = new Map<string, Actor>();
  const meant = new Map(ids.map((id) => [id, id]));
  let asked: readonly string[] = [...new Set(ids)];
  for (let depth = 0; asked.length > 0 && depth < MAX_CHAIN; depth += 1) {
    for (const actor of await store.read(actorsById(asked))) actors.set(actor.id, actor);
    const missing = [...new Set([...meant.values()].filter((id) => asked.includes(id) && !actors.has(id)))];
    if (missing.length === 0) break;
    const merges = await store.read(knownDecisions(missing.map((id) => `merged ${id}`)));
    const into = new Map(merges.map(({ id, value }) => [id.slice("merged ".length), value]));
    for (const [id, now] of meant) meant.set(id, into.get(now) ?? now);
    asked = [...new Set(into.values())].filter((id) => !actors.has(id));
  }
  return ids.map((id) => actors.get(meant.get(id) ?? id) ?? null);
}
