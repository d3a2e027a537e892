import { chmodSync } from "node:fs";
import { createServer, type Server, type Socket } from "node:net";
import { once } from "node:events";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { GraphStore, Query, Row } from "../../queries/graph-store.js";
import { StoreError } from "../../schema/ontology/errors.js";
import { readLines, toLine, type Request, type SentError, type SentQuery } from "./messages.js";
import { placeSocket, removeSocket, type SocketPlace } from "./socket-place.js";

/**
 * The store of the process that owns a folder, which also answers the other processes of the same user over a private
 * local socket. Where no socket can be made, the folder works for this process alone.
 */
export class SharedStore implements GraphStore {
  readonly engine: string;
  private readonly connections = new Set<Socket>();
  private readonly server: Server;

  constructor(
    private readonly store: GraphStore,
    private readonly folder: string,
  ) {
    this.engine = store.engine;
    this.server = createServer((socket) => void this.answer(socket));
    // Listening alone keeps no process alive.
    this.server.unref();
  }

  async listen(): Promise<void> {
    const listens = (await this.listenIn("folder")) || (await this.listenIn("temporary folder"));
    if (!listens) removeSocket(this.folder);
  }

  private async listenIn(place: SocketPlace): Promise<boolean> {
    try {
      const path = placeSocket(this.folder, place);
      this.server.listen({ path });
      await once(this.server, "listening");
      if (process.platform !== "win32") chmodSync(path, 0o600);
      return true;
    } catch {
      return false;
    }
  }

  read<Answer>(query: Query<Answer>): Promise<readonly Answer[]> {
    return this.store.read(query);
  }

  stream<Answer>(query: Query<Answer>): AsyncIterable<Answer> {
    return this.store.stream(query);
  }

  write(queries: readonly Query<unknown>[]): Promise<void> {
    return this.store.write(queries);
  }

  async close(): Promise<void> {
    if (this.server.listening) {
      this.server.close();
      for (const socket of this.connections) socket.destroy();
      removeSocket(this.folder);
    }
    await this.store.close();
  }

  /** One question; the asker's leaving ends the query, its slowness slows it. */
  private async answer(socket: Socket): Promise<void> {
    this.connections.add(socket);
    socket.on("error", () => socket.destroy());
    try {
      const asked = (await readLines(socket).next()) as IteratorResult<Request, void>;
      if (asked.done) socket.destroy();
      else await pipeline(Readable.from(this.replies(asked.value)), socket);
    } catch {
      socket.destroy();
    } finally {
      this.connections.delete(socket);
    }
  }

  private async *replies(request: Request): AsyncGenerator<string> {
    try {
      if (request.ask === "engine") yield toLine({ engine: this.engine });
      if (request.ask === "write") await this.store.write(request.queries.map(undecoded));
      if (request.ask === "rows") {
        for await (const row of this.store.stream(undecoded(request.query))) yield toLine({ row });
      }
      yield toLine({ done: true });
    } catch (error) {
      yield toLine({ error: sent(error) });
    }
  }
}

const sent = (error: unknown): SentError =>
  error instanceof StoreError
    ? { code: error.code, message: error.message }
    : { code: "QUERY_REJECTED", message: `The graph refused a query: ${String(error)}.` };

const undecoded = ({ cypher, params }: SentQuery): Query<Row> => ({ cypher, params, decode: (row) => row });
