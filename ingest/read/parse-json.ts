import { parse as parseTolerantly, printParseErrorCode, type ParseError } from "jsonc-parser";
import { InputError } from "../../schema/ontology/errors.js";

/** What is wrong in words, by jsonc-parser's name of it. */
const PROBLEMS: Readonly<Record<string, string>> = {
  InvalidSymbol: "a word that is no JSON value",
  InvalidNumberFormat: "a number that is not well formed",
  PropertyNameExpected: "a field name in double quotes is expected here",
  ValueExpected: "a value is expected here",
  ColonExpected: "a colon is expected here",
  CommaExpected: "a comma is expected here",
  CloseBraceExpected: "a closing } is expected here",
  CloseBracketExpected: "a closing ] is expected here",
  EndOfFileExpected: "there is more behind the end of the value",
  InvalidCommentToken: "JSON has no comments",
  UnexpectedEndOfComment: "JSON has no comments",
  UnexpectedEndOfString: "a text without closing quotes on its line (write a line break as \\n)",
  UnexpectedEndOfNumber: "a number that is cut off",
  InvalidUnicode: "a \\u escape without four hexadecimal digits",
  InvalidEscapeCharacter: "an unknown escape behind a backslash",
  InvalidCharacter: "a control character inside a text (write it as an escape)",
};

/**
 * @param shown «column» where the text is one line of a larger file, whose number the caller tells.
 * @throws InputError «malformed JSON at line 3, column 5: …».
 */
export function parseJson(text: string, shown: "line and column" | "column" = "line and column"): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new InputError(describe(text, shown === "column"), { cause: error });
  }
}

/** Node's own message gives no place for most mistakes, so a tolerant parser looks for the first one. */
function describe(text: string, columnOnly: boolean): string {
  const errors: ParseError[] = [];
  parseTolerantly(text, errors, { disallowComments: true, allowTrailingComma: false });
  const first = errors.reduce<ParseError | null>((a, b) => (a && a.offset <= b.offset ? a : b), null);
  if (!first) return "malformed JSON: correct it.";
  const before = text.slice(0, first.offset).split("\n");
  const column = `column ${(before.at(-1) ?? "").length + 1}`;
  const problem = PROBLEMS[printParseErrorCode(first.error)] ?? "a mistake";
  return `malformed JSON at ${columnOnly ? column : `line ${before.length}, ${column}`} (${problem}): correct it.`;
}
