import { setImmediate as nextTurn } from "node:timers/promises";
import type { Knowledge } from "../../ingest/knowledge/knowledge.js";
import { type BriefReader, readResult } from "./brief-reader.js";

/** Briefs read here that wait for one in front of them that a thread still reads. */
const WAITING_HERE = 8;

/** Longer texts, in UTF-16 code units, are left to the others: Ctrl-C and progress wait for what is read here. */
const LONGEST_HERE = 50_000;

/**
 * Reads on this thread what the others have no room for: for commands that have nothing else to do here. It saves the
 * memory of a thread.
 */
export function readingHereToo(knowledge: Knowledge, others: BriefReader): BriefReader {
  let away = 0;
  let here: Promise<unknown> = Promise.resolve();
  return {
    extractor: others.extractor,
    ahead: others.ahead + WAITING_HERE,
    async read(input, signal) {
      if (away < others.ahead || input.brief.text.length > LONGEST_HERE) {
        away += 1;
        return others.read(input, signal).finally(() => (away -= 1));
      }
      const read = here.then(async () => {
        await nextTurn(undefined, { signal });
        return readResult(input, knowledge);
      });
      here = read.catch(() => undefined);
      return read;
    },
    close: () => others.close(),
  };
}
