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
    for (const sentence of to > from ? cut(tokens, from, to) : []) sentences.push(sentence);
    from = to;
  };
  tokens.forEach((token, index) => {
    const next = tokens[index + 1];
    if (!next) return;
    const stopped = STOPS.has(token.text) || (CLOSERS.has(token.text) && STOPS.has(tokens[index - 1]?.text ?? ""));
    const unmarked = stopLost(token, next, tokens[index + 2]);
    if (hasLineBreak(text, token.end, next.start) || (stopped && beginsSentence(next)) || unmarked) close(index + 1);
  });
  close(tokens.length);
  return sentences;
}

/** Words of the longest sentence that is read whole. */
const MOST_TOKENS = 400;
/** What a longer one is cut after, best first. */
const WEAK_STOPS: readonly string[] = [";", ":", ","];

/** A sentence, or its parts where it is longer than any real one: a text without full stops still reads in good time. */
function cut(tokens: readonly Token[], from: number, to: number): readonly Sentence[] {
  const parts: Sentence[] = [];
  let start = from;
  while (to - start > MOST_TOKENS) {
    const end = weakStop(tokens, start, start + MOST_TOKENS);
    parts.push({ from: start, to: end });
    start = end;
  }
  return [...parts, { from: start, to }];
}

function weakStop(tokens: readonly Token[], from: number, to: number): number {
  for (const sign of WEAK_STOPS) {
    for (let at = to - 1; at > from + MOST_TOKENS / 2; at -= 1) if (tokens[at]?.text === sign) return at + 1;
  }
  return to;
}

function hasLineBreak(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (text[at] === "\n" || text[at] === "\r") return true;
  return false;
}

/**
 * A full stop that got lost: «… en route pour le Togo La visite est reportée». A capitalised article or pronoun after a
 * lower-case word or number begins a sentence, unless a name goes on («le journal Le Monde», «à La Haye»).
 */
function stopLost(token: Token, next: Token, after: Token | undefined): boolean {
  if (!next.capital || token.kind === "sign" || (token.capital && token.text.length < 4) || LINKS.has(token.lower))
    return false;
  if (!/^(?:Le|La|Les|L[’']|Il|Elle|Ils|Elles|Ce|Ces|Cette|Cet|Au|Dans|Selon|Lors|Un|Une|En)$/.test(next.text))
    return false;
  return after?.kind === "word" && !after.capital && /^\p{Ll}/u.test(after.text);
}

const LINKS = new Set([
  "à",
  "de",
  "du",
  "des",
  "et",
  "dans",
  "pour",
  "par",
  "sur",
  "en",
  "au",
  "aux",
  "le",
  "la",
  "les",
  "parti",
  "mouvement",
]);

/** After a stop, a lower-case word goes on («… », a-t-il dit); closing signs belong to what they close. */
function beginsSentence(next: Token): boolean {
  if (CLOSERS.has(next.text) || STOPS.has(next.text)) return false;
  return next.capital || next.kind !== "word";
}
