import { ACTOR_KINDS, type ActorKind } from "../../schema/ontology/actor-kinds.js";
import type { PartialDate } from "../../schema/ontology/partial-date.js";
import type { ImportedId } from "../imported-ids.js";
import type { Query } from "../graph-store.js";
import { change } from "./change.js";

/** An actor as an import leaves it; its other properties stay. */
export interface ImportedActorRow {
  readonly [key: string]: string | readonly string[] | null;
  readonly id: string;
  readonly kind: ActorKind;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly foldedNames: readonly string[];
  /** The folded names as one text with each between bars, «|goita|assimi goita|». */
  readonly searchText: string;
  readonly country: string | null;
  readonly description: string | null;
  readonly began: readonly PartialDate[] | null;
  readonly ended: readonly PartialDate[] | null;
  /** Sorted, never empty: by them the graph keeps an actor of whom no brief speaks. */
  readonly externalIds: readonly string[] | null;
  readonly tally: string | null;
}

export const recordImportedActors = (kind: ActorKind, actors: readonly ImportedActorRow[]): Query<unknown> =>
  change(
    `UNWIND $actors AS row
     MERGE (a:Actor {id: row.id})
     SET a += row, a:${ACTOR_KINDS[kind].node}`,
    { actors },
  );

/** Keeps under which ids elsewhere imports found actors, posts and terms, so that links and later imports find them. */
export const recordImportedIds = (ids: readonly ImportedId[]): Query<unknown> =>
  change(
    `UNWIND $rows AS row
     MERGE (x:ExternalId {id: row.id})
     SET x += row`,
    { rows: ids.map((row) => ({ ...row })) },
  );
