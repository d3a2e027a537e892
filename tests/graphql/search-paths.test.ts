import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { serve, type AskingServer } from "../support/asking-server.js";
import { counting, type CountingStore } from "../support/counting-store.js";
import { engines } from "../support/engines.js";
import { actor, extraction, statement } from "../support/sample-extractions.js";
import { fill } from "../support/small-graph.js";

const [a, b, c] = ["a", "b", "c"].map((name) => actor(`person:${name}`, name.toUpperCase()));
const met = (subject: string, object: string) => statement({ type: "MET", subject, object, date: "2023" });

describe.each(engines())("links held in memory, on $name", (engine) => {
  let store: CountingStore;
  let server: AskingServer;
  beforeEach(async () => {
    store = counting(await engine.open());
    await fill(store, [extraction("Hier.", [a!, b!, c!], [met(a!.id, b!.id), met(b!.id, c!.id)])]);
    server = await serve(store);
  });
  afterEach(async () => {
    await server.close();
    await store.close();
  });

  const paths = async (filter = {}): Promise<readonly string[]> => {
    const { data } = await server.ask(
      `query ($filter: StatementFilter) { paths(from: "person:a", to: "person:c", filter: $filter) { actors { name } } }`,
      { filter },
    );
    const found = (data as any as { paths: { actors: { name: string }[] }[] }).paths;
    return found.map(({ actors }) => actors.map(({ name }) => name).join(""));
  };

  /** Asks until the graph is asked for no links: for the ends, how often it was written to, and the path's actors. */
  const untilHeld = async (): Promise<void> => {
    for (let tries = 0; tries < 200; tries++) {
      store.asked.length = 0;
      expect(await paths()).toEqual(["ABC"]);
      if (store.asked.length <= 3) return;
    }
    throw new Error("The links are not held.");
  };

  test("answer without the graph as long as nothing is written", async () => {
    await untilHeld();
    store.asked.length = 0;
    expect(await paths({ types: ["MET"] })).toEqual(["ABC"]);
    expect(await paths({ types: ["ACCUSED"] })).toEqual([]);
    expect(store.asked.filter((cypher) => cypher.includes("otherId"))).toEqual([]);
  });

  test("are asked of the graph where the filter asks for more than they tell", async () => {
    await untilHeld();
    expect(await paths({ from: "2024" })).toEqual([]);
  });

  test("are asked of the graph once something was written", async () => {
    await untilHeld();
    await fill(store, [extraction("Avant-hier.", [a!, c!], [met(a!.id, c!.id)])]);
    expect(await paths()).toEqual(["AC", "ABC"]);
  });
});
