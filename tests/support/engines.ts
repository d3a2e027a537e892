import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { GraphStore } from "../../queries/graph-store.js";
import { openStore } from "../../src/store/open-store.js";

/** One engine that a suite runs on. */
export interface Engine {
  readonly name: string;
  /** A graph of its own, empty; closing it leaves nothing behind. */
  open(): Promise<GraphStore>;
}

/** Every engine at hand. */
export const engines = (): readonly Engine[] => [{ name: "embedded", open: openInTemporaryFolder }];

async function openInTemporaryFolder(): Promise<GraphStore> {
  const folder = await mkdtemp(join(tmpdir(), "griot-test-"));
  const store = await openStore(folder);
  return {
    engine: store.engine,
    read: (query) => store.read(query),
    stream: (query) => store.stream(query),
    write: (queries) => store.write(queries),
    close: async () => {
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
