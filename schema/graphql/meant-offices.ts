import type { KnownHolding } from "../../queries/known-holding.js";
import type { Context } from "./context.js";
import type { Loaders } from "./loaders.js";

/** The office data under the ids that their holders and bodies have now, whomever analysts merged since. */
export function meantOffices({ knownOffices, loaders }: Context): Promise<readonly KnownHolding[]> {
  const known = looked.get(loaders);
  if (known) return known;
  const meant = followMerges(knownOffices, loaders);
  looked.set(loaders, meant);
  return meant;
}

/** Once for each request: a list of actors asks for each of them. */
const looked = new WeakMap<Loaders, Promise<readonly KnownHolding[]>>();

async function followMerges(offices: readonly KnownHolding[], { keptId }: Loaders): Promise<readonly KnownHolding[]> {
  const ids = [...new Set(offices.flatMap(({ holderId, bodyId }) => [holderId, bodyId]))];
  const kept = new Map(await Promise.all(ids.map(async (id) => [id, await keptId.load(id)] as const)));
  return offices.map((office) => {
    const [holderId, bodyId] = [kept.get(office.holderId), kept.get(office.bodyId)];
    if (holderId === office.holderId && bodyId === office.bodyId) return office;
    return { ...office, holderId: holderId ?? office.holderId, bodyId: bodyId ?? office.bodyId };
  });
}
