import { afterAll, beforeAll } from "@jest/globals";
import type { GraphStore } from "../../queries/graph-store.js";
import { serve, type AskingServer } from "./asking-server.js";
import { fill } from "./small-graph.js";

/** Serves the small graph from an engine while the tests of the calling `describe` block run. */
export function servedSmallGraph(engine: { open(): Promise<GraphStore> }): () => AskingServer {
  let store: GraphStore;
  let server: AskingServer;
  beforeAll(async () => {
    store = await engine.open();
    await fill(store);
    server = await serve(store);
  });
  afterAll(async () => {
    await server.close();
    await store.close();
  });
  return () => server;
}
