/** The words of many texts, each once, found by the letters in them. */
export class WordList {
  private readonly words: readonly string[];
  /** In which texts each word stands, ascending. */
  private readonly bearers: readonly Int32Array[];
  /** Which words hold two letters in a row, ascending. */
  private readonly byPair = new Map<string, number[]>();

  constructor(private readonly texts: readonly string[]) {
    const byWord = new Map<string, number[]>();
    texts.forEach((text, index) => {
      for (const word of new Set(text.split(NO_WORD))) {
        const bearers = byWord.get(word);
        if (bearers) bearers.push(index);
        else if (word !== "") byWord.set(word, [index]);
      }
    });
    this.words = [...byWord.keys()];
    this.bearers = [...byWord.values()].map((bearers) => Int32Array.from(bearers));
    this.words.forEach((word, index) => {
      for (const pair of new Set(pairsOf(word))) {
        const holders = this.byPair.get(pair);
        if (holders) holders.push(index);
        else this.byPair.set(pair, [index]);
      }
    });
  }

  /**
   * Which texts hold, of each of at most eight groups, at least one of its pieces of words?
   * @returns for each text 0, or by 1 more than the letters of all the pieces that it holds, each counted once
   */
  bearingAll(groups: readonly (readonly string[])[]): Uint16Array {
    const letters = new Uint16Array(this.texts.length);
    const met = new Uint8Array(this.texts.length);
    const lastPiece = new Uint16Array(this.texts.length);
    const asked = groups.flatMap((pieces, group) => pieces.map((piece) => ({ piece, bit: 1 << group })));
    asked.forEach(({ piece, bit }, index) => {
      for (const word of this.wordsHolding(piece)) {
        for (const bearer of this.bearers[word] ?? []) {
          met[bearer]! |= bit;
          if (lastPiece[bearer] === index + 1) continue;
          lastPiece[bearer] = index + 1;
          letters[bearer]! += piece.length;
        }
      }
    });
    const all = (1 << groups.length) - 1;
    for (let index = 0; index < met.length; index++) letters[index] = met[index] === all ? letters[index]! + 1 : 0;
    return letters;
  }

  private wordsHolding(piece: string): readonly number[] {
    const pairs = pairsOf(piece);
    if (pairs.length === 0) return this.words.flatMap((word, index) => (word.includes(piece) ? [index] : []));
    const rarest = pairs
      .map((pair) => this.byPair.get(pair) ?? [])
      .reduce((few, others) => (others.length < few.length ? others : few));
    return piece.length === 2 ? rarest : rarest.filter((index) => this.words[index]?.includes(piece));
  }
}

const NO_WORD = /[^\p{L}\p{N}]+/u;

const pairsOf = (word: string): readonly string[] =>
  Array.from({ length: Math.max(0, word.length - 1) }, (_, at) => word.slice(at, at + 2));
