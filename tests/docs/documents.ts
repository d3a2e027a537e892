import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { lexer, type Tokens } from "marked";

export const PROJECT = join(import.meta.dirname, "../..");

/** A fenced block that asks something, and the block right after it that holds the answer. */
export interface Block {
  /** Line of the opening fence, from 1. */
  readonly line: number;
  readonly language: string;
  readonly text: string;
  /** null: the document shows none. */
  readonly answer: Answer | null;
}

export interface Answer {
  readonly language: "json" | "text";
  readonly text: string;
  /** Where the fence stands in the document, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
}

/** Every document whose commands and queries are run, by its path below the project. */
export const documentNames = (): readonly string[] => [
  "README.md",
  ...readdirSync(join(PROJECT, "docs"))
    .filter((name) => name.endsWith(".md"))
    .sort()
    .map((name) => `docs/${name}`),
];

export const readDocument = (name: string): string => readFileSync(join(PROJECT, name), "utf8");

/** The blocks of a document in one of these languages, in its order. */
export function blocksOf(source: string, languages: readonly string[]): readonly Block[] {
  const placed = place(source);
  return placed.flatMap(({ token, start }, index) => {
    if (!isFence(token) || !languages.includes(token.lang ?? "")) return [];
    const next = placed.slice(index + 1).find((one) => one.token.type !== "space" && one.token.type !== "html");
    const line = source.slice(0, start).split("\n").length;
    return [{ line, language: token.lang ?? "", text: token.text, answer: next ? answerOf(next) : null }];
  });
}

/** The document with other answers, each at the place of the block that held it. */
export function withAnswers(source: string, answers: ReadonlyMap<Answer, string>): string {
  const lastFirst = [...answers].sort(([a], [b]) => b.start - a.start);
  return lastFirst.reduce(
    (text, [{ language, start, end }, answer]) =>
      `${text.slice(0, start)}\`\`\`${language}\n${answer.trimEnd()}\n\`\`\`${text.slice(end)}`,
    source,
  );
}

/** Property names in the first column of the table below a heading, without their backticks. */
export function firstColumnBelow(source: string, heading: string): readonly string[] {
  const tokens = lexer(source);
  const at = tokens.findIndex((token) => token.type === "heading" && (token as Tokens.Heading).text === heading);
  const table = tokens.slice(at + 1).find((token): token is Tokens.Table => token.type === "table");
  if (at < 0 || !table) throw new Error(`There is no table below the heading "${heading}".`);
  return table.rows.flatMap((row) => [...(row[0]?.text ?? "").matchAll(/`([^`]+)`/g)].map(([, name]) => name ?? ""));
}

interface Placed {
  readonly token: { readonly type: string; readonly raw: string };
  readonly start: number;
}

function place(source: string): readonly Placed[] {
  let start = 0;
  return lexer(source).map((token) => {
    const placed = { token, start };
    start += token.raw.length;
    return placed;
  });
}

const isFence = (token: Placed["token"]): token is Tokens.Code => token.type === "code" && token.raw.startsWith("```");

function answerOf({ token, start }: Placed): Answer | null {
  if (!isFence(token) || (token.lang !== "json" && token.lang !== "text")) return null;
  return { language: token.lang, text: token.text, start, end: start + token.raw.trimEnd().length };
}
