import type { ActorKind } from "../ontology/actor-kinds.js";
import type { Span } from "../ontology/model.js";

/** What to change of an actor; what is left out stays. */
export interface ActorChanges {
  readonly name?: string;
  /** All other forms: those seen in briefs that are not among them are hidden. */
  readonly aliases?: readonly string[];
  readonly kind?: ActorKind;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
  readonly externalIds?: readonly string[];
}

/** Which mentions of a brief are someone else. */
export interface SplitRequest {
  readonly brief: string;
  /** Whom the brief was taken to mean. */
  readonly actor: string;
  /** Only mentions with these words; null or empty: all mentions. */
  readonly surfaces: readonly string[] | null;
  /** Only mentions that overlap these offsets; null or empty: wherever. */
  readonly spans: readonly Span[] | null;
  /** Who they are: an actor of the graph, or else someone new of this name. */
  readonly to: string | null;
  readonly name: string | null;
}

export type Verdict = "CONFIRM" | "REJECT";

/** Two actors that may be one. */
export interface Suggestion {
  /** Both ids. */
  readonly id: string;
  /** The one told of more often: the one to keep. */
  readonly keep: string;
  readonly merge: string;
  /** 0 to 1: how likely they are one. */
  readonly score: number;
  readonly reasons: readonly string[];
  /** Number of briefs that speak of either. */
  readonly briefs: number;
}

/** Something that an analyst should look at. */
export interface Doubt {
  readonly id: string;
  readonly kind: "LOW_CONFIDENCE" | "CONTRADICTION" | "DUPLICATE";
  /** How much hangs on it, times how doubtful it is. */
  readonly weight: number;
  readonly reasons: readonly string[];
  /** The statement, and the one that contradicts it. */
  readonly statementIds: readonly string[];
  readonly suggestion: Suggestion | null;
}

/**
 * What analysts do to a graph. Each makes a `Change`, of which it gives the id, with all that follows from it in one
 * transaction. `author`: who does it; null: whoever runs this Griot.
 * @throws InputError for what cannot be done, StoreError.
 */
export interface Curation {
  readonly mergeActors: (keep: string, merge: readonly string[], author: string | null) => Promise<string>;
  readonly splitMention: (request: SplitRequest, author: string | null) => Promise<string>;
  readonly reviewStatement: (
    id: string,
    verdict: Verdict,
    note: string | null,
    author: string | null,
  ) => Promise<string>;
  readonly editActor: (id: string, changes: ActorChanges, author: string | null) => Promise<string>;
  readonly keepApart: (a: string, b: string, author: string | null) => Promise<string>;
  readonly retractBrief: (id: string, note: string | null, author: string | null) => Promise<string>;
  readonly undo: (change: string, author: string | null) => Promise<string>;
  /** Actors that may be one, those on which most hangs first. */
  readonly suggestions: () => Promise<readonly Suggestion[]>;
  /** All that is doubtful, most consequential first. */
  readonly doubts: () => Promise<readonly Doubt[]>;
}
