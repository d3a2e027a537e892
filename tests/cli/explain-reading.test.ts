import { expect, test } from "@jest/globals";
import pico from "picocolors";
import type { Reading } from "../../ingest/cascade.js";
import { makeBrief } from "../../ingest/read/make-brief.js";
import { explainReading } from "../../src/cli/explain-reading.js";
import { actor, statement } from "../support/sample-extractions.js";

const text = "Awa Diop a décoré Luc Roy\u001b[31m. Il pleut.";
const statements = [
  statement({
    type: "DECORATED",
    subject: "person:awa-diop",
    object: "person:luc-roy",
    date: "2026-02-12",
    award: "médaille du mérite",
    planned: true,
    evidence: [{ start: 0, end: 25, quote: "Awa Diop a décoré Luc Roy", rule: "decorated/active" }],
  }),
];
const reading: Reading = {
  extraction: {
    brief: makeBrief({ text, title: "Une médaille", source: "exemple.ml", published: "2026-02-12" }, "note"),
    actors: [actor("person:awa-diop", "Awa Diop"), actor("person:luc-roy", "Luc Roy")],
    statements,
    extractor: "griot test",
  },
  sentences: [
    { start: 0, end: 31 },
    { start: 32, end: 41 },
  ],
  mentions: [
    { start: 0, end: 8, kind: "PERSON", rule: "name/first-name", actorId: "person:awa-diop" },
    { start: 18, end: 25, kind: "PERSON", rule: "name/first-name", actorId: null },
  ],
};

test("without colour, brackets mark the mentions, and no word of a brief speaks to the terminal", () => {
  expect(explainReading(reading, pico.createColors(false))).toBe(`Une médaille · exemple.ml · 2026-02-12 · note

  1  [Awa Diop] a décoré [Luc Roy] [31m.
     Awa Diop  PERSON        person:awa-diop  name/first-name
     Luc Roy   PERSON        no actor         name/first-name
     → DECORATED  Awa Diop → Luc Roy
       2026-02-12 · confidence 0.80 · award: médaille du mérite · planned
       «Awa Diop a décoré Luc Roy»  decorated/active

  2  Il pleut.

2 actors, 1 statement, read by griot test.
`);
});

test("with colour, the mentions are underlined instead", () => {
  const shown = explainReading(reading, pico.createColors(true));
  expect(shown).toContain("\u001b[4mAwa Diop\u001b[24m");
  expect(shown).not.toContain("[Awa Diop]");
});
