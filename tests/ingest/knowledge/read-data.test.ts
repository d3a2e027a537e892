import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { z } from "zod";
import { readData } from "../../../ingest/knowledge/read-data.js";

const schema = z.strictObject({ words: z.array(z.string()), weight: z.number().max(1, "expected at most 1") });

let folder: string;
beforeAll(() => {
  folder = join(mkdtempSync(join(tmpdir(), "griot-data-")), "knowledge");
  mkdirSync(folder);
});
afterAll(() => rmSync(join(folder, ".."), { recursive: true }));

function readText(yaml: string): unknown {
  const file = join(folder, "words.yaml");
  writeFileSync(file, yaml);
  return readData(pathToFileURL(file), schema);
}

test("a file of the right form is given as it stands", () => {
  expect(readText("# a note\nwords: [hier, «demain»]\nweight: 0.5\n")).toEqual({
    words: ["hier", "«demain»"],
    weight: 0.5,
  });
});

test.each([
  ["a value too large", "words: []\n\nweight: 2\n", "words.yaml, line 3: weight: expected at most 1."],
  [
    "an entry of the wrong type",
    "weight: 1\nwords:\n  - hier\n  - 12\n",
    "words.yaml, line 4: words.1: Invalid input: expected string, received number.",
  ],
  [
    "an unknown field",
    "words: []\nweight: 1\nwoords: []\n",
    'words.yaml, line 1: the file: Unrecognized key: "woords".',
  ],
  ["an empty file", "", "words.yaml, line 1: the file: Invalid input: expected object, received null."],
  ["a quote left open", 'weight: 1\nwords: ["hier]\n', 'words.yaml: Missing closing "quote at line 3, column 1:'],
])("%s is refused by file and line", (_name, yaml, message) => {
  expect(() => readText(yaml)).toThrow(expect.objectContaining({ code: "CONFIGURATION_INVALID", message }));
});
