import type { ActorKind } from "../schema/ontology/actor-kinds.js";
import type { CandidateSource } from "./search-actors.js";
import { MAX_CANDIDATES, type Candidate, type NamedCandidate } from "./search-candidates.js";
import { initialsPattern, MAX_INITIALS } from "./search-words.js";
import { WordList } from "./word-list.js";

/** Names learnt at once: some ten milliseconds' work. */
const SLICE = 1_000;

/**
 * All names of a graph in memory, found by parts of their words without looking at each: what `candidatesByWords` and
 * `candidatesByPieces` find, in the same order.
 */
export class NameList implements CandidateSource {
  private readonly words = new WordList();
  /** Which names have a form of at least so many words, the last of which begins with a letter: «3k» for «ibk». */
  private readonly byInitials = new Map<string, number[]>();

  /** @param names in the order of those that fit equally well. */
  private constructor(private readonly names: readonly NamedCandidate[]) {}

  /** Takes a second for 100,000 names; yields after each slice, so that others can have their turn. */
  static *of(unsorted: readonly NamedCandidate[]): Generator<void, NameList> {
    const names = unsorted.toSorted(
      (a, b) => a.searchText.length - b.searchText.length || (a.actor.id < b.actor.id ? -1 : 1),
    );
    const list = new NameList(names);
    for (const index of names.keys()) {
      if (index % SLICE === 0) yield;
      list.learn(index);
    }
    return list;
  }

  async byWords(
    words: readonly string[],
    initials: string | null,
    kinds: readonly ActorKind[] | null,
  ): Promise<readonly Candidate[]> {
    const found = this.words.bearingAll(words.map((word) => [word])).map(({ index }) => index);
    const alsoInitials = initials === null ? found : this.withInitials(initials, found);
    return this.best(
      alsoInitials.map((index) => ({ index, score: this.beginnings(index, words) })),
      kinds,
    );
  }

  async byPieces(pieces: readonly string[], kinds: readonly ActorKind[] | null): Promise<readonly Candidate[]> {
    const found = this.words.bearingAll(pieces.map((joined) => joined.split("|")));
    return this.best(
      found.map(({ index, letters }) => ({ index, score: letters })),
      kinds,
    );
  }

  private learn(index: number): void {
    const text = this.textOf(index);
    this.words.add(text);
    for (const key of new Set(text.split("|").flatMap(initialsKeys))) {
      const bearers = this.byInitials.get(key);
      if (bearers) bearers.push(index);
      else this.byInitials.set(key, [index]);
    }
  }

  /** These and those whose names have the initials, ascending. */
  private withInitials(letters: string, found: readonly number[]): readonly number[] {
    const pattern = new RegExp(initialsPattern(letters), "su");
    const possible = this.byInitials.get(initialsKey(letters.length, letters.slice(-1))) ?? [];
    const more = possible.filter((index) => pattern.test(this.textOf(index)));
    return [...new Set([...found, ...more])].sort((a, b) => a - b);
  }

  /** 2 for each word that a form begins with, 1 for each that begins another word. */
  private beginnings(index: number, words: readonly string[]): number {
    const text = this.textOf(index);
    return words.reduce((sum, word) => sum + (text.includes(`|${word}`) ? 2 : text.includes(` ${word}`) ? 1 : 0), 0);
  }

  private textOf(index: number): string {
    return this.names[index]?.searchText ?? "";
  }

  /** @param found ascending. */
  private best(
    found: readonly { readonly index: number; readonly score: number }[],
    kinds: readonly ActorKind[] | null,
  ): readonly Candidate[] {
    return found
      .flatMap(({ index, score }) => {
        const name = this.names[index];
        return name && (kinds === null || kinds.includes(name.actor.kind)) ? [{ name, score }] : [];
      })
      .sort((a, b) => b.score - a.score)
      .slice(0, MAX_CANDIDATES)
      .map(({ name }) => name);
  }
}

const initialsKey = (words: number, lastLetter: string): string => `${words}${lastLetter}`;

/** Keys of a form, one for each number of words that initials may stand for. */
function initialsKeys(form: string): readonly string[] {
  const words = form.split(WORD_ENDS);
  const last = words.at(-1)?.charAt(0) ?? "";
  return Array.from({ length: Math.min(words.length, MAX_INITIALS) - 1 }, (_, more) => initialsKey(more + 2, last));
}

/** What ends a word for `initialsPattern`. */
const WORD_ENDS = /[ '-]/u;
