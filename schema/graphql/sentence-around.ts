import type { Span } from "../ontology/model.js";

const sentences = new Intl.Segmenter("fr", { granularity: "sentence" });

/** Ends in an abbreviation or an initial, after which a capital begins no sentence: «S.E. M. », «n° », «A. ». */
const ENDS_IN_ABBREVIATION =
  /(?:^|[\s(«’'.])(?:MM?|Mmes?|Mlles?|Drs?|Prs?|Mes?|Mgr|Ste?|Gal|Col|Cdt|Lt|art|cf|\p{Lu})\.\s*$/u;

/** A closing mark, which French sets off by a space, before the end of the text or the next sentence. */
const CLOSING_MARK = /^[»”)]\s*(?=$|[\p{Lu}«])/u;
/** A closing mark after which the sentence goes on: «…. » dit-il». */
const GOES_ON = /^[»”)]/;

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

/** Half-open ranges of a paragraph, white space included; none empty. */
function joinedSentences(paragraph: string): readonly Span[] {
  const joined: Span[] = [];
  for (const { index, segment } of sentences.segment(paragraph)) {
    const end = index + segment.length;
    const last = joined.at(-1);
    if (!last) {
      joined.push({ start: index, end });
      continue;
    }
    const lastWords = paragraph.slice(last.start, last.end);
    const closing = CLOSING_MARK.exec(segment)?.[0].length ?? 0;
    const goesOn = closing === 0 && (GOES_ON.test(segment) || ENDS_IN_ABBREVIATION.test(lastWords));
    joined[joined.length - 1] = { start: last.start, end: goesOn ? end : index + closing };
    if (!goesOn && index + closing < end) joined.push({ start: index + closing, end });
  }
  return joined;
}
