import type { GraphStore } from "../../queries/graph-store.js";
import type { ImportedId } from "../../queries/imported-ids.js";
import { Decided } from "../record/decided.js";

/** The ids with the actors that they mean now, whomever analysts merged since. */
export async function followMerges(
  store: GraphStore,
  known: ReadonlyMap<string, ImportedId>,
): Promise<ReadonlyMap<string, ImportedId>> {
  const decided = new Decided(store, new Map());
  await decided.loadMerges(distinct([...known.values()].map(({ actorId: of }) => of)));
  const now = (of: string | null): string | null => (of === null ? null : decided.kept(of));
  return new Map([...known].map(([id, one]) => [id, { ...one, actorId: now(one.actorId) }]));
}

export const asMap = <Item extends { readonly id: string }>(items: readonly Item[]): ReadonlyMap<string, Item> =>
  new Map(items.map((item) => [item.id, item]));

/** Each once, without null. */
export const distinct = (texts: readonly (string | null)[]): readonly string[] => [
  ...new Set(texts.filter((text): text is string => text !== null)),
];
