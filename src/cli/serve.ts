import type { Knowledge } from "../../ingest/knowledge/knowledge.js";
import type { GraphStore } from "../../queries/graph-store.js";
import { shownStore, type Config } from "../config.js";
import { ingestRequests, readRequests } from "../ingest-request.js";
import { knownHoldings } from "../known-holdings.js";
import type { BriefReader } from "../reading/brief-reader.js";
import { startServer } from "../server/start-server.js";
import { EXIT, type ExitCode } from "./exit-code.js";
import { interruptible } from "./interruption.js";
import { writeData } from "./write-data.js";

/**
 * Serves until Ctrl-C, then lets the requests under way end.
 * @param invitation what to print when the server answers, below its address
 */
export async function serve(
  store: GraphStore,
  knowledge: Knowledge,
  reader: BriefReader,
  config: Config,
  invitation: (url: string) => string = () => "",
): Promise<ExitCode> {
  const ingest = ingestRequests(store, reader, () => new Date().toISOString());
  const server = await startServer({
    ...{ store, ingest, read: readRequests(reader), port: config.port, host: config.host },
    knownOffices: knownHoldings(knowledge),
    licence: config.sourcesLicence,
  });
  await interruptible(
    () => process.stdout.write("\nStopping: the requests under way are answered first (Ctrl-C again ends at once).\n"),
    async (signal) => {
      await writeData(
        `Griot answers at ${server.url}/graphql (${store.engine}, ${shownStore(config.store)}). Ctrl-C stops it.\n` +
          invitation(server.url),
      );
      if (!signal.aborted) await new Promise((resolve) => signal.addEventListener("abort", resolve, { once: true }));
    },
  );
  await server.close();
  return EXIT.WELL;
}
