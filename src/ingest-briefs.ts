import { setImmediate as nextTurn } from "node:timers/promises";
import type { Knowledge } from "../ingest/knowledge/knowledge.js";
import { placeName, type BriefRead, type ReadOutcome } from "../ingest/read/read-outcome.js";
import { recordExtractions } from "../ingest/record/record-extractions.js";
import type { GraphStore } from "../queries/graph-store.js";
import { knownBriefs } from "../queries/known-briefs.js";
import { AppError, StoreError } from "../schema/ontology/errors.js";
import type { Extraction } from "../schema/ontology/model.js";
import { tryReading } from "./try-reading.js";

/** new: not in the graph before; updated: there, read by another version; unchanged: there, read by this one. */
export type IngestResult = "new" | "updated" | "unchanged" | "failed";

export interface IngestOutcome {
  readonly result: IngestResult;
  readonly input: ReadOutcome;
  /** How many statements the brief gave; 0 for one that was not read now. */
  readonly statements: number;
  /** One sentence, where the brief failed. */
  readonly reason: string | null;
}

export interface IngestOptions {
  /** Briefs a transaction. */
  readonly batchSize?: number;
  /** Hears of each brief once its fate is on disk. */
  readonly onOutcome?: (outcome: IngestOutcome) => void;
  /** Ends the work after the batch that is under way. */
  readonly signal?: AbortSignal;
  /** ISO instant of now, written on new briefs. */
  readonly clock: () => string;
}

export type IngestSummary = Readonly<Record<IngestResult, number>> & { readonly interrupted: boolean };

const DEFAULT_BATCH_SIZE = 50;

/**
 * Reads briefs and records them, batch by batch, each batch in one transaction. A brief that cannot be read, or that
 * the graph refuses, fails by itself.
 * @throws StoreError where the graph is gone; what `onOutcome` heard of before stays recorded.
 */
export async function ingestBriefs(
  store: GraphStore,
  knowledge: Knowledge,
  briefs: AsyncIterable<ReadOutcome> | Iterable<ReadOutcome>,
  { batchSize = DEFAULT_BATCH_SIZE, onOutcome, signal, clock }: IngestOptions,
): Promise<IngestSummary> {
  const counts: Record<IngestResult, number> = { new: 0, updated: 0, unchanged: 0, failed: 0 };
  for await (const batch of batches(briefs, batchSize, signal)) {
    for (const outcome of await ingestBatch(store, knowledge, batch, clock())) {
      counts[outcome.result] += 1;
      onOutcome?.(outcome);
    }
  }
  return { ...counts, interrupted: signal?.aborted ?? false };
}

async function* batches(
  briefs: AsyncIterable<ReadOutcome> | Iterable<ReadOutcome>,
  batchSize: number,
  signal: AbortSignal | undefined,
): AsyncGenerator<readonly ReadOutcome[]> {
  let batch: ReadOutcome[] = [];
  for await (const outcome of briefs) {
    batch.push(outcome);
    if (batch.length >= batchSize) {
      yield batch;
      batch = [];
    }
    if (signal?.aborted) break;
  }
  if (batch.length > 0) yield batch;
}

/** A brief of the batch on its way: unread, read, or failed. */
interface Work {
  readonly input: ReadOutcome;
  readonly result: IngestResult;
  readonly extraction: Extraction | null;
  readonly reason: string | null;
}

async function ingestBatch(
  store: GraphStore,
  knowledge: Knowledge,
  inputs: readonly ReadOutcome[],
  now: string,
): Promise<readonly IngestOutcome[]> {
  const ids = inputs.flatMap((input) => (input.kind === "brief" ? [input.brief.id] : []));
  const known = new Set(ids.length > 0 ? await store.read(knownBriefs(ids)) : []);
  const current = new Set(ids.length > 0 ? await store.read(knownBriefs(ids, extractorOf(knowledge))) : []);
  const works: Work[] = [];
  for (const input of inputs) {
    await nextTurn(); // lets a signal and the progress bar through: reading is all computation
    if (input.kind === "failure") works.push(failed(input, input.reason));
    else if (current.has(input.brief.id)) works.push({ input, result: "unchanged", extraction: null, reason: null });
    else {
      current.add(input.brief.id); // the same brief twice in one batch
      works.push(readOne(input, knowledge, known.has(input.brief.id)));
    }
  }
  return (await record(store, works, now)).map(({ input, result, extraction, reason }) => ({
    ...{ result, input, reason },
    statements: extraction?.statements.length ?? 0,
  }));
}

function readOne(input: BriefRead, knowledge: Knowledge, isKnown: boolean): Work {
  const { reading, reason } = tryReading(input, knowledge);
  if (reading === null) return failed(input, reason);
  return { input, result: isKnown ? "updated" : "new", extraction: reading.extraction, reason: null };
}

const failed = (input: ReadOutcome, reason: string): Work => ({ input, result: "failed", extraction: null, reason });

/** All in one transaction; where the graph refuses that, each by itself, to find the one it refuses. */
async function record(store: GraphStore, works: readonly Work[], now: string): Promise<readonly Work[]> {
  const extractions = works.flatMap((work) => (work.extraction ? [work.extraction] : []));
  if (extractions.length === 0) return works;
  try {
    await store.write(recordExtractions(extractions, now));
    return works;
  } catch (error) {
    if (!(error instanceof AppError) || isUnreachable(error)) throw error;
    if (extractions.length === 1) {
      return works.map((work) =>
        work.extraction ? failed(work.input, `${placeName(work.input.place)}: ${error.message}`) : work,
      );
    }
    const separately: Work[] = [];
    for (const work of works) separately.push(...(await record(store, [work], now)));
    return separately;
  }
}

const isUnreachable = (error: AppError): boolean => error instanceof StoreError && error.code !== "QUERY_REJECTED";

/** What `readBrief` writes on its extractions: this version of Griot and of its knowledge. */
const extractorOf = (knowledge: Knowledge): string => `griot ${knowledge.version}`;
