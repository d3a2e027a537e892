import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { isNativeError } from "node:util/types";
import grafeo, { type GrafeoDB, type QueryResult } from "@grafeo-db/js";
import { createConstraints } from "../../queries/create-constraints.js";
import type { GraphStore, Query } from "../../queries/graph-store.js";
import { StoreError } from "../../schema/ontology/errors.js";
import { checkQuery } from "./check-query.js";
import { EMBEDDED, plainRow } from "./dialect.js";
import { storeClosed } from "./store-closed.js";
import { WriteAheadLog } from "./write-ahead-log.js";

/** Another process, or this one, has the folder open. */
export class FolderInUse extends Error {}

/**
 * Opens the graph kept in a folder, which is made if absent. One process at a time may; see `open-store.ts` for how the
 * others reach it.
 * @throws FolderInUse; StoreError STORE_UNREACHABLE when the folder cannot hold or does not hold a graph.
 */
export async function openEmbedded(folder: string): Promise<GraphStore> {
  const file = join(folder, "graph.grafeo");
  const store = new EmbeddedStore(openDatabase(folder, file), new WriteAheadLog(file));
  try {
    await store.prepare();
    return store;
  } catch (error) {
    await store.close();
    throw rejected(error);
  }
}

function openDatabase(folder: string, file: string): GrafeoDB {
  try {
    mkdirSync(folder, { recursive: true });
    return grafeo.GrafeoDB.create(file);
  } catch (error) {
    if (/cannot be locked|locked by another process|held by another process/.test(messageOf(error)))
      throw new FolderInUse();
    throw new StoreError(
      "STORE_UNREACHABLE",
      `The graph in the folder "${folder}" cannot be opened (${messageOf(error)}); name another folder, or move this one away and ingest again.`,
      { cause: error },
    );
  }
}

/** The engine's words without its codes and without the query it repeats. */
const messageOf = (error: unknown): string =>
  (isNativeError(error) ? error.message : String(error))
    .split("\n")[0]!
    .replace(/^(\w+ error: )?(GRAFEO-\w+: )?/, "")
    .trim();

const rejected = (error: unknown): StoreError =>
  error instanceof StoreError
    ? error
    : new StoreError("QUERY_REJECTED", `The graph refused a query: ${messageOf(error)}.`, { cause: error });

class EmbeddedStore implements GraphStore {
  readonly engine = `grafeo ${grafeo.version()}`;
  /** The write under way and those that wait: the engine refuses a second writer instead of letting it wait. */
  private writes: Promise<unknown> = Promise.resolve();
  private closed = false;

  constructor(
    private readonly database: GrafeoDB,
    private readonly log: WriteAheadLog,
  ) {}

  /** Constraints and indexes; the engine takes them outside of transactions only. */
  async prepare(): Promise<void> {
    for (const { cypher } of createConstraints(EMBEDDED.constraintsAreIndexed)) {
      await this.database.executeCypher(cypher);
    }
    this.database.walCheckpoint();
  }

  async read<Answer>(query: Query<Answer>): Promise<readonly Answer[]> {
    const answers: Answer[] = [];
    for await (const answer of this.stream(query)) answers.push(answer);
    return answers;
  }

  /** The engine holds the whole result, outside of JavaScript's heap; rows are read off one by one. */
  async *stream<Answer>(query: Query<Answer>): AsyncGenerator<Answer> {
    const result = await this.run(query);
    for (let index = 0; index < result.length; index++) yield query.decode(plainRow(result.get(index)));
  }

  write(queries: readonly Query<unknown>[]): Promise<void> {
    const written = this.writes.then(() => this.writeNow(queries));
    this.writes = written.catch(() => undefined);
    return written;
  }

  async close(): Promise<void> {
    if (this.closed) return;
    await this.writes;
    this.closed = true;
    this.database.close();
  }

  /** In a transaction that is never committed, so that a reading question cannot change the graph. */
  private async run(query: Query<unknown>): Promise<QueryResult> {
    checkQuery(query);
    this.refuseIfClosed();
    const transaction = this.database.beginTransaction();
    try {
      const result = await transaction.executeCypher(query.cypher, EMBEDDED.toEngine(query.params));
      if (Object.values(result.counters).some((count) => count > 0)) {
        throw new StoreError("QUERY_REJECTED", "A reading question tried to change the graph; write it instead.");
      }
      return result;
    } catch (error) {
      throw rejected(error);
    } finally {
      transaction.rollback();
    }
  }

  private async writeNow(queries: readonly Query<unknown>[]): Promise<void> {
    queries.forEach(checkQuery);
    this.refuseIfClosed();
    const transaction = this.database.beginTransaction();
    try {
      for (const { cypher, params } of queries) await transaction.executeCypher(cypher, EMBEDDED.toEngine(params));
      transaction.commit();
    } catch (error) {
      // After a constraint error the transaction stays open and would commit the rest.
      if (transaction.isActive) transaction.rollback();
      throw rejected(error);
    }
    await this.putOnDisk();
  }

  private async putOnDisk(): Promise<void> {
    try {
      if (await this.log.isLong(await this.log.sync())) this.database.walCheckpoint();
    } catch (error) {
      const words = `What was written to the graph did not reach the disk (${messageOf(error)})`;
      throw new StoreError("STORE_UNREACHABLE", `${words}; make room or mend the disk, then write it again.`, {
        cause: error,
      });
    }
  }

  private refuseIfClosed(): void {
    if (this.closed) throw storeClosed();
  }
}
