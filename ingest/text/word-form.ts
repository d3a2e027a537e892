import { fold } from "../../schema/ontology/fold.js";

/** What is the same of a word wherever it stands. */
export interface WordForm {
  readonly text: string;
  readonly lower: string;
  readonly folded: string;
  readonly capital: boolean;
  /** Bits of the lexicons that were found to have nothing under this word; a memo, no part of what the word is. */
  ruledOut: number;
}

let bitsGiven = 0;

/** A bit of its own for a lexicon; 0 once all are given, which rules out nothing. */
export const lexiconBit = (): number => (bitsGiven < 31 ? 1 << bitsGiven++ : 0);

/** Enough for the words of a language; past it the table begins anew, so that no stream of texts fills the memory. */
const MOST_FORMS = 50_000;
/** Longer than any word: not worth a place in the table. */
const LONGEST = 40;

const forms = new Map<string, WordForm>();

/**
 * The form of a word. Computed once a word, and given out again as the same strings: comparing them and looking them up
 * in the lexicons is then quick, which is most of what reading does.
 */
export function wordForm(text: string): WordForm {
  const known = forms.get(text);
  if (known) return known;
  if (text.length > LONGEST) return makeForm(text);
  if (forms.size >= MOST_FORMS) forms.clear();
  const form = makeForm(detached(text));
  forms.set(form.text, form);
  return form;
}

const makeForm = (text: string): WordForm => ({
  text,
  lower: text.toLowerCase().replace(/[’‘ʼ]/g, "'").replace(/[‐‑]/g, "-"),
  folded: fold(text),
  capital: /^\p{Lu}/u.test(text),
  ruledOut: 0,
});

/** A copy: a slice would keep the whole brief that it was cut from in memory. */
const detached = (text: string): string => ` ${text}`.slice(1);
