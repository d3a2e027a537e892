import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import type { GraphStore } from "../../queries/graph-store.js";
import { importOwn } from "../../src/import/import-own.js";
import { isOwnFtm, readOwnFtm, readOwnJson, type OwnGraph } from "../../src/import/read-own.js";
import type { ImportSource } from "../../src/import/source-lines.js";
import { exported } from "../export/exported.js";
import { engines } from "../support/engines.js";
import { fill } from "../support/small-graph.js";
import { importText, lines } from "./read.js";

const ALL = { all: ["true"] };

const BESIDE = lines(
  {
    id: "p",
    schema: "Person",
    properties: {
      ...{ name: ["Awa Sy"], alias: ["SY Awa"], country: ["sn"], wikidataId: ["Q1"] },
      ...{ birthDate: ["1964", "1964-11-09"], deathDate: ["2020-03"] },
    },
  },
  { id: "o", schema: "Organization", properties: { name: ["Parti de l’exemple"], incorporationDate: ["1990"] } },
  { id: "m", schema: "Membership", properties: { member: ["p"], organization: ["o"], startDate: ["2019"] } },
);

async function readText<Result>(text: string, work: (source: ImportSource) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), "griot-own-"));
  try {
    const path = join(folder, "file");
    await writeFile(path, text);
    return await work({ name: "file", path });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

describe.each(engines())("an export of our own comes back as the same graph, on $name", (engine) => {
  let store: GraphStore;
  beforeEach(async () => {
    store = await engine.open();
  });
  afterEach(() => store.close());

  test.each([
    ["json", readOwnJson],
    ["ftm", readOwnFtm],
  ] as const)("%s", async (format, read) => {
    await fill(store);
    await importText(store, "ftm", BESIDE);
    const text = await exported(store, format, ALL);
    const own: OwnGraph = await readText(text, read);
    await store.write([{ cypher: "MATCH (n) DETACH DELETE n", params: {}, decode: (row) => row }]);
    await importOwn(store, own);
    expect(await exported(store, format, ALL)).toBe(text);
    await importOwn(store, own);
    expect(await exported(store, format, ALL)).toBe(text);
  });
});

test("an own file is known by its first entity", async () => {
  expect(
    await readText(lines({ id: "a", schema: "Person", properties: {}, griot: { id: "person:a" } }), isOwnFtm),
  ).toBe(true);
  expect(await readText(BESIDE, isOwnFtm)).toBe(false);
});

test.each([
  ["{", "file: expected an export of Griot's own as JSON, but"],
  ['{"nodes": []}', "file: expected an export of Griot's own at the level of statements; make one with"],
  [
    '{"graph": {"name": "Griot"}, "nodes": [], "briefs": [{"id": "x"}], "edges": []}',
    "file: brief x comes without its text, so nothing could be proved; export the graph with --all.",
  ],
])("%s is refused", async (text, message) => {
  await expect(readText(text, readOwnJson)).rejects.toThrow(message);
});
