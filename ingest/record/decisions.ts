import type { ActorKind } from "../../schema/ontology/actor-kinds.js";
import type { Span } from "../../schema/ontology/model.js";

/**
 * What analysts decided, as the graph keeps it: one text a subject, which every later reading follows. `value` is null
 * where nothing is decided (any more).
 */
export interface Decision {
  /** Subject of the decision: `mergedId`, `editedId`, `verdictId`, `splitId`, `retractedId` or `apartId`. */
  readonly id: string;
  readonly value: string | null;
}

/** Decides into which actor this one was merged: its value is that actor's id. */
export const mergedId = (actorId: string): string => `merged ${actorId}`;
/** Decides what an analyst says of an actor: JSON of `ActorEdit`. */
export const editedId = (actorId: string): string => `edited ${actorId}`;
/** Decides on a statement or on a claim of a brief: «CONFIRMED 12» or «REJECTED 12», with the change's number. */
export const verdictId = (statementId: string): string => `verdict ${statementId}`;
/** Decides which mentions of a brief are someone else: JSON of a list of `Split`. */
export const splitId = (briefId: string): string => `split ${briefId}`;
/** Decides that a brief is taken back: JSON of what it was. */
export const retractedId = (briefId: string): string => `retracted ${briefId}`;
/** Decides that two actors are not one, whatever their names. */
export const apartId = (a: string, b: string): string => `apart ${[a, b].sort().join(" ")}`;

/** Keeps what imports knew of the actors that were merged into this one: JSON of their `Base` by id. */
export const absorbedId = (actorId: string): string => `absorbed ${actorId}`;

/** What an analyst says of an actor; absent: as the briefs tell. */
export interface ActorEdit {
  readonly name?: string;
  readonly addedAliases?: readonly string[];
  readonly hiddenAliases?: readonly string[];
  readonly kind?: ActorKind;
  readonly country?: string;
  readonly externalIds?: readonly string[];
}

/** Mentions of one actor of a brief that are someone else. */
export interface Split {
  /** Whom the brief was taken to mean, by the id that its own text gives. */
  readonly local: string;
  /** Which mentions; null: all of them. */
  readonly spans: readonly Span[] | null;
  /** Who they are. */
  readonly actorId: string;
  readonly name: string;
}
