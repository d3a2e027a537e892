import type { GraphStore } from "../../queries/graph-store.js";
import { graphRevision } from "../../queries/recorded/graph-revision.js";

type AskedStore = Pick<GraphStore, "read" | "stream">;

/** What was loaded after so many writes. */
interface Kept<Loaded> {
  readonly revision: number;
  /** How often it was wanted since. */
  wanted: number;
  /** How many are being answered without it. */
  besides: number;
  loading: Promise<Loaded | null> | null;
  loaded: Loaded | null;
}

/** Something of the whole graph that is held in memory as long as nothing is written. */
export class KeptWhileUnwritten<Loaded> {
  private readonly keptOf = new WeakMap<AskedStore, Kept<Loaded>>();

  /**
   * @param load null: the graph holds too much
   * @param worthwhile how often it must be wanted before it is loaded: the next write may come before
   * @param mostBesides answered by the graph at a time while it loads; the others wait for it
   */
  constructor(
    private readonly load: (store: AskedStore) => Promise<Loaded | null>,
    private readonly worthwhile: number,
    private readonly mostBesides: number,
  ) {}

  /**
   * Answers from what is held, or from the graph as long as that is not there. Asks the graph each time how often it was
   * written to.
   * @throws StoreError
   */
  async answer<Answer>(
    store: AskedStore,
    fromHeld: (held: Loaded) => Promise<Answer>,
    fromGraph: () => Promise<Answer>,
  ): Promise<Answer> {
    const kept = await this.keptIn(store);
    const held = kept.loaded ?? (kept.besides >= this.mostBesides ? await kept.loading : null);
    if (held) return fromHeld(held);
    kept.besides += 1;
    try {
      return await fromGraph();
    } finally {
      kept.besides -= 1;
    }
  }

  private async keptIn(store: AskedStore): Promise<Kept<Loaded>> {
    const revision = (await store.read(graphRevision()))[0] ?? 0;
    let kept = this.keptOf.get(store);
    if (kept?.revision !== revision) {
      kept = { revision, wanted: 0, besides: 0, loading: null, loaded: null };
      this.keptOf.set(store, kept);
    }
    kept.wanted += 1;
    if (kept.wanted >= this.worthwhile && !kept.loading) {
      kept.loading = this.loadInto(kept, store);
      kept.loading.catch(() => undefined); // those who wait for it are told
    }
    return kept;
  }

  private async loadInto(kept: Kept<Loaded>, store: AskedStore): Promise<Loaded | null> {
    try {
      kept.loaded = await this.load(store);
      return kept.loaded;
    } catch (error) {
      kept.loading = null;
      throw error;
    }
  }
}
