import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { GraphStore } from "../../queries/graph-store.js";
import { serve, type AskingServer } from "../support/asking-server.js";
import { engines } from "../support/engines.js";
import { fill } from "../support/small-graph.js";

let store: GraphStore;
let server: AskingServer;
beforeAll(async () => {
  store = await engines()[0]!.open();
  await fill(store);
  server = await serve(store);
});
afterAll(async () => {
  await server.close();
  await store.close();
});

type Variables = Readonly<Record<string, unknown>>;

/** Apollo Server answers what stands in the address. */
async function theLongWay(query: string, variables: Variables, operationName?: string): Promise<unknown> {
  const address = new URL(`${server.url}/graphql`);
  address.searchParams.set("query", query);
  address.searchParams.set("variables", JSON.stringify(variables));
  if (operationName !== undefined) address.searchParams.set("operationName", operationName);
  const response = await fetch(address, { headers: { "Apollo-Require-Preflight": "true" } });
  return [response.status, response.headers.get("content-type"), await response.json()];
}

async function theShortWay(query: string, variables: Variables, operationName?: string): Promise<unknown> {
  const response = await fetch(`${server.url}/graphql`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ query, variables, operationName }),
  });
  return [response.status, response.headers.get("content-type"), await response.json()];
}

describe("a query is answered alike the short way and the long way:", () => {
  const TWO = `query One { actor(id: "country:mali") { name } } query Two { actor(id: "country:mali") { kind } }`;
  const FILTERED = `query ($filter: StatementFilter, $n: Int = 2) {
    statements(filter: $filter, first: $n) { totalCount nodes { ...ends } } }
    fragment ends on Statement { type subject { name } object { __typename name } }`;
  test.each<[what: string, query: string, variables: Variables, operationName?: string]>([
    ["data", `query ($id: ID!) { actor(id: $id) { name aliases degree } }`, { id: "country:mali" }],
    ["null for an unknown id", `{ actor(id: "person:nobody") { name } }`, {}],
    ["nested filters", FILTERED, { filter: { or: [{ types: ["MET"] }, { not: { actors: ["country:mali"] } }] } }],
    ["a variable's own default", FILTERED, {}],
    ["a variable that is null", FILTERED, { filter: null }],
    [
      "fields left out",
      `query ($no: Boolean!) { actor(id: "country:mali") { name @include(if: $no) kind @skip(if: $no) } }`,
      { no: false },
    ],
    ["aliases", `{ a: actor(id: "country:mali") { n: name } b: actor(id: "country:mali") { n: kind } }`, {}],
    ["one of two operations", TWO, {}, "Two"],
    ["neither of two operations", TWO, {}],
    ["a wrong argument", `query ($n: Int) { statements(first: $n) { totalCount } }`, { n: 501 }],
    ["a wrong argument in one of two fields", `{ a: actor(id: "") { id } b: actor(id: "country:mali") { id } }`, {}],
    ["a variable of another type", `query ($n: Int) { statements(first: $n) { totalCount } }`, { n: "many" }],
    ["a variable that is missing", `query ($id: ID!) { actor(id: $id) { name } }`, {}],
    ["a value that an enum has not", FILTERED, { filter: { types: ["KISSED"] } }],
    ["an unknown field", `{ actor(id: "country:mali") { nom } }`, {}],
    ["no GraphQL", `{ actor(`, {}],
    ["the schema", `{ __type(name: "Actor") { name } }`, {}],
    [
      "too much",
      `query ($n: Int = 500) { actors(first: $n) { nodes { statements(first: $n) { nodes { id } } } } }`,
      {},
    ],
  ])("%s", async (_what, query, variables, ...named) => {
    const answer = await theLongWay(query, variables, ...named);
    expect(await theShortWay(query, variables, ...named)).toEqual(answer);
    // The second time it is known.
    expect(await theShortWay(query, variables, ...named)).toEqual(answer);
  });
});

test.each([
  ["a list of requests", JSON.stringify([{ query: "{ actor { id } }" }])],
  ["no query", JSON.stringify({ variables: {} })],
  ["a number", "7"],
])("refuses %s", async (_what, body) => {
  const response = await fetch(`${server.url}/graphql`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body,
  });
  expect(response.status).toBe(400);
});
