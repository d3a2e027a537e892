import { mergedId, type Decision } from "../../ingest/record/decisions.js";
import type { GraphStore } from "../../queries/graph-store.js";
import { knownDecisions } from "../../queries/recorded/known-decisions.js";

/** What analysts decided, as far as it was asked for; decisions about to be written already count. */
export class Decided {
  private readonly values = new Map<string, string | null>();
  private readonly before = new Map<string, string | null>();

  constructor(
    private readonly store: GraphStore,
    private readonly written: ReadonlyMap<string, string | null>,
  ) {}

  /** Makes these subjects known to `value` and `valueBefore`. */
  async load(ids: Iterable<string>): Promise<void> {
    const missing = [...new Set(ids)].filter((id) => !this.before.has(id)).sort();
    if (missing.length === 0) return;
    const found = new Map((await this.store.read(knownDecisions(missing))).map(({ id, value }) => [id, value]));
    for (const id of missing) {
      this.before.set(id, found.get(id) ?? null);
      const written = this.written.get(id);
      this.values.set(id, written === undefined ? (found.get(id) ?? null) : written);
    }
  }

  /** null: undecided, or not loaded. */
  value(id: string): string | null {
    return this.values.get(id) ?? null;
  }

  /** The same as it was before what is about to be written. */
  valueBefore(id: string): string | null {
    return this.before.get(id) ?? null;
  }

  /** Loads into whom these actors were merged, and those in turn, before and after what is about to be written. */
  async loadMerges(actorIds: Iterable<string>): Promise<void> {
    let wanted = [...new Set(actorIds)];
    for (let depth = 0; wanted.length > 0 && depth < MAX_CHAIN; depth += 1) {
      await this.load(wanted.map(mergedId));
      const next = wanted.flatMap((id) => [this.values.get(mergedId(id)), this.before.get(mergedId(id))]);
      wanted = next.filter((id): id is string => typeof id === "string" && !this.before.has(mergedId(id)));
    }
  }

  /** The actor that an id means, now and as it was. */
  kept = (id: string): string => follow(id, this.values);
  keptBefore = (id: string): string => follow(id, this.before);
}

/** Longest chain of merges that is followed. */
const MAX_CHAIN = 100;

function follow(id: string, values: ReadonlyMap<string, string | null>): string {
  let kept = id;
  for (let depth = 0; depth < MAX_CHAIN; depth += 1) {
    const next = values.get(mergedId(kept));
    if (typeof next !== "string") return kept;
    kept = next;
  }
  return kept;
}

export const asMap = (decisions: readonly Decision[]): ReadonlyMap<string, string | null> =>
  new Map(decisions.map(({ id, value }) => [id, value]));
