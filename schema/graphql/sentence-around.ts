import type { Span } from "../ontology/model.js";

const sentences = new Intl.Segmenter("fr", { granularity: "sentence" });

/** Ends in an abbreviation or an initial, after which a capital begins no sentence: «S.E. M. », «n° », «A. ». */
const ENDS_IN_ABBREVIATION =
  /(?:^|[\s(«’'.])(?:MM?|Mmes?|Mlles?|Drs?|Prs?|Mes?|Mgr|Ste?|Gal|Col|Cdt|Lt|art|cf|\p{Lu})\.\s*$/u;

/** The sentence, or the sentences, of a text that hold a span, without the white space around. */
export function sentenceAround(text: string, { start, end }: Span): string {
  const from = text.lastIndexOf("\n", start - 1) + 1;
  const nextLine = text.indexOf("\n", end);
  const paragraph = text.slice(from, nextLine === -1 ? text.length : nextLine);
  return joinedSentences(paragraph)
    .filter((sentence) => from + sentence.start < end && from + sentence.end > start)
    .map((sentence) => paragraph.slice(sentence.start, sentence.end))
    .join("")
    .trim();
}

function joinedSentences(paragraph: string): readonly Span[] {
  const joined: Span[] = [];
  for (const { index, segment } of sentences.segment(paragraph)) {
    const before = joined.at(-1);
    const goesOn = before && ENDS_IN_ABBREVIATION.test(paragraph.slice(before.start, before.end));
    if (before && goesOn) joined[joined.length - 1] = { start: before.start, end: index + segment.length };
    else joined.push({ start: index, end: index + segment.length });
  }
  return joined;
}
