import { once } from "node:events";
import { createConnection, type Socket } from "node:net";
import type { GraphStore, Query, Row } from "../../queries/graph-store.js";
import { StoreError } from "../../schema/ontology/errors.js";
import { checkQuery } from "./check-query.js";
import { readLines, toLine, type Reply, type Request } from "./messages.js";
import { storeClosed } from "./store-closed.js";

/**
 * Reaches the graph of a folder through the process that owns it.
 * @returns null when nobody listens on that socket.
 */
export async function connectRemote(socketPath: string, folder: string): Promise<GraphStore | null> {
  const connection = { socketPath, folder };
  const socket = await connect(socketPath);
  if (!socket) return null;
  try {
    for await (const reply of replies(socket, { ask: "engine" }, folder)) {
      if ("engine" in reply) return new RemoteStore(reply.engine, connection);
    }
  } catch {
    // The owner is just closing: the folder is about to be free.
  }
  return null;
}

interface Connection {
  readonly socketPath: string;
  /** For messages. */
  readonly folder: string;
}

class RemoteStore implements GraphStore {
  private closed = false;

  constructor(
    readonly engine: string,
    private readonly connection: Connection,
  ) {}

  async read<Answer>(query: Query<Answer>): Promise<readonly Answer[]> {
    const answers: Answer[] = [];
    for await (const answer of this.stream(query)) answers.push(answer);
    return answers;
  }

  async *stream<Answer>(query: Query<Answer>): AsyncGenerator<Answer> {
    checkQuery(query);
    const { cypher, params } = query;
    for await (const row of this.ask({ ask: "rows", query: { cypher, params } })) yield query.decode(row);
  }

  async write(queries: readonly Query<unknown>[]): Promise<void> {
    queries.forEach(checkQuery);
    const sent = queries.map(({ cypher, params }) => ({ cypher, params }));
    await this.ask({ ask: "write", queries: sent }).next();
  }

  async close(): Promise<void> {
    this.closed = true;
  }

  private async *ask(request: Request): AsyncGenerator<Row, void> {
    if (this.closed) throw storeClosed();
    const { socketPath, folder } = this.connection;
    const socket = await connect(socketPath);
    if (!socket) throw ownerStopped(folder);
    for await (const reply of replies(socket, request, folder)) if ("row" in reply) yield reply.row;
  }
}

async function connect(socketPath: string): Promise<Socket | null> {
  const socket = createConnection({ path: socketPath });
  try {
    await once(socket, "connect");
    return socket;
  } catch {
    return null;
  }
}

/** Every reply but the last, which ends or throws. Leaving early closes the connection, which ends the query. */
async function* replies(socket: Socket, request: Request, folder: string): AsyncGenerator<Reply, void> {
  try {
    socket.write(toLine(request));
    for await (const reply of readLines(socket) as AsyncIterable<Reply>) {
      if ("done" in reply) return;
      if ("error" in reply) throw new StoreError(reply.error.code, reply.error.message);
      yield reply;
    }
    throw ownerStopped(folder);
  } catch (error) {
    throw error instanceof StoreError ? error : ownerStopped(folder, error);
  } finally {
    socket.destroy();
  }
}

const ownerStopped = (folder: string, cause?: unknown): StoreError =>
  new StoreError(
    "STORE_UNREACHABLE",
    `The process that held the graph in the folder "${folder}" has stopped; start it, or run the command again.`,
    { cause },
  );
