import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { counting, type CountingStore } from "../support/counting-store.js";
import { serve, type AskingServer } from "../support/asking-server.js";
import { engines } from "../support/engines.js";
import { actor, extraction, statement } from "../support/sample-extractions.js";
import { fill } from "../support/small-graph.js";

/** Thirty actors in a ring, each of whom met the next two, told by ten briefs. */
const ring = Array.from({ length: 30 }, (_, index) => actor(`person:p${index}`, `Personne ${index}`));
const RING = Array.from({ length: 10 }, (_, brief) =>
  extraction(
    `Hier, brève numéro ${brief}.`,
    ring,
    ring.flatMap((one, index) =>
      [1, 2].map((step) =>
        statement({ type: "MET", subject: one.id, object: ring[(index + step) % 30]?.id ?? null, date: "2023" }),
      ),
    ),
  ),
);

const QUERIES = [
  // what is asked, how many questions reach the graph, query
  ["one actor", 1, `{ actor(id: "person:p0") { name } }`],
  [
    "a page of statements with both ends",
    2,
    `{ statements { nodes { subject { name } object { name } place { name } } } }`,
  ],
  [
    "and a count, which is kept until something is written",
    4,
    `{ statements { totalCount nodes { subject { name } object { name } } } }`,
  ],
  [
    "statements with evidence, sentences and briefs",
    3,
    `{ statements(first: 20) { nodes { evidence { quote sentence brief { title } } } } }`,
  ],
  [
    "thirty actors with five lists each",
    6,
    `{ actors(first: 30) { nodes {
         degree
         statements(first: 3) { nodes { type } }
         relationships(first: 3) { nodes { type other { name } } }
         briefs(first: 3) { nodes { title } }
         offices { title }
       } } }`,
  ],
  [
    "thirty actors with counts",
    7,
    `{ actors(first: 30) { nodes {
         statements(first: 1) { totalCount nodes { id } }
         relationships(first: 1) { totalCount nodes { id } }
         briefs(first: 1) { totalCount nodes { id } }
       } } }`,
  ],
  [
    "four levels down",
    4,
    `{ actors(first: 5) { nodes { statements(first: 3) { nodes { object { statements(first: 3) { nodes { id } } } } } } } }`,
  ],
  [
    "as deep as is allowed: a question a level",
    8,
    `{ actors(first: 3) { nodes { statements(first: 2) { nodes { object { statements(first: 2) { nodes { object {
         statements(first: 2) { nodes { object { statements(first: 2) { nodes { id } } } } } } } } } } } } } }`,
  ],
  [
    "paths with actors and the statements of each step: ends, was anything written, a neighbourhood a step, the rest at once",
    8,
    `{ paths(from: "person:p0", to: "person:p7", first: 10) { actors { name } steps { from { name } to { name } statements { type } } } }`,
  ],
  [
    "a subgraph: centers, a level each, relationships, actors",
    5,
    `{ subgraph(centers: ["person:p0", "person:p9"], depth: 2) { actors { name } relationships { subject { name } object { name } } } }`,
  ],
  ["briefs with text and the actors of their mentions", 4, `{ briefs { nodes { text mentions { actor { name } } } } }`],
  ["briefs with the actors of their statements", 3, `{ briefs { nodes { statements { subject { name } } } } }`],
] as const;

describe.each(engines())("no field costs a question a row, on $name", (engine) => {
  let store: CountingStore;
  let server: AskingServer;
  beforeAll(async () => {
    store = counting(await engine.open());
    await fill(store, RING);
    server = await serve(store);
  });
  afterAll(async () => {
    await server.close();
    await store.close();
  });

  test.each(QUERIES)("%s: %i", async (_name, questions, query) => {
    store.asked.length = 0;
    const { errors } = await server.ask(query);
    expect(errors).toBeUndefined();
    expect(store.asked).toHaveLength(questions);
  });

  test("two lists that lead to actors ask for them together, or one question each if one list comes later", async () => {
    store.asked.length = 0;
    const { errors } = await server.ask(
      `{ briefs { nodes { mentions { actor { name } } statements { subject { name } } } } }`,
    );
    expect(errors).toBeUndefined();
    expect([4, 5]).toContain(store.asked.length);
  });

  test("the same field asked with two sets of arguments costs two", async () => {
    store.asked.length = 0;
    const { errors } = await server.ask(`{ actors(first: 30) { nodes {
      old: statements(first: 1, orderBy: OLDEST) { nodes { id } } new: statements(first: 1) { nodes { id } }
    } } }`);
    expect(errors).toBeUndefined();
    expect(store.asked).toHaveLength(3);
  });
});
