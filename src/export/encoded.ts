/** Bytes handed on at once. */
const CHUNK_BYTES = 1 << 16;

/** Most bytes that UTF-8 takes for one UTF-16 code unit. */
const MOST_BYTES = 3;

/**
 * Texts in UTF-8, gathered into chunks; lone surrogates become U+FFFD. Each text is encoded by itself: one letter beyond
 * Latin 1, such as the apostrophe of «s’oppose à», makes a text of a whole chunk twice as large and slow to encode.
 */
export class Encoded {
  private chunk = Buffer.allocUnsafeSlow(CHUNK_BYTES);
  private length = 0;
  private full: Buffer[] = [];

  /** @returns whether there are chunks to take. */
  add(text: string): boolean {
    if (text.length * MOST_BYTES > CHUNK_BYTES - this.length) this.close();
    if (text.length * MOST_BYTES > CHUNK_BYTES) this.full.push(Buffer.from(text));
    else this.length += this.chunk.write(text, this.length);
    return this.full.length > 0;
  }

  /** The chunks that are full, in their order. */
  take(): readonly Buffer[] {
    const taken = this.full;
    this.full = [];
    return taken;
  }

  /** All that is left. */
  rest(): readonly Buffer[] {
    this.close();
    return this.take();
  }

  private close(): void {
    if (this.length === 0) return;
    this.full.push(this.chunk.subarray(0, this.length));
    this.chunk = Buffer.allocUnsafeSlow(CHUNK_BYTES);
    this.length = 0;
  }
}
