import { commonContacts } from "../../queries/common-contacts.js";
import { findPaths, type ActorPath, type PathQuestions, type PathSearch } from "../../queries/find-paths.js";
import type { GraphStore } from "../../queries/graph-store.js";
import { LinkList } from "../../queries/link-list.js";
import { linksBetween } from "../../queries/links-between.js";
import { linksOfEach } from "../../queries/links-of-each.js";
import { neighboursOf } from "../../queries/neighbours-of.js";
import { isSummarised, type StatementFilter } from "../../queries/statement-filter.js";
import { rowsInTurns } from "./in-turns.js";
import { KeptWhileUnwritten } from "./kept-while-unwritten.js";

/** Most summary relationships held in memory, some 60 bytes each; of a larger graph the graph itself is asked. */
const MAX_LINKS = 1_000_000;

/** Loading takes as long as so many searches in the graph, none of which is worth waiting for it. */
const [WORTHWHILE, MOST_BESIDES] = [20, Infinity];

const links = new KeptWhileUnwritten<LinkList>(
  async (store) => {
    const list = new LinkList();
    let count = 0;
    for await (const ofOne of rowsInTurns(store.stream(linksOfEach()))) {
      list.add(ofOne);
      count += ofOne.links.length;
      if (count > MAX_LINKS) return null;
    }
    return list;
  },
  WORTHWHILE,
  MOST_BESIDES,
);

/**
 * Looks for paths in memory where the links are held and the filter asks no more than they tell, else in the graph: either
 * finds the same.
 * @throws StoreError
 */
export function searchPaths(
  store: GraphStore,
  search: PathSearch,
  filter: StatementFilter,
): Promise<readonly ActorPath[]> {
  const inGraph = (): Promise<readonly ActorPath[]> => findPaths(search, questionsTo(store, filter));
  if (!isSummarised(filter)) return inGraph();
  return links.answer(store, (held) => findPaths(search, held.asked(filter.types ?? null)), inGraph);
}

const questionsTo = (store: GraphStore, filter: StatementFilter): PathQuestions => ({
  neighbours: (ids, limit) => store.read(neighboursOf(ids, filter, limit)),
  between: (ids, others, limit) => store.read(linksBetween(ids, others, filter, limit)),
  common: (a, b, limit) => store.read(commonContacts(a, b, filter, limit)),
});
