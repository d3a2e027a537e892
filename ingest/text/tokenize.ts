import type { Token } from "../document.js";
import { wordForm } from "./word-form.js";

/**
 * One token at the reader's position: a number with its separators («2.000», «1er»), initials («T.», «A.B.»), an
 * abbreviation with its full stop, a word with inner hyphens and apostrophes, or a single sign.
 */
const TOKEN =
  /((?:\d{1,3}(?:[.,\u00a0\u202f ]\d{3})+(?!\d)|\d+)(?:[.,]\d+)?(?:er|re|ère|e|ème|nd|nde)?(?!\p{L}))|((?:\p{Lu}\.){2,}(?:\p{Lu}(?!\p{L}))?|(?:[LDNMTSCJldnmtscj]|[Qq]u)[’'ʼ‘](?=(?:\p{Lu}\.){2})|\b\p{Lu}\.(?=[\s\u00a0]*\p{Lu})|^\p{Lu}\.$|\b(?:Mme|Mlle|Dr|Pr|Me|Mgr|MM|Col|Gal|Gén|art|n°|St|Ste)\.)|([\p{L}\p{N}\p{M}]+(?:[’'ʼ‘\-‐‑][\p{L}\p{N}\p{M}]+)*[’'ʼ‘]?)|(\S)/gu;

/** Elided before a vowel or h: «l’», «d’», «qu’», «jusqu’»… «N’Daw» and «Eto’o» stay whole. */
const ELISION = /^((?:[ldnmtscj]|qu|jusqu|lorsqu|puisqu|quoiqu|presqu)[’'ʼ‘])(?=[aeiouyhàâäéèêëîïôöùûœæ])/iu;

/** «a-t-il», «dit-elle»: the inverted pronoun is a token of its own. */
const INVERSION = /(?:-t)?-(?:il|elle|ils|elles|on|je|nous|vous|ce)$/iu;

const WHOLE = /^(?:aujourd[’'ʼ‘]hui|quelqu[’'ʼ‘]un|d[’'ʼ‘]abord|d[’'ʼ‘]ailleurs)$/iu;

/** Splits a text into tokens with offsets into it. Any text gives a list; white space alone gives none. */
export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  const expression = new RegExp(TOKEN);
  for (let at = 0; at < text.length;) {
    const code = text.charCodeAt(at);
    if (code === SPACE) {
      at += 1;
      continue;
    }
    const end = isLetter(code) ? plainWordEnd(text, at) : LONE_SIGNS.includes(code) ? at + 1 : at;
    if (end > at) {
      tokens.push(token(text.slice(at, end), at, isLetter(code) ? "word" : "sign"));
      at = end;
      continue;
    }
    expression.lastIndex = at;
    const match = expression.exec(text);
    if (!match) break;
    const [whole, number, dotted, word] = match;
    if (word !== undefined) pushWord(tokens, word, match.index);
    else tokens.push(token(whole, match.index, number !== undefined ? "number" : dotted ? "word" : "sign"));
    at = match.index + whole.length;
  }
  return tokens;
}

const SPACE = 0x20;
/** Signs that begin no longer token: what the expression reads as a single sign. */
const LONE_SIGNS: readonly number[] = [...",.;:!?()«»"].map((sign) => sign.charCodeAt(0));
/** After one of these a run of letters is a whole word: no apostrophe, hyphen, digit or full stop goes on it. */
const WORD_ENDS: readonly number[] = [...' ,;:!?()«»\n"'].map((sign) => sign.charCodeAt(0));

/** Letters of ASCII and Latin-1: most of French. */
const isLetter = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) ||
  (code >= 0x41 && code <= 0x5a) ||
  (code >= 0xc0 && code <= 0xff && code !== 0xd7 && code !== 0xf7);

/** Where a word of plain letters ends, or its start where the expression has to tell. */
function plainWordEnd(text: string, start: number): number {
  let at = start + 1;
  while (isLetter(text.charCodeAt(at))) at += 1;
  return WORD_ENDS.includes(text.charCodeAt(at)) ? at : start;
}

function pushWord(tokens: Token[], word: string, start: number): void {
  if (WHOLE.test(word)) {
    tokens.push(token(word, start, "word"));
    return;
  }
  const elided = ELISION.exec(word)?.[1];
  if (elided) {
    tokens.push(token(elided, start, "word"));
    pushWord(tokens, word.slice(elided.length), start + elided.length);
    return;
  }
  const inverted = INVERSION.exec(word)?.[0];
  if (inverted && inverted.length < word.length) {
    const cut = word.length - inverted.length;
    tokens.push(token(word.slice(0, cut), start, "word"), token(inverted, start + cut, "word"));
    return;
  }
  tokens.push(token(word, start, "word"));
}

function token(text: string, start: number, kind: Token["kind"]): Token {
  const form = wordForm(text);
  const { lower, folded, capital } = form;
  return { start, end: start + text.length, text: form.text, lower, folded, kind, capital, form };
}
