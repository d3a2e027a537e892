import { loadKnowledge } from "../../ingest/knowledge/load.js";
import type { BriefRead } from "../../ingest/read/read-outcome.js";
import { type ReadResult, readResult } from "./brief-reader.js";

/** Each thread has its own. */
const knowledge = loadKnowledge();

/** What `readingOnThreads` runs on its threads. */
export const readOnThread = (input: BriefRead): ReadResult => readResult(input, knowledge);
