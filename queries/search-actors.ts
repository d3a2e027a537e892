import type { ActorKind } from "../schema/ontology/actor-kinds.js";
import type { GraphStore } from "./graph-store.js";
import { rankMatches, type Match } from "./rank-matches.js";
import { candidatesByPieces, candidatesByWords } from "./search-candidates.js";
import { initialsPattern, soughtInitials, wholePieces, wordsOf } from "./search-words.js";

/** Who may be meant? Looks for typos only when the words as they are find too few. */
export async function searchActors(
  store: Pick<GraphStore, "read">,
  text: string,
  kinds: readonly ActorKind[] | null,
  count: number,
): Promise<readonly Match[]> {
  const words = wordsOf(text);
  if (words.length === 0) return [];
  const initials = soughtInitials(words);
  const exact = await store.read(candidatesByWords(words, initials && initialsPattern(initials), kinds));
  const matches = rankMatches(text, exact, count);
  if (matches.length === count) return matches;
  const pieces = words.map((word) => wholePieces(word).join("|"));
  const known = new Set(exact.map(({ actor }) => actor.id));
  const more = await store.read(candidatesByPieces(pieces, kinds));
  return rankMatches(text, [...exact, ...more.filter(({ actor }) => !known.has(actor.id))], count);
}
