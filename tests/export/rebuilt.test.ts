import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { GraphStore } from "../../queries/graph-store.js";
import { serve } from "../support/asking-server.js";
import { engines, TEST_NEO4J } from "../support/engines.js";
import { fill, SMALL_GRAPH } from "../support/small-graph.js";
import { exported } from "./exported.js";

/** Exports of the small graph from the embedded engine. */
const small: Record<string, string> = {};
const [embedded] = engines();

beforeAll(async () => {
  const store = await embedded!.open();
  await fill(store);
  small["json"] = await exported(store, "json", { all: ["true"] });
  small["cypher"] = await exported(store, "cypher", { all: ["true"] });
  small["relationships"] = await exported(store, "json", { level: ["relationships"] });
  await store.close();
});

test("the same graph gives the same bytes, whatever the order in which it came", async () => {
  const store = await embedded!.open();
  const [first, second, third, ...rest] = SMALL_GRAPH;
  for (const reading of [third, second, first, ...rest]) if (reading) await fill(store, [reading]);
  expect(await exported(store, "json", { all: ["true"] })).toBe(small["json"]);
  await store.close();
});

if (TEST_NEO4J) {
  describe("Neo4j", () => {
    let store: GraphStore;
    beforeAll(async () => {
      store = await engines()[1]!.open();
    });
    afterAll(() => store.close());

    test("the Cypher script rebuilds the graph, down to the byte of what Neo4j exports", async () => {
      for (const cypher of (small["cypher"] ?? "").split(/;\n/)) {
        if (cypher.trim() === "" || /^CREATE CONSTRAINT|^CALL db/m.test(cypher)) continue;
        await store.write([{ cypher, params: {}, decode: String }]);
      }
      expect(await exported(store, "json", { all: ["true"] })).toBe(small["json"]);
      expect(await exported(store, "json", { level: ["relationships"] })).toBe(small["relationships"]);
    });

    test("LOAD CSV reads the edges from their address", async () => {
      const source = await embedded!.open();
      await fill(source);
      const server = await serve(source);
      const [row] = await store.read({
        cypher: `LOAD CSV WITH HEADERS FROM $address AS line
                 RETURN count(line) AS edges, count(line.date) AS dated, count(DISTINCT line.id) AS ids`,
        params: { address: `${server.url}/export/csv?file=edges` },
        decode: (one) => one,
      });
      expect(row).toEqual({ edges: 7, dated: 6, ids: 7 });
      await server.close();
      await source.close();
    });
  });
}
