import type { ActorKind } from "../schema/ontology/actor-kinds.js";
import type { CandidateSource } from "./search-actors.js";
import { MAX_CANDIDATES, type Candidate, type NamedCandidate } from "./search-candidates.js";
import { WordList } from "./word-list.js";

/**
 * All names of a graph in memory, found by parts of their words without looking at each: what `candidatesByWords` and
 * `candidatesByPieces` find, in the same order.
 */
export class NameList implements CandidateSource {
  /** In the order of those that fit equally well: the shortest first, then by id. */
  private readonly names: readonly NamedCandidate[];
  private readonly words: WordList;

  constructor(names: readonly NamedCandidate[]) {
    this.names = names.toSorted(
      (a, b) => a.searchText.length - b.searchText.length || (a.actor.id < b.actor.id ? -1 : 1),
    );
    this.words = new WordList(this.names.map(({ searchText }) => searchText));
  }

  async byWords(
    words: readonly string[],
    initials: string | null,
    kinds: readonly ActorKind[] | null,
  ): Promise<readonly Candidate[]> {
    const found = this.words.bearingAll(words.map((word) => [word]));
    const pattern = initials === null ? null : new RegExp(initials, "su");
    const scores = new Uint16Array(this.names.length);
    for (let index = 0; index < found.length; index++) {
      if (found[index] === 0 && !pattern) continue;
      const { searchText } = this.names[index]!;
      if (found[index] === 0 && !pattern?.test(searchText)) continue;
      scores[index] = words.reduce(
        (sum, word) => sum + (searchText.includes(`|${word}`) ? 2 : searchText.includes(` ${word}`) ? 1 : 0),
        1,
      );
    }
    return this.best(scores, kinds);
  }

  async byPieces(pieces: readonly string[], kinds: readonly ActorKind[] | null): Promise<readonly Candidate[]> {
    return this.best(this.words.bearingAll(pieces.map((joined) => joined.split("|"))), kinds);
  }

  /** @param scores above 0 for those found. */
  private best(scores: Uint16Array, kinds: readonly ActorKind[] | null): readonly Candidate[] {
    const byScore: NamedCandidate[][] = [];
    for (let index = 0; index < scores.length; index++) {
      const score = scores[index]!;
      if (score === 0) continue;
      const name = this.names[index]!;
      if (kinds !== null && !kinds.includes(name.actor.kind)) continue;
      const equals = (byScore[score] ??= []);
      if (equals.length < MAX_CANDIDATES) equals.push(name);
    }
    return byScore.reverse().flat().slice(0, MAX_CANDIDATES);
  }
}
