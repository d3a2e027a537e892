import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { GraphStore } from "../../queries/graph-store.js";
import { openStore } from "../../src/store/open-store.js";
import { takeTurn } from "./take-turn.js";

/** One engine that a suite runs on. */
export interface Engine {
  readonly name: string;
  /**
   * A graph of its own, empty; closing it leaves nothing behind. On Neo4j, which has one graph, the next `open`,
   * in whichever process, waits until this one is closed: open one at a time.
   */
  readonly open: () => Promise<GraphStore>;
}

/** Address of a Neo4j to test on, with user and password; its graph is emptied. */
export const TEST_NEO4J = process.env["GRIOT_TEST_NEO4J"];

/** Every engine at hand: the embedded one, and Neo4j when `GRIOT_TEST_NEO4J` names one. */
export const engines = (): readonly Engine[] => [
  { name: "embedded", open: openInTemporaryFolder },
  ...(TEST_NEO4J ? [{ name: "Neo4j", open: () => openEmptied(TEST_NEO4J) }] : []),
];

/** The same store, which does one thing more when it is closed. */
export const closing = (store: GraphStore, afterwards: () => Promise<void>): GraphStore => ({
  engine: store.engine,
  read: (query) => store.read(query),
  stream: (query) => store.stream(query),
  write: (queries) => store.write(queries),
  close: async () => {
    await store.close();
    await afterwards();
  },
});

async function openInTemporaryFolder(): Promise<GraphStore> {
  const folder = await mkdtemp(join(tmpdir(), "griot-test-"));
  return closing(await openStore(folder), () => rm(folder, { recursive: true, force: true }));
}

async function openEmptied(address: string): Promise<GraphStore> {
  const endTurn = await takeTurn(address);
  const store = await openStore(address);
  await store.write([{ cypher: "MATCH (n) DETACH DELETE n", params: {}, decode: (row) => row }]);
  return closing(store, endTurn);
}
