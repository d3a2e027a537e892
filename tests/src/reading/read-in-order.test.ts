import { expect, test } from "@jest/globals";
import { makeBrief } from "../../../ingest/read/make-brief.js";
import { refuse, wholeFile, type ReadOutcome } from "../../../ingest/read/read-outcome.js";
import type { BriefReader, ReadResult } from "../../../src/reading/brief-reader.js";
import { readInOrder } from "../../../src/reading/read-in-order.js";

const input = (name: string): ReadOutcome => ({
  kind: "brief",
  place: wholeFile(name),
  brief: makeBrief({ text: name }, name),
});

/** A reader whose briefs come back when the test says so. */
function slowReader(ahead: number): { readonly reader: BriefReader; readonly finish: Map<string, () => void> } {
  const finish = new Map<string, () => void>();
  const read: BriefReader["read"] = ({ brief }, signal) =>
    new Promise<ReadResult>((resolve, reject) => {
      signal?.addEventListener("abort", () => reject(new Error("aborted")), { once: true });
      finish.set(brief.text, () => resolve({ extraction: null, reason: `read ${brief.text}` }));
    });
  return { reader: { extractor: "test", ahead, read, close: async () => undefined }, finish };
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test("what comes back early waits for its turn, and no more than `ahead` are handed over", async () => {
  const { reader, finish } = slowReader(2);
  const inputs = [input("a"), refuse(wholeFile("b"), "no text."), input("c"), input("d")];
  const told: string[] = [];
  const done = (async (): Promise<void> => {
    for await (const { result } of readInOrder(inputs, reader)) told.push(result.reason ?? "");
  })();
  await turn();
  expect([...finish.keys()]).toEqual(["a"]);
  finish.get("a")?.();
  await turn();
  expect(told).toEqual(["read a", "b: no text."]);
  finish.get("d")?.();
  await turn();
  expect(told).toEqual(["read a", "b: no text."]);
  finish.get("c")?.();
  await done;
  expect(told).toEqual(["read a", "b: no text.", "read c", "read d"]);
});

test("a signal ends it at once, whatever is under way", async () => {
  const { reader, finish } = slowReader(3);
  const controller = new AbortController();
  const told: string[] = [];
  const done = (async (): Promise<void> => {
    for await (const { result } of readInOrder([input("a"), input("b")], reader, controller.signal))
      told.push(result.reason ?? "");
  })();
  await turn();
  finish.get("a")?.();
  await turn();
  controller.abort();
  await done;
  expect(told).toEqual(["read a"]);
});

test("a thread that fails is no brief that could not be read", async () => {
  const broken: BriefReader = { ...slowReader(1).reader, read: () => Promise.reject(new Error("out of memory")) };
  const run = async (): Promise<void> => {
    for await (const _read of readInOrder([input("a")], broken)) expect(_read).toBeUndefined();
  };
  await expect(run()).rejects.toThrow("out of memory");
});
