import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { FORMAT_NAMES, PARAMETER_OF_FLAG } from "../../src/cli/export-options.js";
import { EXPORT_FORMATS } from "../../src/export/formats.js";
import { readExportRequest } from "../../src/export/read-export-request.js";
import { buildGraphQLSchema } from "../../schema/graphql/build-schema.js";
import { openStore } from "../../src/store/open-store.js";
import { fill } from "../support/small-graph.js";
import { firstColumnBelow, readDocument } from "../docs/documents.js";
import { griot, spawnGriot, ended } from "./run-griot.js";

let folder: string;
const run = (...args: readonly string[]) => griot(["export", "--store", "graph", ...args], { cwd: folder });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "griot-export-"));
  const store = await openStore(join(folder, "graph"));
  await fill(store);
  await store.close();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test("the help and the document name every format", () => {
  expect(FORMAT_NAMES).toEqual(EXPORT_FORMATS.map(({ name }) => name));
  expect([...firstColumnBelow(readDocument("docs/export.md"), "Export")].sort()).toEqual([...FORMAT_NAMES].sort());
});

test("every flag sets a parameter that the export knows", () => {
  const values: Readonly<Record<string, string>> = {
    ...{ types: "MET", from: "2022", to: "2023", minConfidence: "0.5", minBriefs: "1", statuses: "CONFIRMED" },
    ...{ includePlanned: "true", includeNegated: "true", filter: "{}", level: "statements", depth: "1", all: "false" },
    ...{ countries: "ML", ingestedAfter: "2026-01-01" },
  };
  for (const parameter of Object.values(PARAMETER_OF_FLAG)) {
    expect(() => readExportRequest({ [parameter]: [values[parameter] ?? "x"] }, buildGraphQLSchema())).not.toThrow();
  }
});

test("writes to standard output, to a file and to a folder, the same bytes", async () => {
  const { code, stdout } = await run("--format", "turtle");
  expect(code).toBe(0);
  expect(await run("--format", "turtle", "-o", "graph.ttl")).toEqual({ code: 0, stdout: "", stderr: "" });
  expect(await run("--format", "turtle", "-o", "graph.ttl.gz")).toEqual({ code: 0, stdout: "", stderr: "" });
  expect(readFileSync(join(folder, "graph.ttl"), "utf8")).toBe(stdout);
  expect(gunzipSync(readFileSync(join(folder, "graph.ttl.gz"))).toString()).toBe(stdout);
  expect((await run("--format", "csv", "-o", "tables/")).code).toBe(0);
  expect(readdirSync(join(folder, "tables")).sort()).toEqual(["citation.json", "edges.csv", "nodes.csv"]);
});

test("takes the filter's flags", async () => {
  const { stdout } = await run(
    "--format",
    "json",
    "--type",
    "MET,DECORATED",
    "--from",
    "2023",
    "--min-confidence",
    "0.85",
  );
  const { edges } = JSON.parse(stdout) as { edges: readonly { type: string }[] };
  expect(edges.map(({ type }) => type).sort()).toEqual(["DECORATED", "MET"]);
});

test.each([
  [
    ["--format", "xls"],
    2,
    'griot: There is no export format "xls"; choose one of graphml, gexf, csv, neo4j-csv, json, cytoscape, ftm, jsonld, turtle, cypher.\n',
  ],
  [
    ["--format", "json", "--from", "soon"],
    2,
    'griot: Argument "filter.from": expected a date such as 2022, 2022-02 or 2022-02-08, but got "soon".\n',
  ],
  [
    ["--format", "json", "-o", "nowhere/graph.json"],
    2,
    "griot: -o nowhere/graph.json: the folder does not exist: make it first.\n",
  ],
  [
    ["--format", "json", "-o", "graph/graph.grafeo/graph.json"],
    2,
    "griot: -o graph/graph.grafeo/graph.json: a part of the path is a file, not a folder: check it.\n",
  ],
  [
    ["--format", "json", "--actor", "person:nobody", "-o", "x.json"],
    1,
    'griot: Argument "actor": no actor has the id "person:nobody"; "search" finds ids.\n',
  ],
])("%j is refused and leaves no file", async (args, code, stderr) => {
  expect(await run(...args)).toEqual({ code, stdout: "", stderr });
  expect(readdirSync(folder).filter((name) => /part|x\.json/.test(name))).toEqual([]);
});

test("a reader that has seen enough ends it without complaint", async () => {
  const child = spawnGriot(["export", "--store", "graph", "--format", "cypher", "--all"], { cwd: folder });
  child.stdout?.destroy();
  const { code, stderr } = await ended(child);
  expect([code, stderr]).toEqual([0, ""]);
});

test("what was there stays when an export fails", async () => {
  expect((await run("--format", "json", "-o", "kept.json")).code).toBe(0);
  const before = readFileSync(join(folder, "kept.json"), "utf8");
  expect((await run("--format", "csv", "--file", "rows", "-o", "kept.json")).code).toBe(2);
  expect(readFileSync(join(folder, "kept.json"), "utf8")).toBe(before);
  expect(existsSync(join(folder, ".kept.json"))).toBe(false);
});
