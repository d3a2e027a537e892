/** A text that holds what was sought. */
export interface Bearer {
  /** Place of the text among those given. */
  readonly index: number;
  /** Letters of all the sought pieces that it holds, each piece counted once. */
  readonly letters: number;
}

/** Letters in a row by which words are found: with four there is little left to look through. */
const RUNS = [2, 3, 4] as const;
const LONGEST_RUN = 4;

/** The words of many texts, each once, found by the letters in them. */
export class WordList {
  private readonly texts: string[] = [];
  private readonly words: string[] = [];
  private readonly numbers = new Map<string, number>();
  /** In which texts each word stands, ascending. */
  private readonly bearers: number[][] = [];
  /** Which words hold so many letters in a row, ascending. */
  private readonly byLetters = new Map<string, number[]>();

  add(text: string): void {
    const index = this.texts.push(text) - 1;
    for (const word of text.split(NO_WORD)) {
      if (word === "") continue;
      const bearers = this.bearers[this.numberOf(word)];
      if (bearers?.at(-1) !== index) bearers?.push(index);
    }
  }

  /** Which texts hold, of each group, at least one of its pieces of words? Ascending. */
  bearingAll(groups: readonly (readonly string[])[]): readonly Bearer[] {
    const pieces = groups.flat();
    return this.bearersOfRarest(groups)
      .filter((index) => groups.every((group) => group.some((piece) => this.holds(index, piece))))
      .map((index) => ({
        index,
        letters: pieces.reduce((sum, piece) => sum + (this.holds(index, piece) ? piece.length : 0), 0),
      }));
  }

  /** Where a word holds a piece of the group that the fewest texts bear; each text once, ascending. */
  private bearersOfRarest(groups: readonly (readonly string[])[]): readonly number[] {
    let rarest: readonly number[] = [];
    let fewest = Infinity;
    for (const group of groups) {
      const words = group.length === 1 ? this.wordsHolding(group[0]!) : this.wordsHoldingOne(group);
      let count = 0;
      for (let at = 0; at < words.length && count < fewest; at++) count += this.bearers[words[at]!]!.length;
      if (count < fewest) [rarest, fewest] = [words, count];
    }
    const bearers = rarest.flatMap((word) => this.bearers[word]!);
    return Array.from(new Set(bearers)).sort((a, b) => a - b);
  }

  private holds(index: number, piece: string): boolean {
    return this.texts[index]?.includes(piece) ?? false;
  }

  private numberOf(word: string): number {
    const known = this.numbers.get(word);
    if (known !== undefined) return known;
    const number = this.words.push(word) - 1;
    this.numbers.set(word, number);
    this.bearers.push([]);
    for (const letters of RUNS.flatMap((length) => runsOf(word, length))) {
      const holders = this.byLetters.get(letters);
      if (!holders) this.byLetters.set(letters, [number]);
      else if (holders.at(-1) !== number) holders.push(number);
    }
    return number;
  }

  private wordsHoldingOne(pieces: readonly string[]): readonly number[] {
    return [...new Set(pieces.flatMap((piece) => this.wordsHolding(piece)))];
  }

  private wordsHolding(piece: string): readonly number[] {
    if (piece.length < 2) return this.words.flatMap((word, index) => (word.includes(piece) ? [index] : []));
    const rarest = runsOf(piece, Math.min(piece.length, LONGEST_RUN))
      .map((letters) => this.byLetters.get(letters) ?? [])
      .reduce((few, others) => (others.length < few.length ? others : few));
    return piece.length <= LONGEST_RUN ? rarest : rarest.filter((index) => this.words[index]?.includes(piece));
  }
}

const NO_WORD = /[^\p{L}\p{N}]+/u;

/** All runs of so many letters in a word. */
const runsOf = (word: string, length: number): readonly string[] =>
  Array.from({ length: Math.max(0, word.length - length + 1) }, (_, at) => word.slice(at, at + length));
