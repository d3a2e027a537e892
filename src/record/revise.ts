import { setTimeout as pause } from "node:timers/promises";
import type { GraphStore, Query } from "../../queries/graph-store.js";
import { graphRevision } from "../../queries/recorded/graph-revision.js";
import { nextRevision } from "../../queries/write/next-revision.js";
import { StoreError } from "../../schema/ontology/errors.js";
import { planRevision, type Revision } from "./plan-revision.js";

/** So often a write is worked out anew when others wrote meanwhile. */
const MAX_TRIES = 40;

/**
 * Brings the graph to a revision in one transaction, worked out from what the graph holds; where somebody else wrote
 * meanwhile it is worked out anew.
 * @param work from the number that the revision gets; further queries run in the same transaction
 * @throws StoreError
 */
export async function revise(store: GraphStore, work: Work): Promise<number> {
  const before = underWay.get(store) ?? Promise.resolve();
  const revised = before.then(() => reviseNow(store, work));
  underWay.set(
    store,
    revised.catch(() => undefined),
  );
  return revised;
}

/** Within one process they wait for each other, which is quicker than to work out anew. */
const underWay = new WeakMap<GraphStore, Promise<unknown>>();

type Work = (number: number) => Promise<{ readonly revision: Revision; readonly also?: readonly Query<unknown>[] }>;

async function reviseNow(
  store: GraphStore,
  work: (number: number) => Promise<{ readonly revision: Revision; readonly also?: readonly Query<unknown>[] }>,
): Promise<number> {
  for (let tries = 1; ; tries += 1) {
    const number = ((await store.read(graphRevision()))[0] ?? 0) + 1;
    const { revision, also = [] } = await work(number);
    const queries = [...(await planRevision(store, revision)), ...also];
    if (queries.length === 0) return number - 1;
    try {
      await store.write([...nextRevision(number), ...queries]);
      return number;
    } catch (error) {
      const overtaken = ((await store.read(graphRevision()))[0] ?? 0) >= number;
      if (!(error instanceof StoreError) || error.code !== "QUERY_REJECTED" || !overtaken || tries >= MAX_TRIES)
        throw error;
      await pause(tries * 5 * Math.random());
    }
  }
}
