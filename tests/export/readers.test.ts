import { execFile } from "node:child_process";
import { createWriteStream, existsSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { generateGraph } from "../../bench/generate-graph.js";
import { loadKnowledge } from "../../ingest/knowledge/load.js";
import type { GraphStore } from "../../queries/graph-store.js";
import { DEFAULT_LICENCE } from "../../src/export/citation.js";
import type { Level } from "../../src/export/export-request.js";
import { exportFormat } from "../../src/export/formats.js";
import { openExport } from "../../src/export/open-export.js";
import { select } from "../../src/export/selection.js";
import { listInputs } from "../../src/cli/list-inputs.js";
import { readInputs } from "../../src/cli/read-inputs.js";
import { ingestBriefs } from "../../src/ingest-briefs.js";
import { readingHere } from "../../src/reading/brief-reader.js";
import { importText, lines } from "../import/read.js";
import { openStore } from "../../src/store/open-store.js";
import { JAVASCRIPT_READERS } from "./readers/javascript-readers.js";
import type { Read } from "./readers/read.js";

/** Folder that `scripts/readers/install.sh` prints; without it nothing here but the counts is tested. */
const TEST_READERS = process.env["GRIOT_TEST_READERS"];

/** Neo4j's own, where `scripts/neo4j/start.sh` has put it. */
const IMPORTER = join(import.meta.dirname, "../../.neo4j/lib/neo4j-import-tool-5.26.30.jar");

const SCRIPTS = join(import.meta.dirname, "readers");
const SAMPLES = join(import.meta.dirname, "../../ingest/samples");
const run = promisify(execFile);

/** What the graph itself says. */
interface Held {
  readonly nodes: number;
  readonly countries: number;
  /** Of whom a date of birth or founding is known. */
  readonly began: number;
  readonly edges: number;
  readonly dated: number;
  /** Ends that no text names. */
  readonly unnamed: number;
  readonly titles: number;
}

const GRAPHS: readonly { name: string; level: Level; fill: (store: GraphStore) => Promise<unknown> }[] = [
  { name: "the sample graph", level: "statements", fill: ingestSamples },
  {
    name: "a graph of 50,000 relationships",
    level: "relationships",
    fill: (store) => generateGraph(store, { relationships: 50_000, withStatements: false }),
  },
];

async function ingestSamples(store: GraphStore): Promise<void> {
  const { entries } = await listInputs([SAMPLES]);
  const clock = (): string => "2026-01-01T00:00:00.000Z";
  await ingestBriefs(store, readingHere(loadKnowledge()), readInputs(entries), { clock, onOutcome: () => undefined });
  await importText(
    store,
    "ftm",
    lines(
      { id: "p", schema: "Person", properties: { name: ["Awa Sy"], birthDate: ["1964-11-09", "1964"] } },
      { id: "o", schema: "Organization", properties: { name: ["Parti de l’exemple"], incorporationDate: ["1990-05"] } },
    ),
  );
}

const count = async (store: GraphStore, cypher: string): Promise<Record<string, number>> =>
  (await store.read({ cypher, params: {}, decode: (row) => row as Record<string, number> }))[0] ?? {};

async function heldBy(store: GraphStore, level: Level): Promise<Held> {
  const actors = await count(
    store,
    "MATCH (a:Actor) RETURN count(a) AS nodes, count(a.country) AS countries, count(a.began) AS began",
  );
  const edges =
    level === "relationships"
      ? await count(
          store,
          "MATCH (:Actor)-[r]->(:Actor) RETURN count(r) AS edges, count(r.firstDate) AS dated, 0 AS unnamed, 0 AS titles",
        )
      : await count(
          store,
          `MATCH (s:Statement) WHERE NOT s.planned AND NOT s.negated AND s.status <> 'REJECTED'
           RETURN count(s) AS edges, count(s.date) AS dated, count(s) - count(s.pair) AS unnamed,
                  count(s.title) AS titles`,
        );
  return { ...actors, ...edges } as unknown as Held;
}

describe.each(GRAPHS)("$name", ({ level, fill }) => {
  let folder: string;
  let store: GraphStore;
  let held: Held;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "griot-readers-"));
    store = await openStore(join(folder, "graph"));
    await fill(store);
    held = await heldBy(store, level);
  });

  afterAll(async () => {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  });

  async function write(formatName: string, file?: string): Promise<string> {
    const request = { level, filter: {}, centers: [], depth: 1, everything: false };
    const selection = await select(store, request, DEFAULT_LICENCE);
    const { stream, fileName } = openExport(exportFormat(formatName), request, selection, { file, gzip: false });
    await pipeline(stream, createWriteStream(join(folder, fileName)));
    return join(folder, fileName);
  }

  /** As edges between nodes: an end that no text names is a node too. */
  function expectHeld(read: Read): void {
    expect({ nodes: read.nodes, edges: read.edges, dated: read.dated }).toEqual({
      nodes: held.nodes + held.unnamed,
      edges: held.edges,
      dated: held.dated,
    });
    const { nodeAttributes, edgeAttributes } = read;
    if (nodeAttributes) {
      expect(nodeAttributes["country"]).toBe(held.countries);
      expect(nodeAttributes["began"] ?? 0).toBe(held.began);
    }
    if (edgeAttributes) {
      expect(edgeAttributes["confidence"]).toBe(held.edges);
      expect(edgeAttributes["title"] ?? 0).toBe(held.titles);
      expect(edgeAttributes["quote"] ?? edgeAttributes["evidence"] ?? 0).toBe(level === "statements" ? held.edges : 0);
    }
  }

  test("has what the readers are to find", () => {
    expect(held.edges).toBeGreaterThan(50);
    expect(held.dated).toBeGreaterThan(30);
  });

  test.each(Object.entries(JAVASCRIPT_READERS))(
    "graphology and Cytoscape.js: %s",
    async (format, read) => expectHeld(read(await readFile(await write(format), "utf8"))),
    180_000,
  );

  (existsSync(IMPORTER) ? test : test.skip)(
    "neo4j-admin imports CSV",
    async () => {
      const files = [await write("neo4j-csv", "nodes"), await write("neo4j-csv", "relationships")];
      const { stdout } = await run("java", [
        ...["-cp", join(IMPORTER, "../*"), join(SCRIPTS, "AdminImport.java")],
        ...[join(folder, "neo4j"), ...files],
      ]);
      expectHeld(JSON.parse(stdout) as Read);
    },
    180_000,
  );

  if (TEST_READERS) {
    const python = join(TEST_READERS, "venv/bin/python");
    const SCHEMAS = join(TEST_READERS, "schemas");
    const readBy = async (reader: string, ...args: readonly string[]): Promise<Read> => {
      const { stdout } = await run(python, [join(SCRIPTS, `${reader}_reader.py`), ...args], { maxBuffer: 1 << 26 });
      return JSON.parse(stdout) as Read;
    };

    test.each(["graphml", "gexf", "json"])(
      "NetworkX reads %s",
      async (format) => expectHeld(await readBy("networkx", format, await write(format))),
      180_000,
    );

    test("igraph reads GraphML", async () => expectHeld(await readBy("igraph", await write("graphml"))), 180_000);

    test("pandas reads CSV", async () => {
      const read = await readBy("pandas", await write("csv"));
      expectHeld(read);
      expect(read["uniqueIds"]).toBe(held.edges);
    }, 180_000);

    test("FollowTheMoney finds nothing wrong with any entity", async () => {
      const read = await readBy("followthemoney", await write("ftm"));
      expect(read["problems"]).toEqual([]);
      expect({ edges: read.edges, dated: read.dated }).toEqual({ edges: held.edges, dated: held.dated });
      if (level === "statements") expect(read["proven"]).toBe(held.edges);
    }, 180_000);

    test("rdflib reads Turtle and JSON-LD, which say the same, and answers a question", async () => {
      const [turtle, jsonLd] = [await write("turtle"), await write("jsonld")];
      const asked = level === "statements" ? [await readBy("rdflib", turtle, jsonLd)] : [];
      const read = asked[0] ?? (await readBy("rdflib", turtle));
      const other = level === "statements" ? read : await readBy("rdflib", jsonLd);
      const { nodes, edges, dated, began } = held;
      expect(read).toMatchObject({ nodes, edges, dated, began, illTyped: [] });
      expect(other["triples"]).toBe(read["triples"]);
      if (level === "relationships") return;
      expect(read["same"]).toBe(true);
      expect(read["decorated"]).toEqual([
        [
          ...["Abdoulaye Diop", "Sergueï Lavrov", "Commandeur de l’Ordre national du Mali", "2023-02-07"],
          "La distinction lui a été remise par son homologue malien, Abdoulaye Diop",
          "Mali : Sergueï Lavrov fait Commandeur de l’Ordre national",
        ],
      ]);
    }, 240_000);

    (existsSync(SCHEMAS) ? test : test.skip).each(["graphml", "gexf"])(
      "%s is as its schema has it",
      async (format) => {
        const { problems } = await readBy("schema", format, SCHEMAS, await write(format));
        expect(problems).toEqual([]);
      },
      180_000,
    );

    test("Gephi reads GEXF and merges no parallel edges", async () => {
      const jar = join(TEST_READERS, "gephi-toolkit.jar");
      const path = await write("gexf");
      const { stdout } = await run("java", [
        "-Djava.awt.headless=true",
        "-cp",
        jar,
        join(SCRIPTS, "GephiReader.java"),
        path,
      ]);
      const read = JSON.parse(stdout) as Read;
      expectHeld(read);
      expect(read["weight"]).toBe(held.edges);
      expect(read["issues"]).not.toMatch(/error|warning|severe/i);
    }, 180_000);
  }
});
