import { loadKnowledge } from "../../ingest/knowledge/load.js";
import { loadConfig, type ConfigFlags } from "../config.js";
import { openStore } from "../store/open-store.js";
import type { ExitCode } from "./exit-code.js";
import { serve } from "./serve.js";

export type ServeFlags = ConfigFlags;

/** `griot serve`: answers questions until Ctrl-C. */
export async function serveCommand(flags: ServeFlags): Promise<ExitCode> {
  const config = loadConfig(flags);
  const store = await openStore(config.store);
  try {
    return await serve(store, loadKnowledge(), config);
  } finally {
    await store.close();
  }
}
