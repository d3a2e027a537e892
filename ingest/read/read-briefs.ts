import { InputError } from "../../schema/ontology/errors.js";
import { formatOf, endingOf, KNOWN_ENDINGS, type BriefFormat } from "./brief-format.js";
import { decodeText } from "./decode-text.js";
import { refuseLargeBrief, refuseLargeFile } from "./limits.js";
import { readFeed } from "./read-feed.js";
import { readHtml } from "./read-html.js";
import { readJson } from "./read-json.js";
import { readMarkdown } from "./read-markdown.js";
import { attempt, refuse, wholeFile, type ReadOutcome } from "./read-outcome.js";
import { readText } from "./read-text.js";

/** Formats that are read whole; JSON Lines is read as it comes, by `readJsonLines`. */
export type WholeFormat = Exclude<BriefFormat, "json-lines">;

export interface ReadOptions {
  /** As messages name it. */
  readonly fileName: string;
  /** Id of a brief that brings none; briefs of one file are told apart by a number. null: there is no file name. */
  readonly fallbackId: string | null;
}

/** What is wrong with a file before it is opened, or null: its ending or its size. @param bytes its size */
export function refuseFile(fileName: string, bytes: number): string | null {
  const format = formatOf(fileName);
  if (format === null) {
    const ending = endingOf(fileName);
    return `${ending ? `.${ending} is no format that Griot reads` : "the file's name has no ending"}: give it as ${KNOWN_ENDINGS}.`;
  }
  if (bytes === 0) return "the file is empty: put the words of the brief in it.";
  try {
    refuseLarge(format, bytes);
    return null;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return error.message;
  }
}

function refuseLarge(format: BriefFormat, bytes: number): void {
  if (format === "json-lines") return;
  if (format === "json" || format === "feed") refuseLargeFile(bytes);
  else refuseLargeBrief(bytes);
}

/** Every brief in these bytes, or for each the reason why it could not be read. Pure. */
export function* readBriefs(bytes: Uint8Array, format: WholeFormat, options: ReadOptions): Generator<ReadOutcome> {
  const { fileName, fallbackId } = options;
  try {
    if (bytes.length === 0) throw new InputError("the file is empty: put the words of the brief in it.");
    refuseLarge(format, bytes.length);
    const text = decodeText(bytes, declaredCharset(bytes, format));
    if (text.trim() === "") throw new InputError("the file is empty: put the words of the brief in it.");
    yield* readers[format](text, fileName, fallbackId);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    yield refuse(wholeFile(fileName), error.message);
  }
}

type Reader = (text: string, fileName: string, fallbackId: string | null) => Iterable<ReadOutcome>;

const readers: Readonly<Record<WholeFormat, Reader>> = {
  text: (text, fileName, id) => [attempt(wholeFile(fileName), null, () => readText(text, id))],
  markdown: (text, fileName, id) => [attempt(wholeFile(fileName), null, () => readMarkdown(text, id))],
  html: (text, fileName, id) => [attempt(wholeFile(fileName), null, () => readHtml(text, id))],
  json: readJson,
  feed: readFeed,
};

/** The charset that an XML or HTML document names in its first kilobyte. */
function declaredCharset(bytes: Uint8Array, format: WholeFormat): string | null {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString("latin1");
  if (format === "feed") return /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w.-]+)/i.exec(head)?.[1] ?? null;
  if (format === "html") return /<meta[^>]*charset\s*=\s*["']?([\w.-]+)/i.exec(head)?.[1] ?? null;
  return null;
}
