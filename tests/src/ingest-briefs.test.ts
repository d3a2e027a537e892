import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Knowledge } from "../../ingest/knowledge/knowledge.js";
import { loadKnowledge } from "../../ingest/knowledge/load.js";
import { makeBrief } from "../../ingest/read/make-brief.js";
import { refuse, wholeFile, type ReadOutcome } from "../../ingest/read/read-outcome.js";
import type { GraphStore } from "../../queries/graph-store.js";
import { StoreError } from "../../schema/ontology/errors.js";
import { ingestBriefs, type IngestOutcome } from "../../src/ingest-briefs.js";
import { readingHere } from "../../src/reading/brief-reader.js";
import { openStore } from "../../src/store/open-store.js";

const clock = (): string => "2026-02-12T08:00:00.000Z";
const input = (name: string, text = `Texte ${name}.`): ReadOutcome => ({
  kind: "brief",
  place: wholeFile(name),
  brief: makeBrief({ text }, name),
});

let knowledge: Knowledge;
let folder: string;
let store: GraphStore;

beforeAll(async () => {
  knowledge = loadKnowledge();
  folder = await mkdtemp(join(tmpdir(), "griot-ingest-"));
  store = await openStore(folder);
});

afterAll(async () => {
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

/** The same store, whose writes go through `write`. */
const writingThrough = (write: GraphStore["write"]): GraphStore => ({
  engine: store.engine,
  read: (query) => store.read(query),
  stream: (query) => store.stream(query),
  close: async () => undefined,
  write,
});

async function ingest(
  inputs: AsyncIterable<ReadOutcome> | Iterable<ReadOutcome>,
  options: { through?: GraphStore; batchSize?: number; signal?: AbortSignal; knowledge?: Knowledge } = {},
): Promise<readonly string[]> {
  const told: string[] = [];
  const onOutcome = ({ result, input, reason }: IngestOutcome): void =>
    void told.push(reason ?? `${result} ${input.place.fileName}`);
  const { through = store, ...rest } = options;
  await ingestBriefs(through, readingHere(options.knowledge ?? knowledge), inputs, { onOutcome, clock, ...rest });
  return told;
}

test("each brief is new once; another version of the knowledge reads it again", async () => {
  const inputs = [input("a"), refuse(wholeFile("b"), "no text: add one."), input("c"), input("a")];
  expect(await ingest(inputs)).toEqual(["new a", "b: no text: add one.", "new c", "unchanged a"]);
  expect(await ingest(inputs)).toEqual(["unchanged a", "b: no text: add one.", "unchanged c", "unchanged a"]);
  const newer = { ...knowledge, version: `${knowledge.version}-next` };
  expect(await ingest([input("a"), input("d")], { knowledge: newer })).toEqual(["updated a", "new d"]);
});

test("one transaction a batch", async () => {
  const sizes: number[] = [];
  const counting = writingThrough(async (queries) => {
    const briefs = queries.flatMap(({ params }) => (Array.isArray(params["briefs"]) ? params["briefs"] : []));
    sizes.push(briefs.length);
    await store.write(queries);
  });
  const inputs = Array.from({ length: 7 }, (_, index) => input(`batch-${index}`));
  expect(await ingest(inputs, { through: counting, batchSize: 3 })).toHaveLength(7);
  expect(sizes).toEqual([3, 3, 1]);
});

test("a brief that the graph refuses fails by itself, the others of its batch are recorded", async () => {
  const refusing = writingThrough(async (queries) => {
    if (JSON.stringify(queries.map(({ params }) => params)).includes("poison"))
      throw new StoreError("QUERY_REJECTED", "The graph refused it.");
    await store.write(queries);
  });
  const inputs = [input("p1"), input("p2", "Du poison."), input("p3")];
  expect(await ingest(inputs, { through: refusing })).toEqual(["new p1", "p2: The graph refused it.", "new p3"]);
  expect(await ingest([input("p1"), input("p3")])).toEqual(["unchanged p1", "unchanged p3"]);
});

test("a graph that is gone ends the work; what was told before stays", async () => {
  let writes = 0;
  const failing = writingThrough(async (queries) => {
    writes += 1;
    if (writes > 1) throw new StoreError("STORE_UNREACHABLE", "Neo4j is gone.");
    await store.write(queries);
  });
  const inputs = [input("g1"), input("g2")];
  await expect(ingest(inputs, { through: failing, batchSize: 1 })).rejects.toThrow("Neo4j is gone.");
  expect(await ingest(inputs)).toEqual(["unchanged g1", "new g2"]);
});

test("a signal ends the work after the batch under way", async () => {
  const controller = new AbortController();
  async function* endless(): AsyncGenerator<ReadOutcome> {
    for (let index = 0; ; index += 1) {
      if (index === 5) controller.abort();
      yield input(`signal-${index}`);
    }
  }
  const told = await ingest(endless(), { batchSize: 2, signal: controller.signal });
  expect(told).toEqual([0, 1, 2, 3, 4, 5].map((index) => `new signal-${index}`));
});
