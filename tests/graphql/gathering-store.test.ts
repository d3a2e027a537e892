import { expect, test } from "@jest/globals";
import type { GraphStore, Query } from "../../queries/graph-store.js";
import { GatheringStore, type AskAbout } from "../../schema/graphql/gathering-store.js";

/** A store whose answers the test gives one by one, in the order of the questions. */
function heldStore() {
  const asked: {
    readonly ids: unknown;
    readonly answer: (rows: readonly unknown[]) => void;
    readonly fail: (error: Error) => void;
  }[] = [];
  const store = {
    engine: "held",
    read: (query: Query<unknown>) =>
      new Promise((resolve, reject) => asked.push({ ids: query.params["ids"], answer: resolve, fail: reject })),
  } as unknown as GraphStore;
  return { asked, store: new GatheringStore(store) };
}

const question = (ids: readonly string[]): Query<string> => ({ cypher: "…", params: { ids }, decode: () => "" });

const names: AskAbout<null, string> = async (store, ids) => {
  await store.read(question(ids));
  return (id) => `name of ${id}`;
};

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test("asks at once while few ask; those that wait are asked together, each id once", async () => {
  const { asked, store } = heldStore();
  const answers = ["a", "b", "c", "d", "c"].map(async (id) => (await store.about(names, [id], null))(id));
  expect(asked.map(({ ids }) => ids)).toEqual([["a"], ["b"]]);
  asked[0]?.answer([]);
  await turn();
  expect(asked.map(({ ids }) => ids)).toEqual([["a"], ["b"], ["c", "d"]]);
  asked[1]?.answer([]);
  asked[2]?.answer([]);
  expect(await Promise.all(answers)).toEqual(["name of a", "name of b", "name of c", "name of d", "name of c"]);
});

test("keeps apart what is asked with other arguments", async () => {
  const { asked, store } = heldStore();
  const ask: AskAbout<number, string> = async (inner, ids, limit) => {
    await inner.read(question([...ids, String(limit)]));
    return (id) => `${id} ${limit}`;
  };
  const answers = [1, 2, 1, 2].map(async (limit, index) => (await store.about(ask, [`x${index}`], limit))(`x${index}`));
  for (let index = 0; index < 4; index++) {
    asked[index]?.answer([]);
    await turn();
  }
  expect(asked.map(({ ids }) => ids)).toEqual([
    ["x0", "1"],
    ["x1", "2"],
    ["x2", "1"],
    ["x3", "2"],
  ]);
  expect(await Promise.all(answers)).toEqual(["x0 1", "x1 2", "x2 1", "x3 2"]);
});

test("nobody is answered by a question that had begun before they asked", async () => {
  const { asked, store } = heldStore();
  const first = store.read(question(["a"]));
  const second = store.read(question(["a"]));
  const third = store.read(question(["a"]));
  expect(asked).toHaveLength(1);
  asked[0]?.answer(["before"]);
  await turn();
  expect(asked).toHaveLength(2);
  asked[1]?.answer(["after"]);
  expect(await Promise.all([first, second, third])).toEqual([["before"], ["after"], ["after"]]);
});

test("others do not wait for long behind a slow question", async () => {
  const { asked, store } = heldStore();
  const answers = ["a", "b", "c"].map(async (id) => (await store.about(names, [id], null))(id));
  while (asked.length < 3) await turn();
  for (const { answer } of asked) answer([]);
  expect(await Promise.all(answers)).toHaveLength(3);
});

test("an error reaches those who asked, and nobody after them", async () => {
  const { asked, store } = heldStore();
  const answers = ["a", "b", "c", "d"].map((id) => store.about(names, [id], null));
  const outcomes = Promise.allSettled(answers);
  asked[0]?.answer([]);
  await turn();
  asked[2]?.fail(new Error("down"));
  asked[1]?.answer([]);
  expect((await outcomes).map(({ status }) => status)).toEqual(["fulfilled", "fulfilled", "rejected", "rejected"]);
  const later = store.about(names, ["e"], null);
  asked[3]?.answer([]);
  expect((await later)("e")).toBe("name of e");
});
