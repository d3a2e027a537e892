import type { ActorKind } from "../schema/ontology/actor-kinds.js";
import { ACTOR_COLUMNS, readActor, type FoundActor } from "./found-actor.js";
import type { GraphStore, Query } from "./graph-store.js";
import { readInt, readString } from "./row.js";
import type { CandidateSource } from "./search-actors.js";
import { initialsPattern } from "./search-words.js";
import { SUMMARY_TYPES } from "./summary-types.js";

/** An actor who may be meant. */
export interface Candidate {
  readonly actor: FoundActor;
  /** Number of summary relationships: of two equally like, the better connected is meant more often. */
  readonly relationships: number;
}

/** Enough that no better match is left out: `rank-matches.ts` chooses among them. */
export const MAX_CANDIDATES = 400;

const columns = `${ACTOR_COLUMNS}, COUNT { (a)-[:${SUMMARY_TYPES}]-(:Actor) } AS relationships`;

const readCandidate: Query<Candidate>["decode"] = (row) => ({
  actor: readActor(row),
  relationships: readInt(row, "relationships"),
});

/**
 * Whose names hold all these words, or have these initials? First those with more words at the beginning of a form
 * or of a word in it.
 * @param words folded.
 * @param initials pattern over `searchText` that `initialsPattern` made; null when the words are no initials.
 */
export const candidatesByWords = (
  words: readonly string[],
  initials: string | null,
  kinds: readonly ActorKind[] | null,
): Query<Candidate> => ({
  cypher: `MATCH (a:Actor)
           WHERE ($kinds IS NULL OR a.kind IN $kinds)
             AND (all(word IN $words WHERE a.searchText CONTAINS word)
                  OR ($initials IS NOT NULL AND a.searchText =~ $initials))
           WITH a, reduce(hits = 0, word IN $words | hits
                          + CASE WHEN a.searchText CONTAINS '|' + word THEN 2
                                 WHEN a.searchText CONTAINS ' ' + word THEN 1 ELSE 0 END) AS hits
           ORDER BY hits DESC, size(a.searchText), a.id
           LIMIT $limit
           RETURN ${columns}`,
  params: { words, initials, kinds, limit: MAX_CANDIDATES },
  decode: readCandidate,
});

/**
 * Whose names hold, of each word, at least one of the pieces that a small typo leaves whole? First those with more and
 * longer pieces.
 * @param pieces for each word what `wholePieces` made of it, joined by bars: «goi|ta».
 */
export const candidatesByPieces = (
  pieces: readonly string[],
  kinds: readonly ActorKind[] | null,
): Query<Candidate> => ({
  cypher: `MATCH (a:Actor)
           WHERE ($kinds IS NULL OR a.kind IN $kinds)
             AND all(word IN $pieces WHERE any(piece IN split(word, '|') WHERE a.searchText CONTAINS piece))
           WITH a, reduce(hits = 0, word IN $pieces | hits + reduce(own = 0, piece IN split(word, '|') | own
                          + CASE WHEN a.searchText CONTAINS piece THEN size(piece) ELSE 0 END)) AS hits
           ORDER BY hits DESC, size(a.searchText), a.id
           LIMIT $limit
           RETURN ${columns}`,
  params: { pieces, kinds, limit: MAX_CANDIDATES },
  decode: readCandidate,
});

/** The graph itself, which reads all names for each question. */
export const candidatesInGraph = (store: Pick<GraphStore, "read">): CandidateSource => ({
  byWords: (words, initials, kinds) =>
    store.read(candidatesByWords(words, initials && initialsPattern(initials), kinds)),
  byPieces: (pieces, kinds) => store.read(candidatesByPieces(pieces, kinds)),
});

export interface NamedCandidate extends Candidate {
  readonly searchText: string;
}

/** All actors with what search looks at, at most `limit`. */
export const allCandidates = (limit: number): Query<NamedCandidate> => ({
  cypher: `MATCH (a:Actor)
           WITH a LIMIT $limit
           RETURN ${columns}, a.searchText AS searchText`,
  params: { limit },
  decode: (row) => ({ ...readCandidate(row), searchText: readString(row, "searchText") }),
});
