import type { ActorKind } from "../schema/ontology/actor-kinds.js";
import { rankMatches, WHOLE_NAME, type Match } from "./rank-matches.js";
import type { Candidate } from "./search-candidates.js";
import { soughtInitials, wholePieces, wordsOf } from "./search-words.js";

/** Where actors who may be meant are found: `search-candidates.ts` says how each is asked and in which order it answers. */
export interface CandidateSource {
  /** @param initials their letters; null when the words are none. */
  byWords(
    words: readonly string[],
    initials: string | null,
    kinds: readonly ActorKind[] | null,
  ): Promise<readonly Candidate[]>;
  byPieces(pieces: readonly string[], kinds: readonly ActorKind[] | null): Promise<readonly Candidate[]>;
}

/** Who may be meant? Looks for typos only when the words as they are find too few, and nobody whose whole name they are. */
export async function searchActors(
  source: CandidateSource,
  text: string,
  kinds: readonly ActorKind[] | null,
  count: number,
): Promise<readonly Match[]> {
  const words = wordsOf(text);
  if (words.length === 0) return [];
  const exact = await source.byWords(words, soughtInitials(words), kinds);
  const matches = rankMatches(text, exact, count);
  const isNamed = words.length > 1 && (matches[0]?.score ?? 0) >= WHOLE_NAME;
  if (matches.length === count || isNamed) return matches;
  const pieces = words.map((word) => wholePieces(word).join("|"));
  const known = new Set(exact.map(({ actor }) => actor.id));
  const more = await source.byPieces(pieces, kinds);
  return rankMatches(text, [...exact, ...more.filter(({ actor }) => !known.has(actor.id))], count);
}
