import { expect, test } from "@jest/globals";
import { measure, readPairs } from "../../bench/names/read-pairs.js";
import { nameKeys, shareKey } from "../../ingest/match/name-keys.js";

const FILES = ["pairs.yaml", "held-out.yaml"] as const;

test("at least 200 pairs, a third of them held out", () => {
  const [tuned, heldOut] = FILES.map((file) => readPairs(file).length) as [number, number];
  expect(tuned + heldOut).toBeGreaterThanOrEqual(200);
  expect(heldOut / (tuned + heldOut)).toBeGreaterThan(0.3);
});

test.each(FILES)("%s: what is taken for one is one, and most of what is one is taken for it", (file) => {
  const { precision, recall, wrong, missed } = measure(readPairs(file));
  if (precision < 0.98) expect(wrong).toEqual([]);
  if (recall < 0.9) expect(missed).toEqual([]);
  expect(precision).toBeGreaterThanOrEqual(0.98);
  expect(recall).toBeGreaterThanOrEqual(0.9);
});

test.each(FILES)("%s: two names that are one by themselves share a key", (file) => {
  const byNames = readPairs(file).filter(({ a, b, same }) => same && a.offices.length === 0 && a.kind === b.kind);
  const apart = byNames.filter(({ a, b }) => !shareKey(nameKeys(a.name, a.kind), nameKeys(b.name, b.kind)));
  expect(1 - apart.length / byNames.length).toBeGreaterThanOrEqual(0.95);
});
