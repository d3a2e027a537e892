import type { Sentence, Token } from "../document.js";

const STOPS = new Set([".", "!", "?", "…"]);
const CLOSERS = new Set(["»", "”", '"', ")", "]"]);

/**
 * Sentences as ranges of tokens. A full stop ends one, and so does a line break in the text; «M.», «S.E.» and
 * initials are tokens with their dot and end none. A text cut off in the middle keeps its last, open sentence.
 */
export function splitSentences(text: string, tokens: readonly Token[]): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  const close = (to: number): void => {
    if (to > from) sentences.push({ from, to });
    from = to;
  };
  tokens.forEach((token, index) => {
    const next = tokens[index + 1];
    if (!next) return;
    const gap = text.slice(token.end, next.start);
    const stopped = STOPS.has(token.text) || (CLOSERS.has(token.text) && STOPS.has(tokens[index - 1]?.text ?? ""));
    if (/[\n\r]/.test(gap) || (stopped && beginsSentence(next))) close(index + 1);
  });
  close(tokens.length);
  return sentences;
}

/** After a stop, a lower-case word goes on («… », a-t-il dit); closing signs belong to what they close. */
function beginsSentence(next: Token): boolean {
  if (CLOSERS.has(next.text) || STOPS.has(next.text)) return false;
  return next.capital || next.kind !== "word";
}
