import { commonContacts } from "../../queries/common-contacts.js";
import type { PathQuestions } from "../../queries/find-paths.js";
import type { GraphStore } from "../../queries/graph-store.js";
import { LinkList } from "../../queries/link-list.js";
import { linksOfEach } from "../../queries/links-of-each.js";
import { linksBetween } from "../../queries/links-between.js";
import { neighboursOf } from "../../queries/neighbours-of.js";
import { isSummarised, type StatementFilter } from "../../queries/statement-filter.js";
import { rowsInTurns } from "./in-turns.js";
import { KeptWhileUnwritten } from "./kept-while-unwritten.js";

/** Most summary relationships held in memory, some 60 bytes each; of a larger graph the graph itself is asked. */
const MAX_LINKS = 1_000_000;

/** Loading takes as long as so many questions that the graph answers. */
const WORTHWHILE = 20;

const links = new KeptWhileUnwritten<LinkList>(async (store) => {
  const list = new LinkList();
  let count = 0;
  for await (const ofOne of rowsInTurns(store.stream(linksOfEach()))) {
    list.add(ofOne);
    count += ofOne.links.length;
    if (count > MAX_LINKS) return null;
  }
  return list;
}, WORTHWHILE);

/**
 * Where to look for paths: in memory once it was worth loading all links and for as long as nothing is written, where
 * the filter asks no more than they tell; else in the graph. Either finds the same.
 * @throws StoreError
 */
export async function linksOf(store: GraphStore, filter: StatementFilter): Promise<PathQuestions> {
  const list = isSummarised(filter) ? await links.look(store) : null;
  return (
    list?.asked(filter.types ?? null) ?? {
      neighbours: (ids, limit) => store.read(neighboursOf(ids, filter, limit)),
      between: (ids, others, limit) => store.read(linksBetween(ids, others, filter, limit)),
      common: (a, b, limit) => store.read(commonContacts(a, b, filter, limit)),
    }
  );
}
