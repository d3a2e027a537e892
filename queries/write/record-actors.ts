import { ACTOR_KINDS, type ActorKind } from "../../schema/ontology/actor-kinds.js";
import type { PartialDate } from "../../schema/ontology/partial-date.js";
import type { Query } from "../graph-store.js";
import { change } from "./change.js";

/** All that an actor is, derived from what briefs, imports and analysts say (`tellMore`). */
export interface ActorRow {
  readonly [key: string]: string | number | readonly string[] | null;
  readonly id: string;
  readonly name: string;
  readonly kind: ActorKind;
  readonly aliases: readonly string[];
  readonly foldedNames: readonly string[];
  /** The folded names as one text with each between bars, «|goita|assimi goita|». */
  readonly searchText: string;
  readonly country: string | null;
  readonly description: string | null;
  readonly began: readonly PartialDate[] | null;
  readonly ended: readonly PartialDate[] | null;
  readonly externalIds: readonly string[] | null;
  /** Number of briefs that speak of it; null, as is `tally`, for one of whom only an import knows. */
  readonly briefs: number | null;
  readonly tally: string | null;
}

/**
 * Records actors of one kind as they are now. Their other properties stay.
 *
 * For search on both engines (neither's full-text index is the other's): `searchText` lets `CONTAINS '|goi'` find the
 * beginning of a form and `CONTAINS ' goi'` the beginning of a later word.
 */
export const recordActors = (kind: ActorKind, actors: readonly ActorRow[]): Query<unknown> =>
  change(
    `UNWIND $actors AS row
     MERGE (a:Actor {id: row.id})
     SET a += row, a:${ACTOR_KINDS[kind].node}`,
    { actors },
  );

/** Takes from actors the labels of kinds that they are not, which an analyst may have changed. */
export const unlabelActors = (
  rows: readonly { readonly id: string; readonly kind: ActorKind }[],
): readonly Query<unknown>[] =>
  (Object.keys(ACTOR_KINDS) as ActorKind[]).map((kind) =>
    change(
      `UNWIND $ids AS actorId
       MATCH (a:Actor {id: actorId})
       REMOVE a:${ACTOR_KINDS[kind].node}`,
      { ids: rows.filter((row) => row.kind !== kind).map(({ id }) => id) },
    ),
  );
