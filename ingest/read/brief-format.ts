import { decodeText } from "./decode-text.js";

export type BriefFormat = "text" | "markdown" | "html" | "json" | "json-lines" | "feed";

/** Which format a file's ending tells. */
const FORMAT_OF_ENDING: Readonly<Record<string, BriefFormat>> = {
  txt: "text",
  md: "markdown",
  markdown: "markdown",
  html: "html",
  htm: "html",
  json: "json",
  jsonl: "json-lines",
  ndjson: "json-lines",
  xml: "feed",
  rss: "feed",
  atom: "feed",
};

/** For messages: the endings people are told of. */
export const KNOWN_ENDINGS = ".txt, .md, .html, .json, .jsonl or .xml";

/** The ending of a file's name in lower case, without the point; "" where it has none. */
export const endingOf = (fileName: string): string => /[^/\\]\.([^./\\]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? "";

/** null: no format of Griot. */
export const formatOf = (fileName: string): BriefFormat | null => FORMAT_OF_ENDING[endingOf(fileName)] ?? null;

/**
 * What bytes without a name look like; plain text where nothing else fits. JSON Lines is asked for apart, by
 * `isJsonLine`, before everything is read. @throws InputError where they are no text.
 */
export function sniffFormat(bytes: Uint8Array): Exclude<BriefFormat, "json-lines" | "markdown"> {
  const start = decodeText(bytes.subarray(0, 4096)).trimStart();
  if (/^(?:\{\s*["}]|\[\s*[[{\]"])/.test(start)) return "json";
  if (/^<(?:!doctype html|html|head|body|article)[\s>]/i.test(start) || /<html[\s>]/i.test(start)) return "html";
  if (/^<(?:\?xml|rss|feed|rdf:RDF)[\s>]/i.test(start)) return "feed";
  return "text";
}

/** Is this line a whole JSON object? */
export function isJsonLine(line: Uint8Array): boolean {
  try {
    const value: unknown = JSON.parse(decodeText(line));
    return typeof value === "object" && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}
