import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { makeBrief } from "../../ingest/read/make-brief.js";
import { wholeFile, type BriefRead } from "../../ingest/read/read-outcome.js";

/** Sentences of a brief: what a press text has. */
const SENTENCES = 20;
/** How often the samples are repeated where there is no corpus. */
const REPETITIONS = 40;

/** Press sentences, one a line, beside the repository; absent for most who run this. */
const CORPUS = "../shared/corpus";
const SAMPLES = "ingest/samples";

/** The texts to read, and where they are from: run from the repository's root. */
export function benchTexts(): { readonly from: string; readonly texts: readonly string[] } {
  if (existsSync(CORPUS)) return { from: CORPUS, texts: namesIn(CORPUS, ".txt").flatMap(briefsOfLines) };
  const samples = namesIn(SAMPLES, ".json").map((path) => JSON.parse(readFileSync(path, "utf8")) as { text: string });
  return { from: SAMPLES, texts: Array.from({ length: REPETITIONS }, () => samples.map(({ text }) => text)).flat() };
}

const namesIn = (folder: string, ending: string): readonly string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(ending) && name !== "README.md")
    .sort()
    .map((name) => join(folder, name));

function briefsOfLines(path: string): readonly string[] {
  const lines = readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "");
  return Array.from({ length: Math.ceil(lines.length / SENTENCES) }, (_, index) =>
    lines.slice(index * SENTENCES, (index + 1) * SENTENCES).join("\n"),
  );
}

export const asInput = (text: string): BriefRead => ({
  kind: "brief",
  place: wholeFile("bench"),
  brief: makeBrief({ text, published: "2024-05-06" }, null),
});
