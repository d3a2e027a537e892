import type { ActorKind } from "./actor-kinds.js";
import type { PartialDate } from "./partial-date.js";
import type { RelationType } from "./relation-types.js";

/** Half-open range of UTF-16 code units in a brief's text: `text.slice(start, end)` is the words themselves. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One press text as it came in, the text untouched. */
export interface Brief {
  /** SHA-256 of source and normalised text (`briefId`): the same text from the same source is the same brief. */
  readonly id: string;
  /** The id the input gave it, or its file's name without ending; names the output of `griot extract`. */
  readonly givenId: string | null;
  readonly title: string | null;
  readonly text: string;
  /** Who published it: a host name («lessor.ml») or a name. */
  readonly source: string | null;
  readonly url: string | null;
  /** ISO day of publication; «hier» counts from it. null: relative dates stay unresolved. */
  readonly publishedOn: string | null;
  readonly language: string;
}

/** Someone or something that acts in politics, or a place where things happen. */
export interface Actor {
  /** `kind-slug:readable-slug`, see `actorId`. */
  readonly id: string;
  readonly kind: ActorKind;
  /** Fullest form seen, without title or rank. */
  readonly name: string;
  /** Other surface forms, sorted, without leading article. */
  readonly aliases: readonly string[];
  /** ISO 3166-1 alpha-2, or null where nothing tells. */
  readonly country: string | null;
  /** One line, for instance the office held; or null. */
  readonly description: string | null;
}

/** One place in the text that stands for an actor. */
export interface ActorMention extends Span {
  readonly surface: string;
  /** The rule that found it or that resolved it. */
  readonly rule: string;
}

/** An actor with the places of one brief that stand for it, in text order. */
export interface MentionedActor extends Actor {
  readonly mentions: readonly ActorMention[];
}

/** The exact words that prove a statement: `brief.text.slice(start, end) === quote`. */
export interface Evidence extends Span {
  readonly quote: string;
  /** Name of the frame that made the statement, for instance «met/receive-passive». */
  readonly rule: string;
}

/** Who did what to whom, as one brief says it. Ends are actor ids. */
export interface Statement {
  /** Hash of type, subject, object, date and office or award (`statementId`). */
  readonly id: string;
  readonly type: RelationType;
  readonly subject: string | null;
  readonly object: string | null;
  readonly onBehalfOf: string | null;
  /** Actor id of a PLACE. */
  readonly place: string | null;
  readonly date: PartialDate | null;
  readonly title: string | null;
  readonly award: string | null;
  /** Years or dates covered, «2000/2024»: ISO 8601 interval. */
  readonly period: string | null;
  /** 0 to 1. */
  readonly confidence: number;
  /** Announced or foreseen, not yet done. */
  readonly planned: boolean;
  readonly negated: boolean;
  /** Said by someone, or in the conditional. */
  readonly reported: boolean;
  readonly evidence: readonly Evidence[];
}

/** All that the cascade read in one brief: what `griot extract` prints and `griot ingest` records. */
export interface Extraction {
  readonly brief: Brief;
  readonly actors: readonly MentionedActor[];
  readonly statements: readonly Statement[];
  /** Version of Griot and of its knowledge that read the brief. */
  readonly extractor: string;
}
