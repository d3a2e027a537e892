import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { serve, type AskingServer } from "../support/asking-server.js";
import { counting, type CountingStore } from "../support/counting-store.js";
import { engines } from "../support/engines.js";
import { actor, extraction } from "../support/sample-extractions.js";
import { fill, SMALL_GRAPH } from "../support/small-graph.js";

describe.each(engines())("names held in memory, on $name", (engine) => {
  let store: CountingStore;
  let server: AskingServer;
  beforeEach(async () => {
    store = counting(await engine.open());
    await fill(store, SMALL_GRAPH);
    server = await serve(store);
  });
  afterEach(async () => {
    await server.close();
    await store.close();
  });

  const names = async (text: string): Promise<readonly string[]> => {
    const { data } = await server.ask(`query ($text: String!) { search(text: $text) { actor { name } } }`, { text });
    return (data as any as { search: { actor: { name: string } }[] }).search.map((match) => match.actor.name);
  };

  /** Searches until the graph is asked for nothing but how often it was written to. */
  const untilHeld = async (): Promise<void> => {
    do {
      store.asked.length = 0;
      expect(await names("goita")).toEqual(["Assimi Goïta"]);
    } while (store.asked.length > 1);
  };

  test("answer without the graph as long as nothing is written", async () => {
    await untilHeld();
    store.asked.length = 0;
    expect(await names("sergei lavrv")).toEqual(["Sergueï Lavrov"]);
    expect(store.asked).toHaveLength(1);
  });

  test("are waited for by all but one who asks while they load, since more would slow the loading", async () => {
    await names("goita");
    store.asked.length = 0;
    const texts = [
      "assimi",
      "goita",
      "sergei",
      "lavrov",
      "abdoulaye",
      "diop",
      "sadio",
      "camara",
      "catherine",
      "colonna",
    ];
    const found = await Promise.all(texts.map(names));
    expect(found.map(([first]) => first)).toEqual([
      ...["Assimi Goïta", "Assimi Goïta", "Sergueï Lavrov", "Sergueï Lavrov", "Abdoulaye Diop"],
      ...["Abdoulaye Diop", "Sadio Camara", "Sadio Camara", "Catherine Colonna", "Catherine Colonna"],
    ]);
    expect(store.asked.filter((cypher) => cypher.includes("$words")).length).toBeLessThanOrEqual(1);
  });

  test("are asked of the graph once something was written", async () => {
    await untilHeld();
    await fill(store, [extraction("Hier, Goïta Awa.", [actor("person:awa-goita", "Awa Goïta")], [])]);
    expect(await names("goita")).toEqual(["Assimi Goïta", "Awa Goïta"]);
  });
});
