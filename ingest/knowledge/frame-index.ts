import type { Frame } from "./knowledge.js";

/** Frames by the words that may trigger them, so that a sentence asks only those that it has a word of. */
export class FrameIndex {
  private readonly byVerb = new Map<string, number[]>();
  private readonly byNoun = new Map<string, number[]>();

  constructor(private readonly frames: readonly Frame[]) {
    frames.forEach((frame, index) => {
      const [words, table] = frame.verbs.length > 0 ? [frame.verbs, this.byVerb] : [frame.nouns, this.byNoun];
      for (const word of new Set(words)) table.set(word, [...(table.get(word) ?? []), index]);
    });
  }

  /**
   * The frames that one of these may trigger, in the order of the files.
   * @param verbs infinitives of the verb groups
   * @param nouns folded words
   */
  triggeredBy(verbs: Iterable<string>, nouns: Iterable<string>): readonly Frame[] {
    const found = new Set<number>();
    for (const verb of verbs) for (const index of this.byVerb.get(verb) ?? NO_FRAMES) found.add(index);
    for (const noun of nouns) for (const index of this.byNoun.get(noun) ?? NO_FRAMES) found.add(index);
    return [...found].sort((a, b) => a - b).flatMap((index) => this.frames[index] ?? []);
  }
}

const NO_FRAMES: readonly number[] = [];
