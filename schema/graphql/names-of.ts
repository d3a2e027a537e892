import type { GraphStore } from "../../queries/graph-store.js";
import { NameList } from "../../queries/name-list.js";
import type { CandidateSource } from "../../queries/search-actors.js";
import { allCandidates, candidatesInGraph, type NamedCandidate } from "../../queries/search-candidates.js";
import { inTurns, rowsInTurns } from "./in-turns.js";
import { KeptWhileUnwritten } from "./kept-while-unwritten.js";

/** Most actors whose names are held in memory, some 600 bytes each; a larger graph is searched itself. */
const MAX_NAMES = 250_000;

const names = new KeptWhileUnwritten<NameList>(async (store) => {
  const all: NamedCandidate[] = [];
  for await (const name of rowsInTurns(store.stream(allCandidates(MAX_NAMES + 1)))) all.push(name);
  return all.length <= MAX_NAMES ? inTurns(NameList.of(all)) : null;
}, 2);

/**
 * Where to search names: the graph itself for the first search after a write, then in memory, where those who ask
 * meanwhile wait until all are loaded, once. Either finds the same.
 * @throws StoreError
 */
export const namesOf = async (store: Pick<GraphStore, "read" | "stream">): Promise<CandidateSource> =>
  (await names.wait(store)) ?? candidatesInGraph(store);
