import { readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { CASE_TYPES, type CaseScore, scoreCases } from "./score-cases.js";

/**
 * The case tables hold more than Griot can read today. `case-scores.json` says how much it reads; it may not read less
 * nor invent more. After an improvement `UPDATE_CASE_SCORES=1 npm run jest -- tests/ingest/extract` raises the bar.
 */
const BAR = new URL("./case-scores.json", import.meta.url);
type Bar = Readonly<Record<string, Omit<CaseScore, "faults">>>;

const scores = CASE_TYPES.map((type) => [type, scoreCases(type)] as const);

if (process.env["UPDATE_CASE_SCORES"] === "1") {
  const lines = scores.map(
    ([type, { right, missed, invented }]) =>
      `  "${type}": { "right": ${right}, "missed": ${missed}, "invented": ${invented} }`,
  );
  writeFileSync(BAR, `{\n${lines.join(",\n")}\n}\n`);
}

const bar = JSON.parse(readFileSync(BAR, "utf8")) as Bar;

test("every table has its bar, for as many statements as it expects", () => {
  const expected = scores.map(([type, { right, missed }]) => [type, right + missed]);
  expect(Object.entries(bar).map(([type, { right, missed }]) => [type, right + missed])).toEqual(expected);
});

test.each(scores)("%s is read no worse than before", (type, { right, missed, invented, faults }) => {
  const known = bar[type] ?? { right: 0, missed: 0, invented: 0 };
  const worse = right < known.right || invented > known.invented;
  expect(worse ? { right, missed, invented, faults } : known).toEqual(known);
});
