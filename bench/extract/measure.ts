import { chooseReader } from "../../src/reading/choose-reader.js";
import { readInOrder } from "../../src/reading/read-in-order.js";
import { asInput, benchTexts } from "./bench-texts.js";

/** Rounds over all texts; the median counts. */
const ROUNDS = 5;
/** Rounds before the clock starts: each thread has its own compiler, and so long they take to have nothing to do. */
const WARM_UP = 5;

/**
 * `node measure.js THREADS`: reads the texts with so many threads (0: the main one) and prints one JSON object. A process
 * of its own for each count, so that the memory is that count's.
 */
const threads = Number(process.argv[2] ?? 0);
const { texts } = benchTexts();
const inputs = texts.map(asInput);
const reader = chooseReader(null, threads);

let statements = 0;
const readAll = async (some: typeof inputs): Promise<void> => {
  statements = 0;
  for await (const { result } of readInOrder(some, reader)) statements += result.extraction?.statements.length ?? 0;
};

for (let round = 0; round < WARM_UP; round += 1) await readAll(inputs);
const seconds: number[] = [];
for (let round = 0; round < ROUNDS; round += 1) {
  const start = performance.now();
  await readAll(inputs);
  seconds.push((performance.now() - start) / 1000);
}
await reader.close();
const median = seconds.toSorted((a, b) => a - b)[ROUNDS >> 1] ?? Infinity;
const peakRssMb = Math.round(process.resourceUsage().maxRSS / 1024);
process.stdout.write(`${JSON.stringify({ seconds: median, statements, peakRssMb })}\n`);
