import type { ActorKind } from "../schema/ontology/actor-kinds.js";
import type { Brief, Extraction, Span } from "../schema/ontology/model.js";
import type { Knowledge } from "./knowledge/knowledge.js";

/** What was recognised at one place of a brief, and who it was taken to be. */
export interface ReadMention extends Span {
  readonly kind: ActorKind;
  /** Rule that recognised or resolved it. */
  readonly rule: string;
  /** null: recognised, but no actor came of it (an unnamed office that no statement needs). */
  readonly actorId: string | null;
}

/** A whole reading of one brief: what `griot explain` shows. */
export interface Reading {
  readonly extraction: Extraction;
  readonly sentences: readonly Span[];
  /** In text order, not overlapping. */
  readonly mentions: readonly ReadMention[];
}

/** Reads one brief: same brief, same knowledge, same version → the same reading. Pure. */
export function readBrief(brief: Brief, knowledge: Knowledge): Reading {
  const extraction = { brief, actors: [], statements: [], extractor: `griot ${knowledge.version}` };
  return { extraction, sentences: [], mentions: [] };
}
