import { setFlagsFromString } from "node:v8";
import { loadKnowledge } from "../../ingest/knowledge/load.js";
import { type BriefReader, readingHere } from "./brief-reader.js";
import { readingOnThreads, usualThreads } from "./reading-on-threads.js";

/** Below this many bytes the briefs are read before threads have started. */
const WORTH_THREADS_BYTES = 200_000;

/** What a brief leaves behind is swept before the heap has grown by this much: a third less memory at the same speed. */
const HEAP_GROWTH_PERCENT = 80;

/**
 * A reader for so many bytes of input.
 * @param bytes null: nobody knows
 * @param threads as the user asked for; undefined: as it pays; 0: this thread
 */
export function chooseReader(bytes: number | null, threads: number | undefined): BriefReader {
  setFlagsFromString(`--heap-growing-percent=${HEAP_GROWTH_PERCENT}`);
  const wanted = threads ?? ((bytes ?? Infinity) < WORTH_THREADS_BYTES ? 0 : usualThreads());
  return wanted === 0 ? readingHere(loadKnowledge()) : readingOnThreads(wanted);
}
