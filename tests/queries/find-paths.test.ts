import { describe, expect, test } from "@jest/globals";
import type { CommonContact } from "../../queries/common-contacts.js";
import { findPaths, type AskNeighbours, type PathQuestions } from "../../queries/find-paths.js";

/** What no search here has to ask: all links fit. */
const unasked = (): Promise<never> => Promise.reject(new Error("This question needs not be asked."));

const asking = (neighbours: AskNeighbours): PathQuestions => ({ neighbours, between: unasked, common: unasked });

/** A graph from its links, «a-b*3» for one told three times. */
function graph(links: string): { ask: AskNeighbours; asked: string[][] } {
  const rows = links.split(" ").flatMap((link) => {
    const [ends = "", times = "1"] = link.split("*");
    const [one = "", other = ""] = ends.split("-");
    const statements = Number(times);
    return [
      { actorId: one, otherId: other, statements },
      { actorId: other, otherId: one, statements },
    ];
  });
  const asked: string[][] = [];
  return {
    asked,
    ask: (ids, limit) => {
      asked.push([...ids]);
      return Promise.resolve(rows.filter((row) => ids.includes(row.actorId)).slice(0, limit));
    },
  };
}

const pathsIn = async (links: string, maxLength = 6, count = 50): Promise<readonly string[]> =>
  (await findPaths({ from: "a", to: "z", maxLength, count }, asking(graph(links).ask))).map((path) => path.join(""));

describe("paths from a to z", () => {
  test.each([
    // name                            links                                      paths
    ["one step", "a-z", ["az"]],
    ["none", "a-b y-z", []],
    ["nobody", "b-c", []],
    ["shortest first", "a-b b-z a-c c-d d-z", ["abz", "acdz"]],
    ["also longer than the shortest", "a-z a-b b-z", ["az", "abz"]],
    ["of one length the most told first", "a-b b-z a-c*2 c-z", ["acz", "abz"]],
    ["of equals by id", "a-c c-z a-b b-z", ["abz", "acz"]],
    ["no actor twice", "a-b b-c c-b b-z", ["abz"]],
    ["not through an end", "a-z z-b a-c c-a", ["az"]],
    ["six steps", "a-b b-c c-d d-e e-f f-z", ["abcdefz"]],
    ["not seven", "a-b b-c c-d d-e e-f f-g g-z", []],
    ["a square has both ways", "a-b b-c c-z a-d d-c", ["abcz", "adcz"]],
  ])("%s", async (_name, links, expected) => {
    expect(await pathsIn(links)).toEqual(expected);
  });

  test("no longer than asked", async () => {
    expect(await pathsIn("a-b b-z a-c c-d d-z", 2)).toEqual(["abz"]);
  });

  test("no more than asked", async () => {
    expect(await pathsIn("a-b b-z a-c c-z a-d d-z", 6, 2)).toEqual(["abz", "acz"]);
  });

  test("from an actor to itself there is none", async () => {
    expect(await findPaths({ from: "a", to: "a", maxLength: 3, count: 5 }, asking(graph("a-b b-a").ask))).toEqual([]);
  });

  test("asks for the smaller side, once a length", async () => {
    const { ask, asked } = graph("a-b a-c a-d y-z d-y");
    await findPaths({ from: "a", to: "z", maxLength: 4, count: 1 }, asking(ask));
    expect(asked).toEqual([["a"], ["z"], ["y"]]);
  });

  test("agrees with a search that tries every path", async () => {
    let seed = 7;
    const random = (below: number): number => (seed = (seed * 48271) % 2147483647) % below;
    const names = [..."abcdefghz"];
    for (let round = 0; round < 40; round++) {
      const links = [
        ...new Set(Array.from({ length: 14 }, () => [names[random(9)], names[random(9)]].sort().join("-"))),
      ]
        .filter((link) => link[0] !== link[2])
        .join(" ");
      const others = new Map(names.map((name) => [name, new Set<string>()]));
      for (const [one = "", , other = ""] of links.split(" ")) {
        others.get(one)?.add(other);
        others.get(other)?.add(one);
      }
      const all: string[] = [];
      const walk = (path: string): void => {
        const here = path.slice(-1);
        if (here === "z") all.push(path);
        else for (const next of others.get(here) ?? []) if (!path.includes(next) && path.length < 6) walk(path + next);
      };
      walk("a");
      const byLength = all.toSorted((one, other) => one.length - other.length || (one < other ? -1 : 1));
      expect(await pathsIn(links, 5)).toEqual(byLength.slice(0, 50));
    }
  });

  describe("with a crowd of 100,001 around one actor", () => {
    const crowd = Array.from({ length: 100_001 }, (_, index) => `x${index}`);
    const near = (others: Readonly<Record<string, readonly string[]>>): PathQuestions => {
      const linksOf = (ids: readonly string[]) =>
        ids.flatMap((actorId) => (others[actorId] ?? []).map((otherId) => ({ actorId, otherId, statements: 1 })));
      return {
        neighbours: (ids, limit) => Promise.resolve(linksOf(ids).slice(0, limit)),
        between: (ids, ends) => {
          const within = new Set(ends);
          return Promise.resolve(linksOf(ids).filter(({ otherId }) => within.has(otherId)));
        },
        common: (a, b): Promise<readonly CommonContact[]> => {
          const ofB = new Set(others[b]);
          const both = (others[a] ?? []).filter((id) => ofB.has(id));
          return Promise.resolve(both.map((actorId) => ({ actorId, withA: 1, withB: 1 })));
        },
      };
    };
    const search = { from: "a", to: "z", maxLength: 6, count: 5 };

    test("goes round it from the other end", async () => {
      const ask = near({ a: crowd, z: ["x7"], x7: ["a", "z"] });
      expect(await findPaths({ ...search, maxLength: 2 }, ask)).toEqual([["a", "x7", "z"]]);
    });

    test("two crowds whose ends dealt with each other, beyond what can be learnt", async () => {
      const others = Array.from({ length: 100_001 }, (_, index) => `y${index}`);
      const ask = near({ a: [...crowd, "z"], z: [...others, "a"] });
      expect(await findPaths({ ...search, maxLength: 1 }, ask)).toEqual([["a", "z"]]);
    });

    test("two crowds with contacts in common, beyond what can be learnt", async () => {
      const others = Array.from({ length: 100_001 }, (_, index) => `y${index}`);
      const ask = near({ a: [...crowd, "m", "n"], z: [...others, "m", "n"], m: ["a", "z"], n: ["a", "z"] });
      expect(await findPaths({ ...search, maxLength: 2 }, ask)).toEqual([
        ["a", "m", "z"],
        ["a", "n", "z"],
      ]);
      expect(await findPaths({ ...search, maxLength: 2, avoid: ["m"] }, ask)).toEqual([["a", "n", "z"]]);
    });

    test("two crowds a step away from the ends", async () => {
      const ask = near({ a: ["b"], z: ["c"], b: ["a", ...crowd], c: ["z", ...crowd] });
      expect((await findPaths({ ...search, maxLength: 4, count: 1 }, ask))[0]).toHaveLength(5);
    });
  });

  test("round those to be avoided", async () => {
    const { ask } = graph("a-b b-z a-c c-d d-z");
    expect(await findPaths({ from: "a", to: "z", maxLength: 6, count: 5, avoid: ["b"] }, asking(ask))).toEqual([
      ["a", "c", "d", "z"],
    ]);
    expect(await findPaths({ from: "a", to: "z", maxLength: 6, count: 5, avoid: ["z"] }, asking(ask))).toEqual([]);
  });
});
