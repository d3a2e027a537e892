import { setTimeout as pause } from "node:timers/promises";
import neo4j, { type Driver, type Record as DriverRecord, type Session } from "neo4j-driver";
import { createConstraints } from "../../queries/create-constraints.js";
import type { GraphStore, Query, Row } from "../../queries/graph-store.js";
import { checkQuery } from "./check-query.js";
import { NEO4J, plainRow } from "./dialect.js";
import { storeClosed } from "./store-closed.js";
import type { Neo4jAddress } from "./neo4j-address.js";
import { noAnswer, storeError } from "./neo4j-error.js";

/** How long a server that does not answer is waited for at start. */
const PATIENCE_MS = 5_000;

/** @throws StoreError STORE_UNREACHABLE when nothing answers or the password is wrong. */
export async function openNeo4j(address: Neo4jAddress): Promise<GraphStore> {
  const { url, user, password } = address;
  const driver = neo4j.driver(url, user === null ? undefined : neo4j.auth.basic(user, password ?? ""), {
    connectionTimeout: PATIENCE_MS,
    useBigInt: true,
    telemetryDisabled: true,
  });
  try {
    const { agent } = await answeredInTime(
      driver.getServerInfo(address.database === null ? {} : { database: address.database }),
      address,
    );
    const store = new Neo4jStore(driver, address, `Neo4j ${agent?.replace(/^Neo4j\//, "") ?? ""}`.trim());
    await store.prepare();
    return store;
  } catch (error) {
    // Not waited for: a server that never answers never says good-bye.
    driver.close().catch(() => undefined);
    throw storeError(error, address);
  }
}

/** The driver's own limit ends with the TCP connection; what listens there may be no Neo4j and say nothing. */
async function answeredInTime<Answer>(answer: Promise<Answer>, address: Neo4jAddress): Promise<Answer> {
  const waiting = new AbortController();
  const late = pause(PATIENCE_MS, undefined, { signal: waiting.signal }).then(() => {
    throw noAnswer(address);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    waiting.abort();
  }
}

/** As the driver's `toObject`, without its iterators. */
function rowOf(record: DriverRecord): Row {
  const { keys, length } = record;
  const row: Record<string, unknown> = {};
  for (let index = 0; index < length; index++) row[keys[index] as string] = record.get(index);
  return plainRow(row);
}

class Neo4jStore implements GraphStore {
  /** Lets a reader on another member of a cluster see what this process wrote. */
  private readonly bookmarkManager = neo4j.bookmarkManager();
  private closed = false;

  constructor(
    private readonly driver: Driver,
    private readonly address: Neo4jAddress,
    readonly engine: string,
  ) {}

  /** Constraints and indexes, each in a transaction of its own, as Neo4j wants changes of the schema. */
  async prepare(): Promise<void> {
    for (const constraint of createConstraints(NEO4J.constraintsAreIndexed)) await this.write([constraint]);
  }

  /** One round trip; a managed transaction would take three, and is for when that one met a passing failure. */
  async read<Answer>(query: Query<Answer>): Promise<readonly Answer[]> {
    checkQuery(query);
    const params = NEO4J.toEngine(query.params);
    return this.inSession(neo4j.session.READ, async (session) => {
      const { records } = await session.run(query.cypher, params).catch((error: unknown) => {
        if (!neo4j.isRetryableError(error)) throw error;
        return session.executeRead((transaction) => transaction.run(query.cypher, params));
      });
      return records.map((record) => query.decode(rowOf(record)));
    });
  }

  async *stream<Answer>(query: Query<Answer>): AsyncGenerator<Answer> {
    checkQuery(query);
    const session = this.session(neo4j.session.READ);
    try {
      for await (const record of session.run(query.cypher, NEO4J.toEngine(query.params))) {
        yield query.decode(rowOf(record));
      }
    } catch (error) {
      throw storeError(error, this.address);
    } finally {
      await session.close();
    }
  }

  async write(queries: readonly Query<unknown>[]): Promise<void> {
    queries.forEach(checkQuery);
    await this.inSession(neo4j.session.WRITE, (session) =>
      session.executeWrite(async (transaction) => {
        for (const { cypher, params } of queries) await transaction.run(cypher, NEO4J.toEngine(params));
      }),
    );
  }

  async close(): Promise<void> {
    this.closed = true;
    await this.driver.close();
  }

  private session(defaultAccessMode: "READ" | "WRITE"): Session {
    if (this.closed) throw storeClosed();
    const { database } = this.address;
    const { bookmarkManager } = this;
    return this.driver.session({ defaultAccessMode, bookmarkManager, ...(database === null ? {} : { database }) });
  }

  private async inSession<Result>(mode: "READ" | "WRITE", work: (session: Session) => Promise<Result>) {
    const session = this.session(mode);
    try {
      return await work(session);
    } catch (error) {
      throw storeError(error, this.address);
    } finally {
      await session.close();
    }
  }
}
