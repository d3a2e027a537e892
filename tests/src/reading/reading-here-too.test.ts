import { expect, test } from "@jest/globals";
import { loadKnowledge } from "../../../ingest/knowledge/load.js";
import { makeBrief } from "../../../ingest/read/make-brief.js";
import { wholeFile, type BriefRead } from "../../../ingest/read/read-outcome.js";
import { type BriefReader, readingHere } from "../../../src/reading/brief-reader.js";
import { readingHereToo } from "../../../src/reading/reading-here-too.js";

const knowledge = loadKnowledge();
const brief = (text: string): BriefRead => ({ kind: "brief", place: wholeFile("a"), brief: makeBrief({ text }, "a") });

/** Another thread that is at work on two briefs for good, and says which it was given. */
function busyThread(): { readonly others: BriefReader; readonly given: string[] } {
  const given: string[] = [];
  const others: BriefReader = {
    ...readingHere(knowledge),
    ahead: 2,
    read: ({ brief: { text } }) => {
      given.push(text);
      return new Promise(() => undefined);
    },
  };
  return { others, given };
}

test("reads here what the others have no room for", async () => {
  const { others, given } = busyThread();
  const reader = readingHereToo(knowledge, others);
  void reader.read(brief("Un."));
  void reader.read(brief("Deux."));
  const { extraction } = await reader.read(brief("Le ministre Abdoulaye Diop a reçu Sergueï Lavrov."));
  expect(given).toEqual(["Un.", "Deux."]);
  expect(extraction?.statements.map(({ type }) => type)).toContain("MET");
});

test("leaves long texts to the others, so that this thread answers", () => {
  const { others, given } = busyThread();
  const reader = readingHereToo(knowledge, others);
  for (const text of ["Un.", "Deux.", "Le Mali. ".repeat(10_000)]) void reader.read(brief(text));
  expect(given).toHaveLength(3);
});

test("a signal ends what has not begun", async () => {
  const { others } = busyThread();
  const reader = readingHereToo(knowledge, others);
  const controller = new AbortController();
  for (const text of ["Un.", "Deux."]) void reader.read(brief(text));
  const reading = reader.read(brief("Trois."), controller.signal);
  controller.abort();
  await expect(reading).rejects.toThrow("aborted");
});
