import { InputError } from "../../schema/ontology/errors.js";
import { decodeText, utf16Mark } from "./decode-text.js";
import { MAX_BRIEF_BYTES, refuseLargeBrief } from "./limits.js";
import { parseJson } from "./parse-json.js";
import { jsonBrief } from "./read-json.js";
import { attempt, refuse, wholeFile, type ReadOutcome } from "./read-outcome.js";

/** Escapes can make a line longer than the text in it, so a line may have this many times a brief's bytes. */
const LINE_ALLOWANCE = 3;
const LINE_FEED = 0x0a;

/**
 * JSON Lines: one brief a line, blank lines skipped, each line decoded, read or refused by itself. Holds one line in
 * memory, so a file may be of any size.
 */
export async function* readJsonLines(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  fileName: string,
  fallbackId: string | null,
): AsyncGenerator<ReadOutcome> {
  let number = 0;
  let found = false;
  for await (const line of lines(chunks)) {
    number += 1;
    if (line.bytes.length === 0 && line.dropped === 0) continue;
    const outcome = readLine(line, number, fileName, fallbackId);
    if (outcome) {
      found = true;
      yield outcome;
    }
  }
  if (!found) yield refuse(wholeFile(fileName), "the file holds no brief: put one JSON object a line in it.");
}

/** null for a blank line. */
function readLine(line: Line, number: number, fileName: string, fallbackId: string | null): ReadOutcome | null {
  const place = { fileName, part: `line ${number}` };
  let text: string;
  try {
    refuseLargeBrief(line.dropped);
    text = decodeText(line.bytes);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return refuse(place, error.message);
  }
  if (text.trim() === "") return null;
  const id = fallbackId === null ? null : `${fallbackId}-${number}`;
  return attempt(place, text, () => jsonBrief(parseJson(text, "column"), id));
}

interface Line {
  /** Without its line feed; empty where it was too long to be kept. */
  readonly bytes: Uint8Array;
  /** Bytes of a line that was too long to be kept; else 0. */
  readonly dropped: number;
}

async function* lines(chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): AsyncGenerator<Line> {
  let held: Uint8Array[] = [];
  let size = 0;
  const finish = (): Line => {
    const kept = size <= MAX_BRIEF_BYTES * LINE_ALLOWANCE;
    const line = { bytes: kept ? Buffer.concat(held) : new Uint8Array(), dropped: kept ? 0 : size };
    held = [];
    size = 0;
    return line;
  };
  for await (const chunk of asUtf8(chunks)) {
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end !== -1; end = chunk.indexOf(LINE_FEED, start)) {
      hold(chunk.subarray(start, end));
      yield finish();
      start = end + 1;
    }
    hold(chunk.subarray(start));
  }
  if (size > 0) yield finish();

  function hold(part: Uint8Array): void {
    size += part.length;
    if (size <= MAX_BRIEF_BYTES * LINE_ALLOWANCE) held.push(part);
    else held = [];
  }
}

/** In UTF-16 a line feed is two bytes, so such a file is turned into UTF-8 first; anything else passes. */
async function* asUtf8(chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let decoder: InstanceType<typeof TextDecoder> | null | undefined;
  for await (const chunk of chunks) {
    if (chunk.length === 0) continue;
    if (decoder === undefined) {
      const mark = utf16Mark(chunk);
      decoder = mark ? new TextDecoder(mark) : null;
    }
    yield decoder ? Buffer.from(decoder.decode(chunk, { stream: true })) : chunk;
  }
}
