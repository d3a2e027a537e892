import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type * as Inspector from "@graphql-inspector/core";
import { expect, test } from "@jest/globals";
import type * as GraphQL from "graphql";
import { emitSdl } from "../../src/server/emit-sdl.js";

// One realm of graphql for both schemas and the comparison.
const require = createRequire(import.meta.url);
const { buildSchema } = require("graphql") as typeof GraphQL;
const { diff } = require("@graphql-inspector/core") as typeof Inspector;

const breaking = async (before: string, after: string): Promise<readonly string[]> =>
  (await diff(buildSchema(before), buildSchema(after)))
    .filter(({ criticality }) => criticality.level === ("BREAKING" as typeof criticality.level))
    .map(({ message }) => message);

test("nothing that a client of the last released schema asks for is gone; npm run sdl:release renews that schema", async () => {
  const released = readFileSync(new URL("../../schema/graphql/released.graphql", import.meta.url), "utf8");
  expect(await breaking(released, emitSdl())).toEqual([]);
});

test("what would break a client is noticed, what would not is let through", async () => {
  const before = "type Query { one(id: ID!): String two: Int! }";
  expect(await breaking(before, "type Query { one(id: ID!, more: Int): String! two: Int! three: Int }")).toEqual([]);
  expect(await breaking(before, "type Query { one(id: ID!, more: Int!): Int }")).toEqual([
    "Field 'two' was removed from object type 'Query'",
    "Field 'Query.one' changed type from 'String' to 'Int'",
    "Argument 'more: Int!' added to field 'Query.one'",
  ]);
});
