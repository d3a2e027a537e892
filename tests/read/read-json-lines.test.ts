import { expect, test } from "@jest/globals";
import { isJsonLine, sniffFormat } from "../../ingest/read/brief-format.js";
import { readJsonLines } from "../../ingest/read/read-json-lines.js";
import type { ReadOutcome } from "../../ingest/read/read-outcome.js";

async function read(chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<readonly ReadOutcome[]> {
  const outcomes: ReadOutcome[] = [];
  for await (const outcome of readJsonLines(chunks, "l.jsonl", "l")) outcomes.push(outcome);
  return outcomes;
}

const shown = (outcomes: readonly ReadOutcome[]) =>
  outcomes.map((outcome) => (outcome.kind === "brief" ? [outcome.brief.givenId, outcome.brief.text] : outcome.reason));

/** Splits wherever it hurts: inside letters and inside line ends. */
const inChunksOf = (size: number, bytes: Buffer): readonly Uint8Array[] =>
  Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
    bytes.subarray(index * size, (index + 1) * size),
  );

const LINES = '{"text": "Été"}\r\n\n{"id": "b", "text": "Hiver"}\n{"text": \n{"text": 3}\n{"text": "Fin"}';
const READ = [
  ["l-1", "Été"],
  ["b", "Hiver"],
  "l.jsonl, line 4: malformed JSON at column 10 (a value is expected here): correct it.",
  'l.jsonl, line 5: field "text" must be a text in quotes, but is 3: correct it.',
  ["l-6", "Fin"],
];

test.each([1, 3, 7, 1000])("lines are read alike in chunks of %d bytes", async (size) => {
  expect(shown(await read(inChunksOf(size, Buffer.from(LINES))))).toEqual(READ);
});

test("UTF-16 and Latin-1 lines", async () => {
  expect(shown(await read(inChunksOf(5, Buffer.from(`\uFEFF${LINES}`, "utf16le"))))).toEqual(READ);
  expect(shown(await read([Buffer.from('{"text": "Été"}\n', "latin1")]))).toEqual([["l-1", "Été"]]);
});

test("a file without a brief says so", async () => {
  expect(shown(await read([Buffer.from("\n\n")]))).toEqual([
    "l.jsonl: the file holds no brief: put one JSON object a line in it.",
  ]);
});

test("a line of 200 MB is refused, held by nobody, and the next one read", async () => {
  function* chunks() {
    const chunk = Buffer.alloc(1024 * 1024, "mot ");
    for (let index = 0; index < 200; index += 1) yield chunk;
    yield Buffer.from('\n{"text": "Fin"}');
  }
  const before = process.memoryUsage().arrayBuffers;
  const outcomes = await read(chunks());
  expect(shown(outcomes)).toEqual([
    "l.jsonl, line 1: too large (200 MB; a brief may have 16 MB): split it into one file a brief.",
    ["l-2", "Fin"],
  ]);
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(60 * 1024 * 1024);
});

test.each<[string, string]>([
  ['{"text": "a"}', "json"],
  ['\n [ {"text": "a"} ]', "json"],
  ['<?xml version="1.0"?><rss/>', "feed"],
  ["<feed xmlns='x'/>", "feed"],
  ["<!DOCTYPE html><html></html>", "html"],
  ['<?xml version="1.0"?><html xmlns="x"></html>', "html"],
  ["Le ministre a parlé.", "text"],
  ["[Bamako] Le ministre a parlé.", "text"],
  ["", "text"],
])("what comes without a name: %s looks like %s", (content, format) => {
  expect(sniffFormat(Buffer.from(content))).toBe(format);
});

test("a line is JSON Lines where it is a whole object", () => {
  expect(['{"text": "a"}', "{", '[{"text": "a"}]', "mot"].map((line) => isJsonLine(Buffer.from(line)))).toEqual([
    true,
    false,
    false,
    false,
  ]);
});
