import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { ApolloServer } from "@apollo/server";
import { ApolloServerPluginDrainHttpServer } from "@apollo/server/plugin/drainHttpServer";
import { ApolloServerPluginLandingPageDisabled } from "@apollo/server/plugin/disabled";
import type { GraphStore } from "../../queries/graph-store.js";
import type { KnownHolding } from "../../queries/known-holding.js";
import { buildGraphQLSchema } from "../../schema/graphql/build-schema.js";
import { createContext, type Context, type IngestBrief, type ReadBrief } from "../../schema/graphql/context.js";
import { GatheringStore } from "../../schema/graphql/gathering-store.js";
import { ConfigurationError } from "../../schema/ontology/errors.js";
import { ArrivalsWatcher } from "./arrivals-watcher.js";
import { curationOf } from "../curation/curation.js";
import { answerQueries } from "./answer-queries.js";
import { createApp } from "./create-app.js";
import { exportRoutes } from "./export-routes.js";
import { errorFormatter } from "./format-error.js";
import { KeptDocuments } from "./kept-documents.js";
import { limitRows } from "./limit-rows.js";
import { formLimits, MAX_TOKENS } from "./limits.js";
import { metricsOf } from "./metrics.js";
import { STOPPING } from "./refusal.js";
import { serveSubscriptions } from "./serve-subscriptions.js";

export interface ServerOptions {
  /** Stays open when the server closes. */
  readonly store: GraphStore;
  readonly ingest: IngestBrief;
  /** Reads a brief without recording it. */
  readonly read: ReadBrief;
  /** The office data that `officeHolders` answers from beside the graph; none by default. */
  readonly knownOffices?: readonly KnownHolding[];
  /** 0: any that is free. */
  readonly port: number;
  /** Name or address to listen on; 0.0.0.0 is every network. */
  readonly host: string;
  /** Licence of the sources, as exports cite it. Default: that quotes are short quotations. */
  readonly licence?: string | undefined;
  /** Told of every error that is not a caller's. Default: standard error. */
  readonly report?: (error: unknown) => void;
}

export interface RunningServer {
  /** For instance `http://localhost:4000`. */
  readonly url: string;
  /** Takes no more requests, lets those under way end (at most ten seconds), then resolves. */
  close(): Promise<void>;
}

/** Who makes the changes that requests sign with no name: the server knows no users. */
const AUTHOR = "anonymous";

/** How long requests under way may take once the server closes. */
const DRAIN_MS = 10_000;

/** @throws ConfigurationError when the port or the host cannot be had. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { store, ingest, read, port, host, licence, report = reportToStandardError } = options;
  const schema = buildGraphQLSchema();
  const httpServer = createServer();
  const arrivals = new ArrivalsWatcher(store);
  const curation = curationOf(store, AUTHOR, () => new Date().toISOString());
  const offices = options.knownOffices ?? [];
  const metrics = metricsOf(store);
  const gathering = new GatheringStore(metrics.store);
  const services = { store: gathering, arrivals, ingest, read, curation, knownOffices: offices };
  const newContext = (): Context => createContext(services);
  const formatError = errorFormatter(schema, report);
  const rules = formLimits();
  const apollo = new ApolloServer<Context>({
    schema,
    introspection: true,
    parseOptions: { maxTokens: MAX_TOKENS },
    stopOnTerminationSignals: false,
    includeStacktraceInErrorResponses: false,
    formatError,
    validationRules: [...rules],
    plugins: [
      limitRows,
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginDrainHttpServer({ httpServer, stopGracePeriodMillis: DRAIN_MS }),
    ],
  });
  await apollo.start();
  const exports = exportRoutes({ store, schema, licence, report });
  const documents = new KeptDocuments(schema, rules);
  const rest = createApp(apollo, store, newContext, { exports, metrics: metrics.page });
  const answer = answerQueries({ documents, newContext, formatError, rest });
  let closing: Promise<void> | null = null;
  httpServer.on(
    "request",
    metrics.measured((request, response) => (closing ? sendStopping(response) : answer(request, response))),
  );
  const subscriptions = serveSubscriptions(httpServer, { schema, rules, newContext, formatError });
  const close = (): Promise<void> =>
    (closing ??= (async () => {
      arrivals.close();
      await subscriptions.close();
      await apollo.stop();
    })());
  try {
    await listen(httpServer, port, host);
  } catch (error) {
    await close();
    throw error;
  }
  return { url: urlOf(httpServer, host), close };
}

function reportToStandardError(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
}

/** To a request that comes on an open connection once the server stops: its graph may be closed any moment. */
function sendStopping(response: ServerResponse): void {
  response.writeHead(503, { "Content-Type": "application/json; charset=utf-8", Connection: "close" });
  response.end(JSON.stringify(STOPPING));
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      reject(new ConfigurationError(sayWhy(error, port, host), { cause: error }));
    });
    server.listen(port, host, resolve);
  });
}

function sayWhy({ code, message }: NodeJS.ErrnoException, port: number, host: string): string {
  if (code === "EADDRINUSE") {
    return `Port ${port} is in use by another program; stop that program, or choose another port with --port or PORT.`;
  }
  if (code === "EACCES") {
    return `Port ${port} is not open to this user; choose one above 1023 with --port or PORT.`;
  }
  if (code === "ENOTFOUND" || code === "EADDRNOTAVAIL") {
    return `"${host}" is no address of this machine; choose localhost or 0.0.0.0 with --host or HOST.`;
  }
  return `The server cannot listen on ${host}, port ${port} (${message}); choose others with --host and --port.`;
}

/** Every network includes this machine, under the name that a browser takes. */
function urlOf(server: Server, host: string): string {
  const name = host === "0.0.0.0" || host === "::" ? "localhost" : host.includes(":") ? `[${host}]` : host;
  return `http://${name}:${(server.address() as AddressInfo).port}`;
}
