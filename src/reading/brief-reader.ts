import { setImmediate as nextTurn } from "node:timers/promises";
import type { Knowledge } from "../../ingest/knowledge/knowledge.js";
import { extractorOf } from "../../ingest/knowledge/version.js";
import type { BriefRead } from "../../ingest/read/read-outcome.js";
import type { Extraction } from "../../schema/ontology/model.js";
import { tryReading } from "./try-reading.js";

/** What a brief says, or the one sentence why it could not be read. */
export type ReadResult =
  { readonly extraction: Extraction; readonly reason: null } | { readonly extraction: null; readonly reason: string };

/** Reads briefs, on this thread or on others: the result is the same. */
export interface BriefReader {
  /** Version of what reads, as it is written on the briefs. */
  readonly extractor: string;
  /** How many briefs it is worth handing over before the first is back; 1 or more. */
  readonly ahead: number;
  /** @throws AbortError where the signal ends the reading first; the brief then counts as not read. */
  read(input: BriefRead, signal?: AbortSignal): Promise<ReadResult>;
  close(): Promise<void>;
}

/** Reads on this thread, one brief at a turn: a signal, a request or a progress bar comes in between. */
export function readingHere(knowledge: Knowledge): BriefReader {
  return {
    extractor: extractorOf(knowledge.version),
    ahead: 1,
    read: async (input) => {
      await nextTurn();
      return readResult(input, knowledge);
    },
    close: async () => undefined,
  };
}

export function readResult(input: BriefRead, knowledge: Knowledge): ReadResult {
  const { reading, reason } = tryReading(input, knowledge);
  return reading === null ? { extraction: null, reason } : { extraction: reading.extraction, reason: null };
}
