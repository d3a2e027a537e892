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

/** Long enough for a question that waits to go to the graph. */
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(() => setImmediate(resolve)));

test("asks together what is asked in one turn or waits meanwhile, each id once", async () => {
  const { asked, store } = heldStore();
  const ask = (ids: string): Promise<string>[] =>
    [...ids].map(async (id) => (await store.about(names, [id], null))(id));
  const first = ask("ab");
  await turn();
  const others = ask("cdc");
  await turn();
  expect(asked.map(({ ids }) => ids)).toEqual([["a", "b"]]);
  asked[0]?.answer([]);
  await turn();
  expect(asked.map(({ ids }) => ids)).toEqual([
    ["a", "b"],
    ["c", "d"],
  ]);
  asked[1]?.answer([]);
  expect(await Promise.all([...first, ...others])).toEqual(["a", "b", "c", "d", "c"].map((id) => `name of ${id}`));
});

test("keeps apart what is asked with other arguments", async () => {
  const { asked, store } = heldStore();
  const ask: AskAbout<number, string> = async (inner, ids, limit) => {
    await inner.read(question([...ids, String(limit)]));
    return (id) => `${id} ${limit}`;
  };
  const answers = [1, 2, 1, 2].map(async (limit, index) => (await store.about(ask, [`x${index}`], limit))(`x${index}`));
  for (let index = 0; index < 2; index++) {
    await turn();
    asked[index]?.answer([]);
  }
  expect(await Promise.all(answers)).toEqual(["x0 1", "x1 2", "x2 1", "x3 2"]);
  expect(asked.map(({ ids }) => ids)).toEqual([
    ["x0", "x2", "1"],
    ["x1", "x3", "2"],
  ]);
});

test("nobody is answered by a question that had begun before they asked", async () => {
  const { asked, store } = heldStore();
  const first = store.read(question(["a"]));
  await turn();
  const second = store.read(question(["a"]));
  const third = store.read(question(["a"]));
  await turn();
  expect(asked).toHaveLength(1);
  asked[0]?.answer(["before"]);
  await turn();
  expect(asked).toHaveLength(2);
  asked[1]?.answer(["after"]);
  expect(await Promise.all([first, second, third])).toEqual([["before"], ["after"], ["after"]]);
});

test("others do not wait for long behind a slow question", async () => {
  const { asked, store } = heldStore();
  const answers: Promise<string>[] = [];
  for (const id of ["a", "b", "c"]) {
    answers.push(store.about(names, [id], null).then((nameOf) => nameOf(id)));
    while (asked.length < answers.length) await turn();
  }
  for (const { answer } of asked) answer([]);
  expect(await Promise.all(answers)).toHaveLength(3);
});

test("an error reaches those who asked, and nobody after them", async () => {
  const { asked, store } = heldStore();
  const first = Promise.allSettled(["a", "b"].map((id) => store.about(names, [id], null)));
  await turn();
  const later = store.about(names, ["c"], null);
  asked[0]?.fail(new Error("down"));
  expect((await first).map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  await turn();
  asked[1]?.answer([]);
  expect((await later)("c")).toBe("name of c");
});
