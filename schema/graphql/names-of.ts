import type { GraphStore } from "../../queries/graph-store.js";
import { NameList } from "../../queries/name-list.js";
import { graphRevision } from "../../queries/recorded/graph-revision.js";
import type { CandidateSource } from "../../queries/search-actors.js";
import { allCandidates, candidatesInGraph, type NamedCandidate } from "../../queries/search-candidates.js";

/** Most actors whose names are held in memory, some 600 bytes each; a larger graph is searched itself. */
const MAX_NAMES = 250_000;

type SearchedStore = Pick<GraphStore, "read" | "stream">;

/** The names as they were after so many writes. */
interface Held {
  readonly revision: number;
  /** null until a second search: the next write may come before one. */
  list: Promise<NameList | null> | null;
}

const heldOf = new WeakMap<SearchedStore, Held>();

/**
 * Where to search names: the graph itself for the first search after a write, then in memory, where those who ask
 * meanwhile wait until all are loaded, once. Either finds the same. Asks the graph each time how often it was written to.
 * @throws StoreError
 */
export async function namesOf(store: SearchedStore): Promise<CandidateSource> {
  const revision = (await store.read(graphRevision()))[0] ?? 0;
  const held = heldOf.get(store);
  if (held?.revision !== revision) {
    heldOf.set(store, { revision, list: null });
    return candidatesInGraph(store);
  }
  held.list ??= load(store).catch((error: unknown) => {
    held.list = null;
    throw error;
  });
  return (await held.list) ?? candidatesInGraph(store);
}

/** @returns null where they are too many. */
async function load(store: SearchedStore): Promise<NameList | null> {
  const names: NamedCandidate[] = [];
  for await (const name of store.stream(allCandidates(MAX_NAMES + 1))) names.push(name);
  return names.length <= MAX_NAMES ? new NameList(names) : null;
}
