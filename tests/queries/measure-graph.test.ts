import { describe, expect, test } from "@jest/globals";
import { betweennessOf, communitiesOf, graphOf, pagerankOf } from "../../queries/measure-graph.js";

/** A graph from its links, «a-b*3» for one told three times. */
const graph = (links: string) =>
  graphOf(
    links.split(" ").map((link) => {
      const [one = "", other = "", statements = "1"] = link.split(/[-*]/);
      return { one, other, statements: Number(statements) };
    }),
  );

describe("measures", () => {
  test("PageRank by hand: the middle of a chain of three has 0.4865", () => {
    // x = 0.05 + 0.85 · 2 · y and y = 0.05 + 0.85 · x/2 for the middle x and each end y
    expect(pagerankOf(graph("a-b b-c"))).toEqual([
      { actorId: "b", score: expect.closeTo(0.4865, 3) },
      { actorId: "a", score: expect.closeTo(0.2568, 3) },
      { actorId: "c", score: expect.closeTo(0.2568, 3) },
    ]);
  });

  test("PageRank goes where more is told", () => {
    const scores = new Map(pagerankOf(graph("a-b*9 a-c")).map(({ actorId, score }) => [actorId, score]));
    expect(scores.get("b")).toBeGreaterThan(2 * (scores.get("c") ?? 0));
  });

  test("betweenness by hand: a chain of four", () => {
    // b lies on a–c and a–d, of the three pairs of others; each half counts once: 2/3
    expect(betweennessOf(graph("a-b b-c c-d"))).toEqual([
      { actorId: "b", score: 0.666667 },
      { actorId: "c", score: 0.666667 },
      { actorId: "a", score: 0 },
      { actorId: "d", score: 0 },
    ]);
  });

  test("communities: two triangles with a thread between", () => {
    expect(communitiesOf(graph("a-b a-c b-c*2 c-x x-y x-z y-z"))).toEqual([
      { actorIds: ["b", "c", "a"], links: 3, statements: 4 },
      { actorIds: ["x", "y", "z"], links: 3, statements: 3 },
    ]);
  });

  test("nobody linked: nothing to measure", () => {
    expect([pagerankOf(graphOf([])), betweennessOf(graphOf([])), communitiesOf(graphOf([]))]).toEqual([[], [], []]);
  });
});
