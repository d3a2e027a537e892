import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { GraphStore } from "../../queries/graph-store.js";
import { engines } from "../support/engines.js";
import { fill } from "../support/small-graph.js";
import { exported } from "./exported.js";

/** What a program reads from the file. */
interface NodeLink {
  readonly graph: { readonly citation: object };
  readonly nodes: readonly { readonly id: string }[];
  readonly briefs: readonly { readonly text?: string; readonly mentions?: readonly object[] }[];
  readonly edges: readonly object[];
}

describe.each(engines())("node-link JSON on $name", ({ open }) => {
  let store: GraphStore;
  const json = async (parameters: Record<string, readonly string[]> = {}): Promise<NodeLink> =>
    JSON.parse(await exported(store, "json", parameters)) as NodeLink;

  beforeAll(async () => {
    store = await open();
    await fill(store);
  });
  afterAll(() => store.close());

  test("has every actor, and every statement that the usual filter lets through", async () => {
    const { nodes, edges, briefs, graph } = await json();
    expect(nodes.map(({ id }) => id)).toEqual([
      "country:mali",
      "country:soudan",
      "org:cedeao",
      "person:abdoulaye-diop",
      "person:assimi-goita",
      "person:catherine-colonna",
      "person:ibrahim-boubacar-keita",
      "person:sadio-camara",
      "person:serguei-lavrov",
      "place:bamako",
    ]);
    expect(edges).toHaveLength(7);
    expect(briefs).toHaveLength(4);
    expect(graph.citation).toMatchObject({ briefs: 4, date: "2026-11-24T10:00:00.000Z", generator: "Griot 0.1.0" });
  });

  test("carries each statement with its evidence", async () => {
    const { edges } = await json({ types: ["DECORATED"] });
    expect(edges).toEqual([
      expect.objectContaining({
        source: "person:abdoulaye-diop",
        target: "person:serguei-lavrov",
        type: "DECORATED",
        date: "2023-02-07",
        datePrecision: "DAY",
        award: "Commandeur de l’Ordre national du Mali",
        onBehalfOf: "person:assimi-goita",
        evidence: [
          expect.objectContaining({
            quote: "La distinction lui a été remise par M. Abdoulaye Diop",
            rule: "decorated/passive",
            source: "lessor.ml",
            publishedOn: "2023-02-08",
          }),
        ],
      }),
    ]);
  });

  test("with a filter has the actors that take part, also in whose name and where", async () => {
    const { nodes } = await json({ types: ["MET"], from: ["2023"] });
    expect(nodes.map(({ id }) => id)).toEqual(["person:assimi-goita", "person:serguei-lavrov", "place:bamako"]);
  });

  test("sums up relationships, with a filter as without one", async () => {
    const plain = await json({ level: ["relationships"], types: ["MET"] });
    const narrowed = await json({ level: ["relationships"], types: ["MET"], minConfidence: ["0"] });
    expect(narrowed.edges).toEqual(plain.edges);
    expect(plain.edges).toContainEqual({
      source: "person:assimi-goita",
      target: "person:serguei-lavrov",
      key: "MET person:assimi-goita person:serguei-lavrov",
      type: "MET",
      weight: 1,
      statements: 1,
      briefs: 2,
      firstDate: "2023-02-07",
      lastDate: "2023-02-07",
      confidence: 0.95,
    });
  });

  test("takes the surroundings of an actor, step by step", async () => {
    const around = async (depth: string): Promise<string[]> =>
      (await json({ actor: ["country:mali"], depth: [depth] })).nodes.map(({ id }) => id);
    expect(await around("0")).toEqual(["country:mali"]);
    expect(await around("1")).toEqual(["country:mali", "org:cedeao", "person:sadio-camara"]);
    expect(await around("2")).toEqual(["country:mali", "org:cedeao", "person:assimi-goita", "person:sadio-camara"]);
  });

  test("with all has what is planned and denied, and the texts", async () => {
    const { edges, briefs } = await json({ all: ["true"] });
    expect(edges).toHaveLength(9);
    expect(briefs.every(({ text, mentions }) => text && mentions && mentions.length > 0)).toBe(true);
  });
});
