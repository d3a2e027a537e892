import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import type { Readable } from "node:stream";
import { formatOf, isJsonLine, sniffFormat } from "../../ingest/read/brief-format.js";
import { MAX_FILE_BYTES, refuseLargeFile } from "../../ingest/read/limits.js";
import { readBriefs } from "../../ingest/read/read-briefs.js";
import { readJsonLines } from "../../ingest/read/read-json-lines.js";
import { refuse, wholeFile, type BriefRefused, type ReadOutcome } from "../../ingest/read/read-outcome.js";
import { InputError } from "../../schema/ontology/errors.js";
import { fileProblem } from "./file-problem.js";
import { nameOf, STANDARD_INPUT, type InputFile } from "./list-inputs.js";

/** Standard input, as messages name it. */
const STANDARD_INPUT_NAME = "standard input";

export interface ReadInputsOptions {
  /** Bytes read since the last call, for a progress bar. */
  readonly onBytes?: (bytes: number) => void;
  /** Ends reading, also where it waits for standard input. */
  readonly signal?: AbortSignal;
  readonly stdin?: Readable;
}

/** Opens one file after the other and reads the briefs in it. */
export async function* readInputs(
  entries: readonly (InputFile | BriefRefused)[],
  { onBytes, signal, stdin = process.stdin }: ReadInputsOptions = {},
): AsyncGenerator<ReadOutcome> {
  for (const entry of entries) {
    if (signal?.aborted) return;
    if (entry.kind === "failure") yield entry;
    else if (entry.path === STANDARD_INPUT) yield* readStandardInput(until(stdin, signal));
    else yield* readOneFile(entry, onBytes);
  }
}

async function* readOneFile(
  { path, bytes }: InputFile,
  onBytes?: (bytes: number) => void,
): AsyncGenerator<ReadOutcome> {
  const format = formatOf(path) ?? "text";
  const options = { fileName: path, fallbackId: nameOf(path) };
  try {
    if (format === "json-lines") {
      const chunks = counted(createReadStream(path), onBytes);
      yield* readJsonLines(chunks, options.fileName, options.fallbackId);
      return;
    }
    yield* readBriefs(await readFile(path), format, options);
  } catch (error) {
    yield refuse(wholeFile(path), fileProblem(error));
  }
  if (bytes !== null) onBytes?.(bytes);
}

async function* counted(
  chunks: AsyncIterable<Uint8Array>,
  onBytes?: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    onBytes?.(chunk.length);
    yield chunk;
  }
}

/** JSON Lines flows through; anything else is collected, since its kind shows only in the whole. */
async function* readStandardInput(chunks: AsyncIterator<Uint8Array>): AsyncGenerator<ReadOutcome> {
  const place = wholeFile(STANDARD_INPUT_NAME);
  const held: Uint8Array[] = [];
  let size = 0;
  let firstLineSeen = false;
  for (let next = await chunks.next(); !next.done; next = await chunks.next()) {
    held.push(next.value);
    size += next.value.length;
    if (!firstLineSeen && next.value.includes(LINE_FEED)) {
      const line = firstLine(Buffer.concat(held));
      firstLineSeen = line.length > 0;
      if (isJsonLine(line)) {
        yield* readJsonLines(continued(held, chunks), STANDARD_INPUT_NAME, null);
        return;
      }
    }
    if (size > MAX_FILE_BYTES) break;
  }
  const bytes = Buffer.concat(held);
  try {
    refuseLargeFile(size);
    for (const outcome of readBriefs(bytes, sniffFormat(bytes), { fileName: STANDARD_INPUT_NAME, fallbackId: null }))
      yield outcome.kind === "failure" ? { ...outcome, piece: outcome.piece ?? bytes } : outcome;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    yield refuse(place, error.message, bytes);
  }
}

const LINE_FEED = 0x0a;

/** The first line that is not blank. */
function firstLine(bytes: Buffer): Uint8Array {
  const start = bytes.findIndex((byte) => byte > 0x20);
  const end = bytes.indexOf(LINE_FEED, Math.max(start, 0));
  return end === -1 ? new Uint8Array() : bytes.subarray(Math.max(start, 0), end);
}

async function* continued(held: readonly Uint8Array[], rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* held;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

/** The stream's chunks, ending early when the signal comes, even while none arrives. Closes the stream. */
async function* until(stream: Readable, signal: AbortSignal | undefined): AsyncGenerator<Uint8Array, undefined> {
  const source = stream[Symbol.asyncIterator]() as AsyncIterator<Uint8Array, undefined>;
  const aborted = new Promise<IteratorResult<Uint8Array, undefined>>((resolve) => {
    signal?.addEventListener("abort", () => resolve({ done: true, value: undefined }), { once: true });
  });
  try {
    for (;;) {
      const pending = source.next();
      const next = await Promise.race([pending, aborted]);
      if (next.done) {
        pending.catch(() => undefined); // what is still under way ends with the stream
        return;
      }
      yield next.value;
    }
  } finally {
    stream.destroy();
  }
}
