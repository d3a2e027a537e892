import { ACTOR_KINDS, type ActorKind } from "../../schema/ontology/actor-kinds.js";
import type { Query } from "../graph-store.js";
import { change } from "./change.js";

/** One actor as briefs tell of them. */
export interface ActorRow {
  readonly [key: string]: string | readonly string[] | null;
  readonly id: string;
  readonly name: string;
  /** Every other form seen. */
  readonly aliases: readonly string[];
  /** Name and aliases, each through `fold`. */
  readonly foldedNames: readonly string[];
  readonly country: string | null;
  readonly description: string | null;
}

/**
 * Records actors of one kind. One that is known keeps its id, name, country and description; its aliases grow, sorted.
 *
 * For search on both engines (neither's full-text index is the other's): `foldedNames` is the sorted list of folded
 * forms, `searchText` the same as one text with each form between bars, «|goita|assimi goita|», so that
 * `CONTAINS '|goi'` finds the beginning of a form and `CONTAINS ' goi'` the beginning of a later word.
 */
export const upsertActors = (kind: ActorKind, actors: readonly ActorRow[]): Query<unknown> =>
  change(
    `UNWIND $actors AS row
     MERGE (a:Actor {id: row.id})
     ON CREATE SET a.name = row.name, a.kind = $kind, a.aliases = [], a.foldedNames = []
     SET a:${ACTOR_KINDS[kind].node},
         a.country = coalesce(a.country, row.country),
         a.description = coalesce(a.description, row.description)
     WITH a, row
     UNWIND [a.name, row.name] + a.aliases + row.aliases AS form
     WITH a, row, form
     ORDER BY a.id, form
     WITH a, row, collect(DISTINCT form) AS forms
     UNWIND a.foldedNames + row.foldedNames AS folded
     WITH a, forms, folded
     ORDER BY a.id, folded
     WITH a, forms, collect(DISTINCT folded) AS foldedNames
     SET a.aliases = [form IN forms WHERE form <> a.name],
         a.foldedNames = foldedNames,
         a.searchText = reduce(text = '|', folded IN foldedNames | text + folded + '|')`,
    { kind, actors },
  );
