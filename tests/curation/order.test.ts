import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import type { GraphStore } from "../../queries/graph-store.js";
import { recordReadings } from "../../src/record/record-readings.js";
import { canonicalDump } from "../support/canonical-dump.js";
import { engines } from "../support/engines.js";
import { actor, extraction, statement } from "../support/sample-extractions.js";
import { generatedBriefs, shuffled } from "../support/generated-briefs.js";
import { column } from "../store/ask.js";

const AT = "2026-11-24T10:00:00.000Z";
const BRIEFS = generatedBriefs(100, 11);

describe.each(engines())("$name", ({ open }) => {
  let store: GraphStore;
  beforeEach(async () => {
    store = await open();
  });
  afterEach(() => store.close());

  const dumpOf = async (briefs: typeof BRIEFS, batch: number): Promise<string> => {
    for (let start = 0; start < briefs.length; start += batch)
      await recordReadings(store, briefs.slice(start, start + batch), AT);
    const dump = await canonicalDump(store);
    await store.close();
    store = await open();
    return dump;
  };

  test("the same 100 briefs in three orders and other batches give the same graph", async () => {
    const first = await dumpOf(BRIEFS, 100);
    expect(first.split("\n").length).toBeGreaterThan(600);
    for (const [seed, batch] of [
      [1, 50],
      [2, 17],
      [3, 9],
    ] as const)
      expect(await dumpOf(shuffled(BRIEFS, seed), batch)).toBe(first);
  });

  test("a namesake of whom one old brief alone speaks makes the same graph, whether it comes first or last", async () => {
    const sow = (description: string, country: string) =>
      actor("person:kadi-sow", "Kadi Sow", { description, country });
    const luc = actor("person:luc-roy", "Luc Roy");
    const met = statement({ type: "MET", subject: "person:kadi-sow", object: luc.id });
    const told = Array.from({ length: 8 }, (_, at) =>
      extraction(`Kadi Sow a reçu Luc Roy, ${at}.`, [sow("ministre de la Santé", "SN"), luc], [met], {
        publishedOn: `2026-02-1${at}`,
      }),
    );
    const old = extraction("L’imam Kadi Sow a reçu Luc Roy.", [sow("imam", "TG"), luc], [met], {
      publishedOn: "2019-05-01",
    });
    const first = await dumpOf([old, ...told], 3);
    expect(first).toMatch(/"person:kadi-sow-\w+"/);
    expect(await dumpOf([...told, old], 4)).toBe(first);
    expect(await dumpOf([...told.slice(0, 5), old, ...told.slice(5)], 1)).toBe(first);
  });

  test("names, namesakes and events are told apart and together as they should be", async () => {
    await recordReadings(store, BRIEFS, AT);
    const people = await column(store, "MATCH (a:Person) RETURN a.id AS id ORDER BY id");
    expect(people).toEqual([
      "person:abdoulaye-diop",
      "person:aoua-ba",
      "person:awa-ba",
      "person:lavrov-sergei",
      "person:moussa-traore",
      "person:moussa-traore-homonyme",
      "person:moussa-traore-ml",
      "person:moussa-traore-religion",
    ]);
    const namesakes = await column(store, "MATCH (a:Person) WHERE a.id STARTS WITH 'person:mou' RETURN a.country");
    expect(namesakes.length).toBeGreaterThan(2);
    const copies = await column(store, "MATCH (b:Brief) WHERE b.copies IS NOT NULL RETURN DISTINCT b.copies");
    expect(copies.length).toBeGreaterThan(3);
  });
});
