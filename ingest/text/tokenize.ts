import { fold } from "../../schema/ontology/fold.js";
import type { Token } from "../document.js";

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
  for (const match of text.matchAll(TOKEN)) {
    const [whole, number, dotted, word] = match;
    if (word !== undefined) pushWord(tokens, word, match.index);
    else tokens.push(token(whole, match.index, number !== undefined ? "number" : dotted ? "word" : "sign"));
  }
  return tokens;
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
  const lower = text.toLowerCase().replace(/[’‘ʼ]/g, "'").replace(/[‐‑]/g, "-");
  return { start, end: start + text.length, text, lower, folded: fold(text), kind, capital: /^\p{Lu}/u.test(text) };
}
