import { placeName, type BriefRead, type ReadOutcome } from "../ingest/read/read-outcome.js";
import type { GraphStore } from "../queries/graph-store.js";
import { knownBriefs } from "../queries/known-briefs.js";
import { AppError, StoreError } from "../schema/ontology/errors.js";
import type { Extraction } from "../schema/ontology/model.js";
import type { BriefReader } from "./reading/brief-reader.js";
import { recordReadings } from "./record/record-readings.js";

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
  /** Ends the work: what of the batch under way has been read by then is recorded. */
  readonly signal?: AbortSignal;
  /** ISO instant of now, written on new briefs. */
  readonly clock: () => string;
}

export type IngestSummary = Readonly<Record<IngestResult, number>> & { readonly interrupted: boolean };

const DEFAULT_BATCH_SIZE = 50;

/**
 * Reads briefs and records them, batch by batch, each batch in one transaction; while one is written the next is read.
 * A brief that cannot be read, or that the graph refuses, fails by itself.
 * @throws StoreError where the graph is gone; what `onOutcome` heard of before stays recorded.
 */
export async function ingestBriefs(
  store: GraphStore,
  reader: BriefReader,
  briefs: AsyncIterable<ReadOutcome> | Iterable<ReadOutcome>,
  { batchSize = DEFAULT_BATCH_SIZE, onOutcome, signal, clock }: IngestOptions,
): Promise<IngestSummary> {
  const counts: Record<IngestResult, number> = { new: 0, updated: 0, unchanged: 0, failed: 0 };
  const tell = (works: readonly Work[]): void => {
    for (const { input, result, extraction, reason } of works) {
      counts[result] += 1;
      onOutcome?.({ result, input, reason, statements: extraction?.statements.length ?? 0 });
    }
  };
  let beingWritten: { readonly ids: ReadonlySet<string>; readonly done: Promise<void> } | null = null;
  for await (const batch of batches(briefs, batchSize, signal)) {
    const works = await readBatch(store, reader, batch, beingWritten?.ids ?? new Set(), signal);
    await beingWritten?.done;
    const done = record(store, works, clock()).then(tell);
    done.catch(() => undefined); // awaited with the next batch, or at the end
    beingWritten = { ids: new Set(works.flatMap(({ extraction }) => extraction?.brief.id ?? [])), done };
  }
  await beingWritten?.done;
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

/** @param pending ids of the batch that is still being written: their briefs are read already */
async function readBatch(
  store: GraphStore,
  reader: BriefReader,
  inputs: readonly ReadOutcome[],
  pending: ReadonlySet<string>,
  signal: AbortSignal | undefined,
): Promise<readonly Work[]> {
  const ids = inputs.flatMap((input) => (input.kind === "brief" ? [input.brief.id] : []));
  const known = new Set(ids.length > 0 ? await store.read(knownBriefs(ids)) : []);
  const current = new Set(ids.length > 0 ? await store.read(knownBriefs(ids, reader.extractor)) : []);
  const works = inputs.map(async (input): Promise<Work | null> => {
    if (input.kind === "failure") return failed(input, input.reason);
    const { id } = input.brief;
    if (current.has(id) || pending.has(id)) return { input, result: "unchanged", extraction: null, reason: null };
    current.add(id); // the same brief twice in one batch
    return readOne(input, reader, known.has(id), signal);
  });
  return (await Promise.all(works)).filter((work) => work !== null);
}

/** null: the signal came first. */
async function readOne(
  input: BriefRead,
  reader: BriefReader,
  isKnown: boolean,
  signal: AbortSignal | undefined,
): Promise<Work | null> {
  try {
    const { extraction, reason } = await reader.read(input, signal);
    return extraction === null
      ? failed(input, reason)
      : { input, result: isKnown ? "updated" : "new", extraction, reason: null };
  } catch (error) {
    if (signal?.aborted) return null;
    throw error;
  }
}

const failed = (input: ReadOutcome, reason: string): Work => ({ input, result: "failed", extraction: null, reason });

/** All in one transaction; where the graph refuses that, each by itself, to find the one it refuses. */
async function record(store: GraphStore, works: readonly Work[], now: string): Promise<readonly Work[]> {
  const extractions = works.flatMap((work) => (work.extraction ? [work.extraction] : []));
  if (extractions.length === 0) return works;
  try {
    await recordReadings(store, extractions, now);
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
