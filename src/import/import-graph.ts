import { setImmediate as nextTurn } from "node:timers/promises";
import type { GraphStore } from "../../queries/graph-store.js";
import type { Extraction } from "../../schema/ontology/model.js";
import { ahead } from "./ahead.js";
import { leave, noCounts, type ImportCounts } from "./import-counts.js";
import { importEntities } from "./import-entities.js";
import { briefsOfLinks, importLinks, type StateKnowledge } from "./import-links.js";
import type { ImportRecord, LinkRecord } from "./import-record.js";

export interface ImportOptions {
  /** null: nothing is written, the file is only read. */
  readonly store: GraphStore | null;
  readonly knowledge: StateKnowledge;
  /** Reads the file from its beginning; `first` tells the first pass from the second. */
  readonly read: (first: boolean) => AsyncIterable<ImportRecord>;
  readonly fileName: string;
  /** Hears of each record that cannot be read, once. */
  readonly onFault: (reason: string) => void;
  /** Hears after each batch. */
  readonly onProgress?: (counts: ImportCounts) => void;
  readonly signal?: AbortSignal;
  /** ISO instant of now. */
  readonly clock: () => string;
}

/** Records of one transaction. */
const BATCH = 2000;

/**
 * Brings a file of persons, bodies, offices and memberships into the graph. It is read twice, first for who there is,
 * then for who holds what, since links may stand before their ends; so memory does not grow with the file. Each
 * batch is one transaction; the same file again changes nothing. While one is written the next one is read.
 * @throws StoreError; what was imported before stays.
 */
export async function importGraph(options: ImportOptions): Promise<ImportCounts> {
  const counts = noCounts();
  const { read, signal, store } = options;
  let links = 0;
  for await (const batch of ahead(batchesOf(read(true), signal))) {
    for (const one of batch) {
      if (one.record === "link") links += 1;
      if (one.record === "left") leave(counts, one.what);
      if (one.record === "fault") {
        counts.failed += 1;
        options.onFault(one.reason);
      }
    }
    const actors = batch.filter((one) => one.record === "actor");
    const others = batch.filter((one) => one.record === "post" || one.record === "term");
    await importEntities(store, actors, others, counts);
    options.onProgress?.(counts);
  }
  if (links === 0 || signal?.aborted) return counts;
  if (!store) return { ...counts, links: { new: links, unchanged: 0 } };
  for await (const extractions of ahead(linkBatches(options, store, counts))) {
    await importLinks(store, extractions, options.clock(), counts);
    options.onProgress?.(counts);
  }
  return counts;
}

async function* linkBatches(
  { read, signal, knowledge, fileName }: ImportOptions,
  store: GraphStore,
  counts: ImportCounts,
): AsyncGenerator<readonly Extraction[]> {
  for await (const links of batchesOf(onlyLinks(read(false)), signal)) {
    yield await briefsOfLinks(store, knowledge, fileName, links, counts);
  }
}

async function* onlyLinks(records: AsyncIterable<ImportRecord>): AsyncGenerator<LinkRecord> {
  for await (const one of records) if (one.record === "link") yield one;
}

async function* batchesOf<Item>(
  items: AsyncIterable<Item>,
  signal: AbortSignal | undefined,
): AsyncGenerator<readonly Item[]> {
  let batch: Item[] = [];
  for await (const item of items) {
    batch.push(item);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
    await nextTurn(); // lets a signal and the progress bar through
    if (signal?.aborted) return;
  }
  if (batch.length > 0) yield batch;
}
