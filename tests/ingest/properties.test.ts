import { readFileSync, readdirSync } from "node:fs";
import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { goldBriefs } from "../../bench/score/gold.js";
import { LONGEST_SECTION, sectionsOf } from "../../ingest/read-sections.js";
import { tokenize } from "../../ingest/text/tokenize.js";
import { read } from "../support/read.js";

/** Words and signs of our own briefs, to be put together at random. */
const WORDS = [
  ...new Set(goldBriefs(new URL("../gold/", import.meta.url)).flatMap(({ text }) => text.split(/(?<=[ ’,.])/))),
];
const unicode = fc.string({ unit: "binary", maxLength: 300 });
const french = fc.array(fc.constantFrom(...WORDS), { maxLength: 80 }).map((words) => words.join(""));
const mixed = fc
  .array(fc.oneof(fc.constantFrom(...WORDS), fc.string({ unit: "binary", maxLength: 12 })), { maxLength: 60 })
  .map((parts) => parts.join(""));
const anything = fc.oneof(unicode, french, mixed);
const texts = anything.filter((text) => text.trim() !== ""); // an empty text is no brief
const days = fc.constantFrom(null, "2024-02-29", "2023-12-31");

test("any text is read, all that is found lies in it, and a second reading is the same", () => {
  fc.assert(
    fc.property(texts, days, (text, published) => {
      const reading = read(text, published);
      const kept = reading.extraction.brief.text;
      const inText = ({ start, end }: { start: number; end: number }): boolean =>
        start >= 0 && start < end && end <= kept.length;
      expect(reading.sentences.every(inText)).toBe(true);
      expect(reading.mentions.every(inText)).toBe(true);
      for (const actor of reading.extraction.actors)
        for (const { start, end, surface } of actor.mentions) expect(kept.slice(start, end)).toBe(surface);
      for (const { evidence } of reading.extraction.statements)
        for (const { start, end, quote } of evidence) expect(kept.slice(start, end)).toBe(quote);
      expect(read(text, published)).toEqual(reading);
    }),
    { numRuns: 300, seed: 20261124 },
  );
});

test("tokens stand in order, and only white space lies between them", () => {
  fc.assert(
    fc.property(texts, (text) => {
      let end = 0;
      for (const token of tokenize(text)) {
        expect(text.slice(end, token.start).trim()).toBe("");
        expect(text.slice(token.start, token.end)).toBe(token.text);
        end = token.end;
      }
      expect(text.slice(end).trim()).toBe("");
    }),
    { numRuns: 500, seed: 20261124 },
  );
});

test("a line without a full stop is read in sections that make up the whole text", () => {
  const samples = new URL("../../ingest/samples/", import.meta.url);
  const words = readdirSync(samples)
    .map((name) => (JSON.parse(readFileSync(new URL(name, samples), "utf8")) as { text: string }).text)
    .join(" ")
    .replace(/[.!?…\s]+/g, " ");
  const line = words.repeat(Math.ceil((3 * LONGEST_SECTION) / words.length));
  const sections = sectionsOf(line);
  expect(sections.length).toBeGreaterThan(2);
  expect(sections.map(({ start, end }) => line.slice(start, end)).join("")).toBe(line);
  expect(Math.max(...sections.map(({ start, end }) => end - start))).toBeLessThanOrEqual(LONGEST_SECTION);
  const { sentences, extraction } = read(line, "2024-05-06");
  expect(
    Math.max(...sentences.map(({ start, end }) => tokenize(extraction.brief.text.slice(start, end)).length)),
  ).toBeLessThanOrEqual(420);
  for (const { evidence } of extraction.statements)
    for (const { start, end, quote } of evidence) expect(extraction.brief.text.slice(start, end)).toBe(quote);
});
