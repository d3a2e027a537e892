import { loadKnowledge } from "../../ingest/knowledge/load.js";
import { loadConfig, type ConfigFlags } from "../config.js";
import { readingOnThreads } from "../reading/reading-on-threads.js";
import { openStore } from "../store/open-store.js";
import type { ExitCode } from "./exit-code.js";
import { serve } from "./serve.js";

export type ServeFlags = ConfigFlags;

/** `griot serve`: answers questions until Ctrl-C. */
export async function serveCommand(flags: ServeFlags): Promise<ExitCode> {
  const config = loadConfig(flags);
  const store = await openStore(config.store);
  const reader = readingOnThreads(1); // questions are answered while a brief is read
  try {
    return await serve(store, loadKnowledge(), reader, config);
  } finally {
    await reader.close();
    await store.close();
  }
}
