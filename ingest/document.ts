import type { ActorKind } from "../schema/ontology/actor-kinds.js";
import type { Brief, Span } from "../schema/ontology/model.js";
import type { PartialDate } from "../schema/ontology/partial-date.js";
import type { WordForm } from "./text/word-form.js";

/** A word, number or sign of the text; offsets point into the untouched text. */
export interface Token extends Span {
  readonly text: string;
  /** Lower case, apostrophe as «'»; accents kept, since «à» is not «a». */
  readonly lower: string;
  /** As `fold`: for names and lexicon entries. */
  readonly folded: string;
  readonly kind: "word" | "number" | "sign";
  /** Begins with a capital letter. */
  readonly capital: boolean;
  /** What the lexicons know of the word, wherever it stands. */
  readonly form: WordForm;
}

/** Half-open range of indices into `Document.tokens`. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

/** A sentence, or what stands for one in a cut text. */
export type Sentence = TokenRange;

/** A date the text gives; null where nothing fixes the year. */
export interface DateMention extends TokenRange {
  readonly date: PartialDate | null;
  /** «2000 à 2024»: ISO 8601 interval. */
  readonly period: string | null;
  readonly rule: string;
}

/** An office named in the text: «ministre russe des Affaires étrangères». */
export interface OfficeMention extends TokenRange {
  /** Entry of the lexicon: «ministre», «président». */
  readonly head: string;
  /** The office's words, without article. */
  readonly title: string;
  /** ISO code of the state it belongs to, when its words say so. */
  readonly country: string | null;
  /** Index of the body mention inside it («président de la [CEDEAO]»). */
  readonly body: number | null;
  /** What the holder is in charge of, folded content words: `["affaires", "etrangeres"]`. */
  readonly portfolio: readonly string[];
  /** «l’ancien ministre», «ex-député». */
  readonly former: boolean;
  /** A head of state, of government, a minister…: an office of a state even where no country is named. */
  readonly ofState: boolean;
  /** More than one holder: «les ministres de la Défense et des Finances». */
  readonly plural: boolean;
  /** «son homologue malien»: the holder of the same office elsewhere. */
  readonly counterpart: boolean;
}

/** Words that may stand for an actor. */
export interface Mention extends TokenRange {
  readonly kind: ActorKind;
  /** The rule that marked it. */
  readonly rule: string;
  /** The name itself: without title, rank, article. */
  readonly name: TokenRange | null;
  /** Offices of a person, in text order. */
  readonly offices: readonly OfficeMention[];
  readonly country: string | null;
  /** «CEDEAO» beside «Communauté économique…». */
  readonly acronym: TokenRange | null;
  /** Id in the lexicon of known actors or countries, if it is one. */
  readonly known: string | null;
  /** Stands for whoever was named before: «il», «ce dernier», «l’organisation». */
  readonly reference: Reference | null;
  readonly plural: boolean;
}

/**
 * How a mention points back. `noun`: «la délégation», «les deux hommes»; `pronoun`: «il», «elle», «ils»; `speaker`: «je»
 * inside a quotation; `rank`: «le général»; `own-state`: «son pays», «le pays de X».
 */
export interface Reference {
  readonly how: "pronoun" | "last-named" | "noun" | "pair" | "states" | "speaker" | "rank" | "own-state";
  readonly gender: "m" | "f" | null;
}

/** One brief with all that the stages have added so far. */
export interface Document {
  readonly brief: Brief;
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly dates: readonly DateMention[];
  /** Sorted by `from`; not overlapping once recognition has ended. */
  readonly mentions: readonly Mention[];
  /** Bodies and states named inside an office's words: «président de la [CEDEAO]». They follow `mentions` in indices. */
  readonly inner: readonly Mention[];
  /** ISO code of the state the brief is written from, when source or text tell. */
  readonly home: string | null;
}

export const spanOf = (doc: Pick<Document, "tokens">, range: TokenRange): Span => {
  const first = doc.tokens[range.from];
  const last = doc.tokens[range.to - 1];
  return first && last ? { start: first.start, end: last.end } : { start: 0, end: 0 };
};

export const textOf = (doc: Pick<Document, "tokens" | "text">, range: TokenRange): string => {
  const { start, end } = spanOf(doc, range);
  return doc.text.slice(start, end);
};

/** Mentions and inner mentions under one numbering, as `Resolution.meant` counts them. */
export const allMentions = (doc: Document): readonly Mention[] => [...doc.mentions, ...doc.inner];

/** A range with the article or possessive before it: quotes read «le président …», not «président …». */
export const withDeterminer = (doc: Pick<Document, "tokens">, range: TokenRange): TokenRange =>
  /^(?:le|la|l'|les|un|une|des|du|au|aux|son|sa|ses|leur|leurs)$/.test(doc.tokens[range.from - 1]?.lower ?? "")
    ? { from: range.from - 1, to: range.to }
    : range;
