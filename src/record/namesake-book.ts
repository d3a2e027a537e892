import { parsePersona } from "../../ingest/record/personas.js";
import { tellApart } from "../../ingest/record/tell-apart.js";
import type { GraphStore } from "../../queries/graph-store.js";
import { knownNamesakes } from "../../queries/recorded/known-namesakes.js";
import type { NamesakesRow } from "../../queries/write/record-namesakes.js";
import type { TouchedBriefs } from "./recorded.js";

/** Who bears each name that a revision touches, before and after it. */
export class NamesakeBook {
  private readonly known = new Map<string, ReadonlyMap<string, number>>();
  private counts = new Map<string, Map<string, number>>();
  private before = new Map<string, string>();
  private now = new Map<string, string>();
  /** Personas of touched briefs as they were. */
  private gone = new Map<string, number>();

  constructor(private readonly store: GraphStore) {}

  /** Counts personas anew from the touched briefs. */
  async update(touched: TouchedBriefs): Promise<void> {
    const gone = touched.tellings.flatMap(({ personas }) => personas.filter((key) => key !== ""));
    const come = [...touched.now.values()].flatMap(({ personas }) => [...personas.values()]);
    const blocks = new Set([...gone, ...come].map(blockOf));
    const missing = [...blocks].filter((block) => !this.known.has(block)).sort();
    if (missing.length > 0) {
      for (const block of missing) this.known.set(block, new Map());
      for (const { id, personas, briefs } of await this.store.read(knownNamesakes(missing)))
        this.known.set(id, new Map(personas.map((key, index) => [key, briefs[index] ?? 0])));
    }
    this.gone = new Map();
    for (const key of gone) this.gone.set(key, (this.gone.get(key) ?? 0) + 1);
    this.counts = new Map([...this.known].map(([block, counts]) => [block, new Map(counts)]));
    for (const key of gone) this.count(key, -1);
    for (const key of come) this.count(key, 1);
    this.before = new Map([...this.known.values()].flatMap((counts) => [...tellApart(counts.keys())]));
    this.now = new Map(
      [...this.counts.values()].flatMap((counts) => (counts.size > 0 ? [...tellApart(counts.keys())] : [])),
    );
  }

  private count(key: string, step: number): void {
    const counts = this.counts.get(blockOf(key));
    const sum = (counts?.get(key) ?? 0) + step;
    if (sum > 0) counts?.set(key, sum);
    else counts?.delete(key);
  }

  /** The actor that a persona is, before merges. */
  actorOf(key: string): string {
    return this.now.get(key) ?? parsePersona(key).local;
  }

  /** Personas that become another actor and of which briefs beyond the touched ones speak, with who they were. */
  moved(): readonly { readonly key: string; readonly was: string }[] {
    return [...this.before].flatMap(([key, was]) => {
      const elsewhere = (this.known.get(blockOf(key))?.get(key) ?? 0) > (this.gone.get(key) ?? 0);
      return elsewhere && this.now.get(key) !== was ? [{ key, was }] : [];
    });
  }

  /** What changed, sorted. */
  rows(): readonly NamesakesRow[] {
    return [...this.counts]
      .filter(([block, counts]) => !sameCounts(counts, this.known.get(block)))
      .map(([id, counts]) => {
        const sorted = [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
        return { id, personas: sorted.map(([key]) => key), briefs: sorted.map(([, briefs]) => briefs) };
      })
      .sort((a, b) => (a.id < b.id ? -1 : 1));
  }
}

const blockOf = (key: string): string => key.slice(0, key.indexOf("|"));

const sameCounts = (a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number> | undefined): boolean =>
  a.size === b?.size && [...a].every(([key, count]) => b.get(key) === count);
