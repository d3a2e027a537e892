import type { Token } from "../document.js";
import { tokenize } from "../text/tokenize.js";
import { lexiconBit } from "../text/word-form.js";

/** One lexicon entry as a row of folded words. */
interface Phrase<Value> {
  readonly words: readonly string[];
  /** With accents: «juge» must not match «jugé», though a text that drops accents matches all. */
  readonly accented: readonly string[];
  /** Written in the lexicon with capitals only there: «ONU» must not match «onu». */
  readonly exact: readonly string[] | null;
  readonly value: Value;
}

/** Word sequences looked up by their first word, longest first. */
export class PhraseIndex<Value> {
  private readonly byFirst = new Map<string, Phrase<Value>[]>();
  private readonly bit = lexiconBit();

  /** @param exactCase true: the text must have the entry's own capitals (acronyms). */
  constructor(entries: Iterable<readonly [string, Value]>, exactCase = false) {
    for (const [text, value] of entries) {
      const tokens = tokenize(text);
      const [first] = tokens;
      if (!first) continue;
      const words = tokens.map((token) => token.folded);
      const exact = exactCase ? tokens.map((token) => token.text) : null;
      const bucket = this.byFirst.get(first.folded) ?? [];
      bucket.push({ words, accented: tokens.map((token) => token.lower), exact, value });
      this.byFirst.set(first.folded, bucket);
    }
    for (const bucket of this.byFirst.values()) bucket.sort((a, b) => b.words.length - a.words.length);
  }

  /** Does an entry begin with the word at a token? */
  mayBegin(tokens: readonly Token[], at: number): boolean {
    const form = tokens[at]?.form;
    return form !== undefined && this.byFirst.has(form.folded);
  }

  /** The longest entry that begins at a token, of those whose value is wanted, with the index after its last token. */
  match(
    tokens: readonly Token[],
    at: number,
    wanted: (value: Value) => boolean = always,
  ): { readonly to: number; readonly value: Value } | null {
    const form = tokens[at]?.form;
    if (form === undefined || (form.ruledOut & this.bit) !== 0) return null;
    const candidates = this.byFirst.get(form.folded);
    if (candidates === undefined) {
      form.ruledOut |= this.bit;
      return null;
    }
    for (const phrase of candidates) {
      const fits = phrase.words.every((word, offset) => {
        const token = tokens[at + offset];
        if (token?.folded !== word) return false;
        if (phrase.exact !== null) return phrase.exact[offset] === token.text;
        return token.capital || token.lower === token.folded || !addsAccent(token.lower, phrase.accented[offset] ?? "");
      });
      if (fits && wanted(phrase.value)) return { to: at + phrase.words.length, value: phrase.value };
    }
    return null;
  }
}

const always = (): boolean => true;

/** Has the text an accent where the lexicon has none? */
const addsAccent = (text: string, entry: string): boolean =>
  text.length === entry.length && [...text].some((letter, at) => letter !== entry[at] && /[a-z]/.test(entry[at] ?? ""));
