import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { GraphStore } from "../../queries/graph-store.js";
import { serve, type AskingServer } from "../support/asking-server.js";
import { engines } from "../support/engines.js";
import { actor, extraction, statement } from "../support/sample-extractions.js";
import { fill, SMALL_GRAPH } from "../support/small-graph.js";

/** Somebody known under three ids, of which the first is merged into the second, and that into the third. */
const also = extraction(
  "Le colonel a reçu Catherine Colonna. Assimi G. a reçu Catherine Colonna.",
  [
    actor("person:colonel-goita", "Colonel Goïta"),
    actor("person:assimi-g", "Assimi G."),
    actor("person:catherine-colonna", "Catherine Colonna"),
  ],
  [
    statement({ type: "MET", subject: "person:colonel-goita", object: "person:catherine-colonna", date: "2023-03-01" }),
    statement({ type: "MET", subject: "person:assimi-g", object: "person:catherine-colonna", date: "2023-03-02" }),
  ],
);

const GONE = "person:colonel-goita";
const KEPT = "person:assimi-goita";
const LAVROV = "person:serguei-lavrov";

/** Each is asked with the id of `id` and must find the same as with the one that was kept. */
const QUESTIONS = [
  ["actor", `{ actor(id: $id) { id } }`],
  ["statements of actors", `{ statements(filter: { actors: [$id] }) { totalCount nodes { id } } }`],
  ["of subjects", `{ statements(filter: { subjects: [$id] }) { nodes { id } } }`],
  ["of objects", `{ statements(filter: { objects: [$id] }) { nodes { id } } }`],
  [
    "nested",
    `{ statements(filter: { or: [{ actors: [$id] }], and: [{ not: { objects: [$id] } }] }) { nodes { id } } }`,
  ],
  ["an actor's statements", `{ actor(id: "${LAVROV}") { statements(filter: { actors: [$id] }) { totalCount } } }`],
  [
    "an actor's relationships",
    `{ actor(id: "${LAVROV}") { relationships(filter: { actors: [$id] }) { totalCount } } }`,
  ],
  ["paths", `{ paths(from: $id, to: "${LAVROV}") { actors { id } steps { statements { id } } } }`],
  ["to", `{ paths(to: $id, from: "${LAVROV}") { actors { id } } }`],
  ["paths around", `{ paths(from: "person:sadio-camara", to: "${LAVROV}", avoidActors: [$id]) { actors { id } } }`],
  ["subgraph", `{ subgraph(centers: [$id]) { actors { id } relationships { id } } }`],
  ["common contacts", `{ commonContacts(a: $id, b: "${LAVROV}") { actor { id } statementsWithA { id } } }`],
  ["first contact", `{ firstContact(a: $id, b: "${LAVROV}") { id } }`],
  ["last contact", `{ lastContact(b: $id, a: "${LAVROV}") { id } }`],
  ["timeline", `{ timeline(actors: [$id], interval: YEAR) { statements } }`],
  ["changes", `{ relationshipChanges(actor: $id, from: "2023", to: "2023") { other { id } statements { id } } }`],
  ["counts", `{ statementCounts(by: [TYPE], filter: { actors: [$id] }) { type statements } }`],
  ["facets", `{ statementFacets(filter: { actors: [$id] }) { types { value statements } } }`],
  ["ranking", `{ ranking(by: DEGREE, filter: { actors: [$id] }) { actor { id } score } }`],
  ["communities", `{ communities(filter: { actors: [$id] }) { size } }`],
  ["briefs", `{ briefs(filter: { actors: [$id] }) { totalCount nodes { id } } }`],
] as const;

describe.each(engines())("an id that was merged away, on $name", ({ open }) => {
  let store: GraphStore;
  let server: AskingServer;
  beforeAll(async () => {
    store = await open();
    await fill(store, [...SMALL_GRAPH, also]);
    server = await serve(store);
    await server.ask(`mutation { createWatch(name: "Lui", filter: { actors: ["${GONE}"] }) { id } }`);
    for (const [keep, merge] of [
      ["person:assimi-g", GONE],
      [KEPT, "person:assimi-g"],
    ]) {
      const { errors } = await server.ask(`mutation { mergeActors(keep: "${keep}", merge: ["${merge}"]) { id } }`);
      expect(errors).toBeUndefined();
    }
  });
  afterAll(async () => {
    await server.close();
    await store.close();
  });

  test.each(QUESTIONS)("means the actor that was kept: %s", async (_name, question) => {
    const query = `query ($id: ID!) ${question}`;
    const before = await server.ask(query, { id: GONE });
    expect(before.errors).toBeUndefined();
    expect(before).toEqual(await server.ask(query, { id: KEPT }));
    expect(before).not.toEqual(await server.ask(query, { id: "person:nobody" }));
  });

  test("in a watch that was made before", async () => {
    const { data } = await server.ask(`{ watchHits(id: "watch:lui", since: 0) { nodes { id } } }`);
    const all = await server.ask(`{ statements(filter: { actors: ["${KEPT}"] }) { totalCount } }`);
    expect((data as any).watchHits.nodes).toHaveLength(Number((all.data as any).statements.totalCount));
  });

  test("in an export", async () => {
    const exported = async (parameters: string): Promise<string> => {
      const text = await (await fetch(new URL(`/export/node-link?${parameters}`, server.url))).text();
      return text.replaceAll(GONE, KEPT);
    };
    for (const asked of ["actor=", "actors=", "objects="]) {
      expect(await exported(asked + GONE)).toBe(await exported(asked + KEPT));
    }
  });
});
