import type { GraphStore, Query } from "../../queries/graph-store.js";
import { lastSequence } from "../../queries/last-sequence.js";
import type { Arrivals } from "../../schema/graphql/context.js";

/** How often the graph is looked at, while anyone waits, for what other processes record. */
const POLL_MS = 500;

/** Looks for what comes in, once for all who wait, however many they are; not at all while nobody does. */
export class ArrivalsWatcher implements Arrivals {
  private newest = 0;
  private readonly waiting = new Set<() => void>();
  private readonly asked = new Map<string, Promise<readonly unknown[]>>();
  private looks = false;
  private woken = false;
  private endPause: (() => void) | null = null;
  private closed = false;

  constructor(private readonly store: Pick<GraphStore, "read">) {}

  async last(): Promise<number> {
    const [last] = await this.store.read(lastSequence());
    return last ?? 0;
  }

  async after(sequence: number, signal: AbortSignal): Promise<number | null> {
    while (this.newest <= sequence && !this.closed && !signal.aborted) await this.change(signal);
    return this.closed || signal.aborted ? null : this.newest;
  }

  read<Answer>(query: Query<Answer>): Promise<readonly Answer[]> {
    const key = JSON.stringify([query.cypher, query.params]);
    const known = this.asked.get(key) as Promise<readonly Answer[]> | undefined;
    if (known) return known;
    const answer = this.store.read(query).finally(() => this.asked.delete(key));
    this.asked.set(key, answer);
    return answer;
  }

  wake(): void {
    this.woken = true;
    this.endPause?.();
  }

  /** Ends all waits. */
  close(): void {
    this.closed = true;
    this.endPause?.();
    this.release();
  }

  /** Resolves at the next news, or when the wait is ended. */
  private async change(signal: AbortSignal): Promise<void> {
    await new Promise<void>((resolve) => {
      const done = (): void => {
        this.waiting.delete(done);
        signal.removeEventListener("abort", done);
        resolve();
      };
      this.waiting.add(done);
      signal.addEventListener("abort", done);
      if (!this.looks) void this.look();
    });
  }

  private async look(): Promise<void> {
    this.looks = true;
    while (this.waiting.size > 0 && !this.closed) {
      this.woken = false;
      // A graph that does not answer is looked at again: it may come back.
      const newest = await this.last().catch(() => this.newest);
      if (newest !== this.newest) {
        this.newest = newest;
        this.release();
      } else if (!this.woken) await this.pause();
    }
    this.looks = false;
  }

  private async pause(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.endPause = resolve;
      setTimeout(resolve, POLL_MS).unref();
    });
    this.endPause = null;
  }

  private release(): void {
    for (const done of [...this.waiting]) done();
  }
}
