import { describe, expect, test } from "@jest/globals";
import { findPaths, type AskNeighbours } from "../../queries/find-paths.js";

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
  (await findPaths({ from: "a", to: "z", maxLength, count }, graph(links).ask)).map((path) => path.join(""));

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
    expect(await findPaths({ from: "a", to: "a", maxLength: 3, count: 5 }, graph("a-b b-a").ask)).toEqual([]);
  });

  test("asks for the smaller side, once a length", async () => {
    const { ask, asked } = graph("a-b a-c a-d y-z d-y");
    await findPaths({ from: "a", to: "z", maxLength: 4, count: 1 }, ask);
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
    const near = (others: Readonly<Record<string, readonly string[]>>): AskNeighbours => {
      return (ids) =>
        Promise.resolve(
          ids.flatMap((actorId) => (others[actorId] ?? []).map((otherId) => ({ actorId, otherId, statements: 1 }))),
        );
    };
    const search = { from: "a", to: "z", maxLength: 6, count: 5 };

    test("goes round it from the other end", async () => {
      const ask = near({ a: crowd, z: ["x7"], x7: ["a", "z"] });
      expect(await findPaths({ ...search, maxLength: 2 }, ask)).toEqual([["a", "x7", "z"]]);
    });

    test("gives what it found before", async () => {
      const ask = near({ a: ["z", "b"], z: ["a", "c"], b: crowd, c: crowd });
      expect(await findPaths(search, ask)).toEqual([["a", "z"]]);
    });

    test("says so when it found nothing", async () => {
      await expect(findPaths(search, near({ a: ["b"], z: ["c"], b: crowd, c: crowd }))).rejects.toThrow(
        'Argument "filter": more than 100000 links lie around both ends and no path was found nearer; let fewer statements through.',
      );
    });
  });
});
