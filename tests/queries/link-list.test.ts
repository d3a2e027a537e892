import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { commonContacts } from "../../queries/common-contacts.js";
import type { GraphStore } from "../../queries/graph-store.js";
import { LinkList } from "../../queries/link-list.js";
import { linksOfEach } from "../../queries/links-of-each.js";
import { linksBetween } from "../../queries/links-between.js";
import { neighboursOf } from "../../queries/neighbours-of.js";
import { engines } from "../support/engines.js";
import { actor, extraction, statement } from "../support/sample-extractions.js";
import { fill, SMALL_GRAPH } from "../support/small-graph.js";

/** Nine who dealt with one another in many ways, some with themselves. */
const circle = Array.from({ length: 9 }, (_, index) => actor(`person:c${index}`, `Membre ${index}`));
const CIRCLE = extraction(
  "Hier.",
  circle,
  circle.flatMap(({ id: subject }, index) =>
    (["MET", "ACCUSED", "SUPPORTED"] as const).flatMap((type, kind) =>
      Array.from({ length: 4 }, (_, step) =>
        statement({ type, subject, object: `person:c${(index * (kind + 1) + step) % 9}`, date: `20${10 + step}` }),
      ),
    ),
  ),
);
const IDS = [...circle.map(({ id }) => id), "person:assimi-goita", "person:serguei-lavrov", "person:nobody"];

describe.each(engines())("links held in memory answer as the graph does, on $name", (engine) => {
  let store: GraphStore;
  const list = new LinkList();
  beforeAll(async () => {
    store = await engine.open();
    await fill(store, [...SMALL_GRAPH, CIRCLE]);
    for (const ofOne of await store.read(linksOfEach())) list.add(ofOne);
  });
  afterAll(() => store.close());

  describe.each([null, ["MET"], ["ACCUSED", "MET"], ["SENTENCED"], []])("of types %j", (types) => {
    const held = () => list.asked(types);

    test.each([1_000, 7])("who dealt with these actors, at most %i", async (limit) => {
      const neighbours = await store.read(neighboursOf(IDS, { types }, limit));
      expect(await held().neighbours(IDS, limit)).toEqual(neighbours);
    });

    test.each([1_000, 3])("how these dealt with those, at most %i", async (limit) => {
      const [some, others] = [IDS.slice(0, 4), IDS.slice(2, 8)];
      expect(await held().between(some, others, limit)).toEqual(
        await store.read(linksBetween(some, others, { types }, limit)),
      );
    });

    test.each([1_000, 2])("who dealt with both, at most %i", async (limit) => {
      for (const [a, b] of [IDS.slice(0, 2), IDS.slice(3, 5), ["person:c0", "person:nobody"]]) {
        if (a === undefined || b === undefined) throw new Error("Two are needed.");
        expect(await held().common(a, b, limit)).toEqual(await store.read(commonContacts(a, b, { types }, limit)));
      }
    });
  });
});
