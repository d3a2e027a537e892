import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { loadKnowledge } from "../../ingest/knowledge/load.js";
import { makeBrief } from "../../ingest/read/make-brief.js";
import { wholeFile, type ReadOutcome } from "../../ingest/read/read-outcome.js";
import type { GraphStore } from "../../queries/graph-store.js";
import { ingestBriefs } from "../../src/ingest-briefs.js";
import { knownHoldings } from "../../src/known-holdings.js";
import { readingHere } from "../../src/reading/brief-reader.js";
import { serve, type AskingServer } from "../support/asking-server.js";
import { engines } from "../support/engines.js";

const EXAMPLES = new URL("../../queries/examples/", import.meta.url);
const ANSWERS = new URL("./example-answers/", import.meta.url);
const SAMPLES = new URL("../../ingest/samples/", import.meta.url);

/** `UPDATE_EXAMPLES=1 npm test -- tests/graphql/examples` keeps the embedded engine's answers as right; read them then. */
const UPDATES = Boolean(process.env["UPDATE_EXAMPLES"]);

const questions = readdirSync(EXAMPLES).map((file) => file.replace(/\.graphql$/, ""));

const knowledge = loadKnowledge();

/** The sample briefs that come with Griot. */
const samples = (): readonly ReadOutcome[] =>
  readdirSync(SAMPLES).map((file) => {
    const raw = JSON.parse(readFileSync(new URL(file, SAMPLES), "utf8")) as Record<string, unknown>;
    return { kind: "brief", place: wholeFile(file), brief: makeBrief(raw, file) };
  });

test("there are as many questions as were promised, each said in French and answered", () => {
  expect(questions.length).toBeGreaterThanOrEqual(25);
  for (const name of questions) {
    expect(readFileSync(new URL(`${name}.graphql`, EXAMPLES), "utf8")).toMatch(/^# .*[?.)]$/m);
  }
  const answered = readdirSync(ANSWERS).map((file) => file.replace(/\.json$/, ""));
  expect(answered.filter((name) => !questions.includes(name))).toEqual([]);
});

describe.each(engines())("analysts' questions to the sample briefs, on $name", (engine) => {
  let store: GraphStore;
  let server: AskingServer;
  beforeAll(async () => {
    store = await engine.open();
    const options = { clock: () => "2026-11-24T10:00:00.000Z" };
    await ingestBriefs(store, readingHere(knowledge), samples(), options);
    server = await serve(store, undefined, knownHoldings(knowledge));
  });
  afterAll(async () => {
    await server.close();
    await store.close();
  });

  test.each(questions)("%s", async (name) => {
    const { data, errors } = await server.ask(readFileSync(new URL(`${name}.graphql`, EXAMPLES), "utf8"));
    expect(errors).toBeUndefined();
    const kept = new URL(`${name}.json`, ANSWERS);
    if ((UPDATES || !existsSync(kept)) && engine.name === "embedded") {
      expect(UPDATES).toBe(true);
      writeFileSync(kept, `${JSON.stringify(data, null, 2)}\n`);
    }
    expect(data).toEqual(JSON.parse(readFileSync(kept, "utf8")));
  });
});
