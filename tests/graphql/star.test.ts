import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { GraphStore, Query } from "../../queries/graph-store.js";
import { serve, type AskingServer } from "../support/asking-server.js";
import { engines } from "../support/engines.js";

/** Whom everybody met, and how many they are. */
const HUB = "person:hub";
const OTHERS = 100_000;
const BATCH = 10_000;

const change = (cypher: string, rows: readonly number[] = []): Query<unknown> => ({
  cypher,
  params: { rows, hub: HUB },
  decode: (row) => row,
});

/** An actor who met 100,000 others, the nth of them n times. */
async function fillStar(store: GraphStore): Promise<void> {
  await store.write([
    change(`CREATE (a:Actor:Person {id: $hub, name: 'Moyeu', kind: 'PERSON', aliases: [], foldedNames: ['moyeu'],
            searchText: '|moyeu|'})`),
  ]);
  for (let from = 1; from <= OTHERS; from += BATCH) {
    const rows = Array.from({ length: BATCH }, (_, index) => from + index);
    await store.write([
      change(
        `UNWIND $rows AS n
         MATCH (hub:Actor {id: $hub})
         CREATE (a:Actor:Person {id: 'person:p' + toString(n), name: 'Rayon ' + toString(n), kind: 'PERSON', aliases: [],
                 foldedNames: ['rayon ' + toString(n)], searchText: '|rayon ' + toString(n) + '|'})
         CREATE (a)-[:MET {statements: n, briefs: 1, firstDate: '2024-01-01', lastDate: '2024-01-01', confidence: 0.9}]->(hub)`,
        rows,
      ),
    ]);
  }
}

/** In pieces: one transaction that forgets 100,000 actors is more than a small Neo4j holds. */
async function forget(store: GraphStore): Promise<void> {
  const piece = change("MATCH (n:Actor) WHERE n.id <> $hub WITH n LIMIT 10000 DETACH DELETE n");
  for (let left = OTHERS; left > 0; left -= BATCH) await store.write([piece]);
}

describe.each(engines())("an actor who met 100,000 others, on $name", (engine) => {
  let store: GraphStore;
  let server: AskingServer;
  beforeAll(async () => {
    store = await engine.open();
    await fillStar(store);
    server = await serve(store);
  });
  afterAll(async () => {
    await server.close();
    await forget(store);
    await store.close();
  });

  test("has pages of them, most told first, and their count", async () => {
    const page = (after: string | null) =>
      server.ask(
        `query ($after: String) { actor(id: "${HUB}") { degree relationships(first: 2, after: $after, filter: { types: [MET] }) {
           totalCount pageInfo { endCursor hasNextPage } nodes { statements other { name } } } } }`,
        { after },
      );
    const row = (n: number) => ({ statements: n, other: { name: `Rayon ${n}` } });
    const first = await page(null);
    expect(first.errors).toBeUndefined();
    const { degree, relationships } = (first.data as { actor: { degree: number; relationships: Page } }).actor;
    expect([degree, relationships.totalCount, relationships.pageInfo.hasNextPage]).toEqual([OTHERS, OTHERS, true]);
    expect(relationships.nodes).toEqual([row(OTHERS), row(OTHERS - 1)]);
    const second = await page(relationships.pageInfo.endCursor);
    expect((second.data as { actor: { relationships: Page } }).actor.relationships.nodes).toEqual([
      row(OTHERS - 2),
      row(OTHERS - 3),
    ]);
  });

  test("stands between any two of them", async () => {
    const { data, errors } = await server.ask(`{
      paths(from: "person:p1", to: "person:p99999", maxLength: 6, first: 1) { actors { name } }
      commonContacts(a: "person:p1", b: "person:p99999") { actor { name } }
    }`);
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      paths: [{ actors: [{ name: "Rayon 1" }, { name: "Moyeu" }, { name: "Rayon 99999" }] }],
      commonContacts: [{ actor: { name: "Moyeu" } }],
    });
  });

  test("is drawn with the most told of them, and it is said how many are left out", async () => {
    const { data, errors } = await server.ask(`{ subgraph(centers: ["${HUB}"], depth: 2, maxActors: 4) {
      actors { name } relationships { statements } omitted } }`);
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      subgraph: {
        actors: [{ name: "Moyeu" }, ...[0, 1, 2].map((less) => ({ name: `Rayon ${OTHERS - less}` }))],
        relationships: [OTHERS, OTHERS - 2, OTHERS - 1].map((statements) => ({ statements })), // by the ids of their ends
        omitted: OTHERS - 3,
      },
    });
  });
});

interface Page {
  readonly totalCount: number;
  readonly pageInfo: { readonly endCursor: string; readonly hasNextPage: boolean };
  readonly nodes: readonly unknown[];
}
