import { LineCounter, parseDocument } from "yaml";
import { InputError } from "../../schema/ontology/errors.js";
import { fold } from "../../schema/ontology/fold.js";
import type { RawBrief } from "./make-brief.js";

/** What a text file may say about itself above its words. */
export interface HeadedText {
  readonly head: Omit<RawBrief, "text">;
  readonly body: string;
}

const FIELDS: Readonly<Record<string, keyof HeadedText["head"]>> = {
  ...{ id: "id", titre: "title", title: "title", source: "source", url: "url", lien: "url" },
  ...{ date: "published", published: "published", publie: "published", "publie le": "published" },
};

const HEADER_LINE = /^([\p{L} ]{2,12}?)[ \u00A0\u202F]*:[ \u00A0\u202F]*(.*)$/u;

/**
 * Takes off what stands above the words: YAML front matter between two lines «---», or lines «Titre: …», «Source: …»,
 * «Date: …», «URL: …», «Id: …» at the very top. The first line that is none of these begins the text.
 * @throws InputError where front matter is no YAML.
 */
export function headerLines(text: string): HeadedText {
  return frontMatter(text) ?? leadingLines(text);
}

function frontMatter(text: string): HeadedText | null {
  const match = /^---[ \t]*\n([\s\S]*?)\n---[ \t]*(?:\n|$)/.exec(text);
  if (!match) return null;
  const lines = new LineCounter();
  const document = parseDocument(match[1] ?? "", { lineCounter: lines });
  const error = document.errors[0];
  if (error) {
    const line = lines.linePos(error.pos[0]).line + 1; // the opening «---» is line 1
    throw new InputError(`the front matter is malformed at line ${line}: correct its YAML, or take it out.`);
  }
  const values: unknown = document.toJS();
  if (typeof values !== "object" || values === null || Array.isArray(values)) return null;
  const known = Object.entries(values).flatMap(([key, value]) => {
    const field = FIELDS[fold(key)];
    return field ? [[field, value] as const] : [];
  });
  return { head: Object.fromEntries(known), body: text.slice(match[0].length) };
}

function leadingLines(text: string): HeadedText {
  const head: Partial<Record<keyof HeadedText["head"], string>> = {};
  let start = 0;
  while (start < text.length) {
    const lineEnd = text.indexOf("\n", start);
    const end = lineEnd === -1 ? text.length : lineEnd;
    const [, key, value] = HEADER_LINE.exec(text.slice(start, end)) ?? [];
    const field = key === undefined ? undefined : FIELDS[fold(key)];
    if (!field || field in head) break;
    head[field] = value ?? "";
    start = end + 1;
  }
  return { head, body: text.slice(start) };
}
