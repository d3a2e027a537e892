import type { Token } from "../document.js";
import { lexiconBit } from "../text/word-form.js";
import type { Frame } from "./knowledge.js";

/** Frames by the words that may trigger them, so that a sentence asks only those that it has a word of. */
export class FrameIndex {
  private readonly byVerb = new Map<string, number[]>();
  private readonly byNoun = new Map<string, number[]>();
  private readonly bit = lexiconBit();

  constructor(private readonly frames: readonly Frame[]) {
    frames.forEach((frame, index) => {
      const [words, table] = frame.verbs.length > 0 ? [frame.verbs, this.byVerb] : [frame.nouns, this.byNoun];
      for (const word of new Set(words)) table.set(word, [...(table.get(word) ?? []), index]);
    });
  }

  /**
   * The frames that a verb or a word of a sentence may trigger, in the order of the files.
   * @param lemmas infinitives of the sentence's verb groups
   * @param from first of the sentence's tokens, `to` the one after its last
   */
  triggeredBy(lemmas: Iterable<string>, tokens: readonly Token[], from: number, to: number): readonly Frame[] {
    const found = new Set<number>();
    for (const lemma of lemmas) for (const index of this.byVerb.get(lemma) ?? NO_FRAMES) found.add(index);
    for (let at = from; at < to; at += 1) {
      const form = tokens[at]?.form;
      if (form === undefined || (form.ruledOut & this.bit) !== 0) continue;
      const frames = this.byNoun.get(form.folded);
      if (frames === undefined) form.ruledOut |= this.bit;
      else for (const index of frames) found.add(index);
    }
    return [...found].sort((a, b) => a - b).flatMap((index) => this.frames[index] ?? []);
  }
}

const NO_FRAMES: readonly number[] = [];
