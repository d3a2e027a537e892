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
  /** null until there is one: the first search of a revision loads none, since the next write may come before a second. */
  list: NameList | null;
  isLoading: boolean;
}

const heldOf = new WeakMap<SearchedStore, Held>();

/**
 * Where to search names: those in memory, if nothing was written since they were loaded; else the graph, while they are
 * loaded for those who search next. Either finds the same. Asks the graph each time how often it was written to.
 */
export async function namesOf(store: SearchedStore): Promise<CandidateSource> {
  const revision = (await store.read(graphRevision()))[0] ?? 0;
  const held = heldOf.get(store);
  if (held?.revision !== revision) heldOf.set(store, { revision, list: null, isLoading: false });
  else if (held.list) return held.list;
  else if (!held.isLoading) void load(store, held);
  return candidatesInGraph(store);
}

async function load(store: SearchedStore, held: Held): Promise<void> {
  held.isLoading = true;
  const names: NamedCandidate[] = [];
  try {
    for await (const name of store.stream(allCandidates(MAX_NAMES + 1))) names.push(name);
    if (names.length <= MAX_NAMES) held.list = new NameList(names);
  } catch {
    // Whoever searches asks the graph, and is told what is wrong with it.
    held.isLoading = false;
  }
}
