import { availableParallelism } from "node:os";
import { Piscina } from "piscina";
import { extractorOf, knowledgeVersion } from "../../ingest/knowledge/version.js";
import type { BriefRead } from "../../ingest/read/read-outcome.js";
import type { BriefReader, ReadResult } from "./brief-reader.js";

/** More threads than this wait for the one that writes the graph, and each takes 60 MB. */
const MOST_THREADS = 4;
/** Briefs that wait at a thread, so that it never waits for this one. */
const WAITING = 4;
/**
 * Small heaps: what a brief leaves behind is swept soon, and a thread stays below 100 MB, where without limits it takes
 * twice that. The largest brief finds room.
 */
const HEAP_LIMITS = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 400 };

/** As many threads as the machine runs at once, at most 4. */
export const usualThreads = (): number => Math.min(availableParallelism(), MOST_THREADS);

/** Reads on threads of their own, so that this one stays free to answer. `close` ends them. */
export function readingOnThreads(threads: number = usualThreads()): BriefReader {
  const pool = new Piscina<BriefRead, ReadResult>({
    filename: new URL("./reading-thread.js", import.meta.url).href,
    name: "readOnThread",
    minThreads: threads,
    maxThreads: threads,
    concurrentTasksPerWorker: WAITING,
    resourceLimits: HEAP_LIMITS,
  });
  return {
    extractor: extractorOf(knowledgeVersion()),
    ahead: threads * WAITING,
    read: (input, signal) => pool.run(input, { signal: signal ?? null }),
    close: () => pool.destroy(),
  };
}
