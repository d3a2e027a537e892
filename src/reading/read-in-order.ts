import type { ReadOutcome } from "../../ingest/read/read-outcome.js";
import type { BriefReader, ReadResult } from "./brief-reader.js";

/** An input with what came of reading it. */
export interface ReadInput {
  readonly input: ReadOutcome;
  readonly result: ReadResult;
}

/** Text handed over at once, in UTF-16 code units: of large briefs only a few wait in memory. */
const MOST_TEXT = 4_000_000;

/**
 * Reads briefs as they come, several at a time where the reader can, and hands them out in their order. A signal ends it
 * at once; what was not handed out by then is not read.
 */
export async function* readInOrder(
  inputs: AsyncIterable<ReadOutcome> | Iterable<ReadOutcome>,
  reader: BriefReader,
  signal?: AbortSignal,
): AsyncGenerator<ReadInput> {
  const underWay: { readonly input: ReadOutcome; readonly result: Promise<ReadResult>; readonly size: number }[] = [];
  let waiting = 0;
  const next = async (): Promise<ReadInput | null> => {
    const first = underWay.shift();
    if (!first) return null;
    waiting -= first.size;
    return { input: first.input, result: await first.result };
  };
  try {
    for await (const input of inputs) {
      if (signal?.aborted) return;
      const size = input.kind === "brief" ? input.brief.text.length : 0;
      const result = input.kind === "brief" ? reader.read(input, signal) : refused(input.reason);
      result.catch(() => undefined); // told when its turn comes, or never
      underWay.push({ input, result, size });
      waiting += size;
      while (underWay.length >= reader.ahead || waiting > MOST_TEXT) {
        const read = await next();
        if (read === null) break;
        yield read;
        if (signal?.aborted) return;
      }
    }
    for (let read = await next(); read !== null; read = await next()) {
      yield read;
      if (signal?.aborted) return;
    }
  } catch (error) {
    if (!signal?.aborted) throw error;
  }
}

const refused = (reason: string): Promise<ReadResult> => Promise.resolve({ extraction: null, reason });
