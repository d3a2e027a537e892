import type { Token } from "../document.js";
import { tokenize } from "../text/tokenize.js";

/** One lexicon entry as a row of folded words. */
interface Phrase<Value> {
  readonly words: readonly string[];
  /** Written in the lexicon with capitals only there: «ONU» must not match «onu». */
  readonly exact: readonly string[] | null;
  readonly value: Value;
}

/** Word sequences looked up by their first word, longest first. */
export class PhraseIndex<Value> {
  private readonly byFirst = new Map<string, Phrase<Value>[]>();

  /** @param exactCase true: the text must have the entry's own capitals (acronyms). */
  constructor(entries: Iterable<readonly [string, Value]>, exactCase = false) {
    for (const [text, value] of entries) {
      const tokens = tokenize(text);
      const [first] = tokens;
      if (!first) continue;
      const words = tokens.map((token) => token.folded);
      const exact = exactCase ? tokens.map((token) => token.text) : null;
      const bucket = this.byFirst.get(first.folded) ?? [];
      bucket.push({ words, exact, value });
      this.byFirst.set(first.folded, bucket);
    }
    for (const bucket of this.byFirst.values()) bucket.sort((a, b) => b.words.length - a.words.length);
  }

  /** The longest entry that begins at a token, with the index after its last token. */
  match(tokens: readonly Token[], at: number): { readonly to: number; readonly value: Value } | null {
    for (const phrase of this.byFirst.get(tokens[at]?.folded ?? "") ?? []) {
      const fits = phrase.words.every((word, offset) => {
        const token = tokens[at + offset];
        return token?.folded === word && (phrase.exact === null || phrase.exact[offset] === token.text);
      });
      if (fits) return { to: at + phrase.words.length, value: phrase.value };
    }
    return null;
  }
}
