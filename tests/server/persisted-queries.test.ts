import { createHash } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
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

const QUERY = "query ($id: ID!) { actor(id: $id) { name } }";
const sha256Hash = createHash("sha256").update(QUERY).digest("hex");
const variables = { id: "country:mali" };

const post = async (body: object): Promise<any> => {
  const response = await fetch(`${server.url}/graphql`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ ...body, variables, extensions: { persistedQuery: { version: 1, sha256Hash } } }),
  });
  return response.json();
};

test("a client that sent a query once sends its hash from then on", async () => {
  const unknown = await post({});
  expect(unknown.errors).toMatchObject([
    { message: "PersistedQueryNotFound", extensions: { code: "PERSISTED_QUERY_NOT_FOUND" } },
  ]);
  const answer = { data: { actor: { name: "Mali" } } };
  expect(await post({ query: QUERY })).toEqual(answer);
  expect(await post({})).toEqual(answer);
});

test("a hash that is another query's is refused", async () => {
  const { errors } = await post({ query: `${QUERY} # other` });
  expect(errors).toMatchObject([
    { message: "The sha256Hash of the persisted query is not that of its text.", extensions: { code: "BAD_REQUEST" } },
  ]);
});
