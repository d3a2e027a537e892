import { expect, test } from "@jest/globals";
import { growSubgraph } from "../../queries/grow-subgraph.js";
import type { Neighbour } from "../../queries/neighbours-of.js";

/** Each actor's neighbours, most told first. */
const LINKS: Readonly<Record<string, string>> = { a: "bcd", b: "ae", c: "a", d: "ae", e: "bdf", f: "e" };

const ask = (ids: readonly string[]): Promise<readonly Neighbour[]> =>
  Promise.resolve(
    ids.flatMap((actorId) => [...(LINKS[actorId] ?? "")].map((otherId) => ({ actorId, otherId, statements: 1 }))),
  );

test.each([
  // name                     centers  depth  maxActors  actors     omitted
  ["the centers alone", "a", 0, 10, "a", 0],
  ["one step", "a", 1, 10, "abcd", 0],
  ["two steps", "a", 2, 10, "abcde", 0],
  ["all of it", "a", 4, 10, "abcdef", 0],
  ["two centers", "af", 1, 10, "afbcde", 0],
  ["no room for two", "a", 1, 2, "ab", 2],
  ["what only they lead to is not counted", "a", 3, 3, "abc", 2],
  ["a center twice is one", "aa", 1, 10, "abcd", 0],
])("%s", async (_name, centers, depth, maxActors, actors, omitted) => {
  const grown = await growSubgraph({ centers: [...centers], depth, maxActors }, ask);
  expect({ actors: grown.actorIds.join(""), omitted: grown.omittedIds.length }).toEqual({ actors, omitted });
});
