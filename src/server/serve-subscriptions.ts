import { STATUS_CODES, type IncomingMessage, type Server } from "node:http";
import type { Duplex } from "node:stream";
import { GraphQLError, type GraphQLFormattedError, type GraphQLSchema, type ValidationRule } from "graphql";
import { useServer } from "graphql-ws/use/ws";
import { WebSocketServer } from "ws";
import type { Context } from "../../schema/graphql/context.js";
import { coded, readSubscription } from "./read-subscription.js";

/** Most connections at the same time, and most subscriptions on one. */
const MAX_CONNECTIONS = 1_000;
const MAX_SUBSCRIPTIONS = 100;
/** Largest message taken, in bytes: a subscription with its filter. */
const MAX_MESSAGE_BYTES = 256 * 1024;
/** How long clients may take to say good-bye once the server closes. */
const FAREWELL_MS = 1_000;

export interface SubscriptionOptions {
  readonly schema: GraphQLSchema;
  readonly rules: readonly ValidationRule[];
  /** Called for each subscription. */
  readonly newContext: () => Context;
  readonly formatError: (formatted: GraphQLFormattedError, thrown: unknown) => GraphQLFormattedError;
}

export interface ServedSubscriptions {
  /** Tells each client that the server goes, and ends those that do not answer. */
  close(): Promise<void>;
}

/**
 * Subscriptions by the protocol of graphql-ws, at /graphql of the same server. A client that reads slowly is sent no
 * more than it takes; one that answers no ping for twelve seconds is ended.
 */
export function serveSubscriptions(
  httpServer: Server,
  { schema, rules, newContext, formatError }: SubscriptionOptions,
): ServedSubscriptions {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_MESSAGE_BYTES });
  const formatted = (errors: readonly GraphQLError[]): GraphQLFormattedError[] =>
    errors.map((error) => {
      if (isRefusal(error)) return formatError(coded(error, "BAD_USER_INPUT").toJSON(), error);
      return formatError(error.toJSON(), error.originalError ?? error);
    });
  const served = useServer(
    {
      onSubscribe: ({ subscriptions }, _id, { query, operationName, variables }) => {
        if (Object.keys(subscriptions).length > MAX_SUBSCRIPTIONS) return [TOO_MANY_SUBSCRIPTIONS];
        const read = readSubscription(schema, rules, { query, operationName, variables });
        if (!("kind" in read)) return read;
        const named = { operationName: operationName ?? null, variableValues: variables ?? null };
        return { schema, document: read, ...named, contextValue: newContext() };
      },
      onError: (_connection, _id, _payload, errors) => formatted(errors),
      onNext: (_connection, _id, _payload, _args, { data, errors }) => ({
        ...(data !== undefined && { data }),
        ...(errors && { errors: formatted(errors) }),
      }),
    },
    sockets,
  );
  const onUpgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    const refusal = refusalOf(request, sockets.clients.size);
    if (refusal) return refuse(socket, refusal);
    sockets.handleUpgrade(request, socket, head, (client) => sockets.emit("connection", client, request));
  };
  httpServer.on("upgrade", onUpgrade);
  return {
    close: async () => {
      httpServer.off("upgrade", onUpgrade);
      const hurry = setTimeout(() => sockets.clients.forEach((client) => client.terminate()), FAREWELL_MS);
      await served.dispose();
      clearTimeout(hurry);
    },
  };
}

const TOO_MANY_SUBSCRIPTIONS = new GraphQLError(
  `This connection has ${MAX_SUBSCRIPTIONS} subscriptions, the most allowed; end one, or open another connection.`,
  { extensions: { code: "BAD_REQUEST" } },
);

/** GraphQL's own refusal of a variable: it has neither a code nor a field in which it came up. */
const isRefusal = ({ path, originalError, extensions }: GraphQLError): boolean =>
  path === undefined && extensions["code"] === undefined && (!originalError || originalError instanceof GraphQLError);

interface Refusal {
  readonly status: 403 | 404 | 503;
  readonly message: string;
}

/** A browser lets every page open a connection to every server and says only from where it comes. */
function refusalOf({ url, headers }: IncomingMessage, connections: number): Refusal | null {
  if (url?.split("?")[0] !== "/graphql") return { status: 404, message: "Subscriptions are at /graphql." };
  if (headers.origin !== undefined && hostOf(headers.origin) !== headers.host) {
    return { status: 403, message: `Pages of ${headers.origin} may not subscribe here.` };
  }
  if (connections >= MAX_CONNECTIONS) {
    return {
      status: 503,
      message: `The server has ${MAX_CONNECTIONS} connections, the most allowed; try again later.`,
    };
  }
  return null;
}

const hostOf = (origin: string): string | null => (URL.canParse(origin) ? new URL(origin).host : null);

function refuse(socket: Duplex, { status, message }: Refusal): void {
  const body = JSON.stringify({ errors: [{ message, extensions: { code: CODES[status] } }] });
  socket.on("error", () => socket.destroy());
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nContent-Type: application/json; charset=utf-8\r\n` +
      `Content-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
}

const CODES = { 403: "FORBIDDEN", 404: "NOT_FOUND", 503: "SERVICE_UNAVAILABLE" } as const;
