import type { ActorKind } from "../schema/ontology/actor-kinds.js";
import { fold } from "../schema/ontology/fold.js";
import type { CompiledFilter } from "./statement-filter.js";

/** Which actors count; a field that is null or left out lets all through, an empty list lets none. */
export interface ActorFilter {
  readonly kinds?: readonly ActorKind[] | null | undefined;
  /** ISO 3166-1 alpha-2 codes. */
  readonly countries?: readonly string[] | null | undefined;
  /** Words that must all occur in the name or an alias; accents and case do not count. */
  readonly text?: string | null | undefined;
}

/** The filter as Cypher that follows `MATCH (a:Actor)`. */
export const compileActorFilter = ({ kinds, countries, text }: ActorFilter): CompiledFilter => ({
  cypher: `WHERE ($kinds IS NULL OR a.kind IN $kinds)
             AND ($countries IS NULL OR a.country IN $countries)
             AND ($words IS NULL OR all(word IN $words WHERE a.searchText CONTAINS word))`,
  params: { kinds: kinds ?? null, countries: countries ?? null, words: text ? fold(text).split(" ") : null },
});
