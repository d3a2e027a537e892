import type { GraphStore } from "../../queries/graph-store.js";
import { NameList } from "../../queries/name-list.js";
import type { Match } from "../../queries/rank-matches.js";
import { searchActors } from "../../queries/search-actors.js";
import { allCandidates, candidatesInGraph, type NamedCandidate } from "../../queries/search-candidates.js";
import type { ActorKind } from "../ontology/actor-kinds.js";
import { inTurns, rowsInTurns } from "./in-turns.js";
import { KeptWhileUnwritten } from "./kept-while-unwritten.js";

/** Most actors whose names are held in memory, some 600 bytes each; a larger graph is searched itself. */
const MAX_NAMES = 250_000;

/** Loading takes as long as a few searches in the graph, each of which slows it down. */
const [WORTHWHILE, MOST_BESIDES] = [2, 1];

const names = new KeptWhileUnwritten<NameList>(
  async (store) => {
    const all: NamedCandidate[] = [];
    for await (const name of rowsInTurns(store.stream(allCandidates(MAX_NAMES + 1)))) all.push(name);
    return all.length <= MAX_NAMES ? inTurns(NameList.of(all)) : null;
  },
  WORTHWHILE,
  MOST_BESIDES,
);

/** Searches the names in memory where they are held, else in the graph: either finds the same. @throws StoreError */
export const searchNames = (
  store: Pick<GraphStore, "read" | "stream">,
  text: string,
  kinds: readonly ActorKind[] | null,
  count: number,
): Promise<readonly Match[]> =>
  names.answer(
    store,
    (held) => searchActors(held, text, kinds, count),
    () => searchActors(candidatesInGraph(store), text, kinds, count),
  );
