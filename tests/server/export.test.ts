import { once } from "node:events";
import { get, type IncomingMessage } from "node:http";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { GraphStore } from "../../queries/graph-store.js";
import { EXPORT_FORMATS } from "../../src/export/formats.js";
import { serve, type AskingServer } from "../support/asking-server.js";
import { engines } from "../support/engines.js";
import { fill } from "../support/small-graph.js";

describe.each(engines())("/export on $name", ({ open }) => {
  let store: GraphStore;
  let server: AskingServer;
  const address = (path: string): string => `${server.url}/export/${path}`;

  beforeAll(async () => {
    store = await open();
    await fill(store);
    server = await serve(store);
  });
  afterAll(async () => {
    await server.close();
    await store.close();
  });

  test.each(EXPORT_FORMATS.map(({ name, mediaType, ending }) => [name, mediaType, ending] as const))(
    "%s comes with its media type and a file name, readable from other pages, twice the same",
    async (name, mediaType, ending) => {
      const [first, second] = await Promise.all([fetch(address(name)), fetch(address(name))]);
      const isZip = name.endsWith("csv");
      expect(first.status).toBe(200);
      expect(first.headers.get("content-type")).toContain(isZip ? "application/zip" : mediaType);
      expect(first.headers.get("content-disposition")).toBe(
        `attachment; filename="griot-statements${isZip ? `-${name}.zip` : `.${ending}`}"`,
      );
      expect(first.headers.get("access-control-allow-origin")).toBe("*");
      const bytes = Buffer.from(await first.arrayBuffer());
      expect(bytes.length).toBeGreaterThan(500);
      expect(bytes.equals(Buffer.from(await second.arrayBuffer()))).toBe(true);
    },
  );

  test("takes the filter as GraphQL does, field by field or as JSON", async () => {
    const filter = { types: ["MET"], from: "2023", minConfidence: 0.9 };
    const inJson = await (await fetch(address(`json?filter=${encodeURIComponent(JSON.stringify(filter))}`))).text();
    const inFields = await (await fetch(address("json?type=met&from=2023&minConfidence=0.9"))).text();
    expect(inFields).toBe(inJson);
    const { edges } = JSON.parse(inFields) as { edges: readonly object[] };
    const { data } = await server.ask(
      "query ($filter: StatementFilter) { statements(filter: $filter) { totalCount } }",
      {
        filter,
      },
    );
    expect(data).toEqual({ statements: { totalCount: edges.length } });
  });

  test("one file of several comes by itself, and gzip as a file or on the way", async () => {
    const csv = await fetch(address("csv?file=edges"));
    expect(csv.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect((await csv.text()).split("\n")[0]).toMatch(/^id,source,target,relation,/);
    const packed = await fetch(address("graphml?gzip"));
    expect(packed.headers.get("content-disposition")).toContain('filename="griot-statements.graphml.gz"');
    const plain = await (await fetch(address("graphml"), { headers: { "accept-encoding": "identity" } })).text();
    expect(gunzipSync(Buffer.from(await packed.arrayBuffer())).toString()).toBe(plain);
    const onTheWay = await fetch(address("graphml"), { headers: { "accept-encoding": "gzip" } });
    expect(onTheWay.headers.get("content-encoding")).toBe("gzip");
    expect(await onTheWay.text()).toBe(plain);
  });

  test("every file cites what was asked, the graph's day, Griot's version, the briefs and the licence", async () => {
    for (const name of ["graphml", "gexf", "json", "cytoscape", "jsonld", "turtle", "cypher", "csv?file=citation"]) {
      const text = (await (await fetch(address(`${name}${name.includes("?") ? "&" : "?"}type=MET`))).text()).replace(
        /\\"|&quot;/g,
        '"',
      );
      expect(text).toMatch(/\{"?\\?"?filter"?\\?"?:\{"types":\["MET"\]\},"level":"statements"\}/);
      for (const part of ["2026-11-24", "Griot 0.1.0", "The quoted words belong to their publishers"]) {
        expect(text).toContain(part);
      }
    }
  });

  test.each([
    [
      "xlsx",
      400,
      'There is no export format "xlsx"; choose one of graphml, gexf, csv, neo4j-csv, json, cytoscape, ftm, jsonld, turtle, cypher.',
    ],
    [
      "json?from=12/02/26",
      400,
      'Argument "filter.from": expected a date such as 2022, 2022-02 or 2022-02-08, but got "12/02/26".',
    ],
    [
      "json?minConfidence=much",
      400,
      'Argument "filter.minConfidence": Float cannot represent non numeric value: "much"',
    ],
    ["json?actor=person:nobody", 400, 'Argument "actor": no actor has the id "person:nobody"; "search" finds ids.'],
    ["json?level=all", 400, 'Argument "level": expected statements or relationships, but got "all".'],
    ["csv?file=rows", 400, 'The format "csv" has no file "rows"; it has nodes.csv, edges.csv, citation.json.'],
  ])("%s is refused", async (path, status, message) => {
    const response = await fetch(address(path));
    expect(response.status).toBe(status);
    expect(await response.json()).toEqual({ errors: [{ message, extensions: { code: "BAD_USER_INPUT" } }] });
  });

  test("answers a browser that asks before it reads", async () => {
    const response = await fetch(address("gexf"), { method: "OPTIONS" });
    expect([response.status, response.headers.get("access-control-allow-methods")]).toEqual([
      204,
      "GET, HEAD, OPTIONS",
    ]);
  });
});

test("a client that leaves ends the questions", async () => {
  const { openStore } = await import("../../src/store/open-store.js");
  const { mkdtemp, rm } = await import("node:fs/promises");
  const { generateGraph } = await import("../../bench/generate-graph.js");
  const folder = await mkdtemp("/tmp/griot-leaves-");
  const store = await openStore(folder);
  await generateGraph(store, { relationships: 30_000, withStatements: false });
  let reads = 0;
  const server = await serve({
    ...{ engine: store.engine, close: () => store.close(), write: (queries) => store.write(queries) },
    stream: (query) => store.stream(query),
    read: (query) => {
      reads += 1;
      return store.read(query);
    },
  });
  const url = `${server.url}/export/cypher?level=relationships`;
  const whole = await fetch(url);
  await whole.text();
  const readsOfWhole = reads;
  reads = 0;
  const request = get(url);
  const [response] = (await once(request, "response")) as [IncomingMessage];
  await once(response, "readable");
  request.destroy();
  // A slow machine takes its time to hear that nobody is there; then the questions stand still.
  for (let before = -1; before !== reads;) {
    before = reads;
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
  expect(reads).toBeLessThan(readsOfWhole);
  expect(server.reported).toEqual([]);
  await server.close();
  await store.close();
  await rm(folder, { recursive: true, force: true });
});
