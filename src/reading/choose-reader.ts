import { setFlagsFromString } from "node:v8";
import { loadKnowledge } from "../../ingest/knowledge/load.js";
import { type BriefReader, readingHere } from "./brief-reader.js";
import { readingHereToo } from "./reading-here-too.js";
import { readingOnThreads, usualThreads } from "./reading-on-threads.js";

/** Below this many bytes the briefs are read before threads have started. */
const WORTH_THREADS_BYTES = 200_000;

/**
 * What briefs leave behind is swept before a heap has grown by so much: on one thread a third less memory at the same
 * speed; on several, whose heaps add up, sooner, which costs a tenth of the speed.
 */
const HEAP_GROWTH_PERCENT = { alone: 80, onThreads: 40 };

/**
 * A reader for so many bytes of input.
 * @param bytes null: nobody knows
 * @param threads as the user asked for; undefined: as it pays; 0: this thread
 */
export function chooseReader(bytes: number | null, threads: number | undefined): BriefReader {
  const wanted = threads ?? ((bytes ?? Infinity) < WORTH_THREADS_BYTES ? 0 : usualThreads());
  const growth = wanted === 0 ? HEAP_GROWTH_PERCENT.alone : HEAP_GROWTH_PERCENT.onThreads;
  setFlagsFromString(`--heap-growing-percent=${growth}`);
  if (wanted === 0) return readingHere(loadKnowledge());
  return wanted === 1 ? readingOnThreads(1) : readingHereToo(loadKnowledge(), readingOnThreads(wanted - 1));
}
