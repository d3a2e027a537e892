import { startServer } from "../../src/server/start-server.js";
import type { GraphStore } from "../../queries/graph-store.js";
import type { KnownHolding } from "../../queries/known-holding.js";
import type { IngestBrief, ReadBrief } from "../../schema/graphql/context.js";

/** What a GraphQL server answers. */
export interface Reply {
  readonly status: number;
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions: { readonly code: string };
  }[];
}

export interface AskingServer {
  readonly url: string;
  /** Asks over HTTP. */
  ask(query: string, variables?: Record<string, unknown>): Promise<Reply>;
  /** Errors that were not a caller's. */
  readonly reported: unknown[];
  close(): Promise<void>;
}

const refuseToIngest: IngestBrief = () => Promise.reject(new Error("This test ingests nothing."));

const refuseToRead: ReadBrief = () => Promise.reject(new Error("This test reads nothing."));

/** A server on a free port. */
export async function serve(
  store: GraphStore,
  ingest: IngestBrief = refuseToIngest,
  knownOffices: readonly KnownHolding[] = [],
  read: ReadBrief = refuseToRead,
): Promise<AskingServer> {
  const reported: unknown[] = [];
  const server = await startServer({
    store,
    ingest,
    read,
    knownOffices,
    port: 0,
    host: "localhost",
    report: (error) => reported.push(error),
  });
  return {
    url: server.url,
    reported,
    ask: async (query, variables = {}) => {
      const response = await fetch(`${server.url}/graphql`, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ query, variables }),
      });
      return { status: response.status, ...((await response.json()) as object) };
    },
    close: () => server.close(),
  };
}
