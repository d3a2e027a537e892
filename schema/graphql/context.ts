import type { GraphStore } from "../../queries/graph-store.js";
import type { KnownHolding } from "../../queries/known-holding.js";
import { createLoaders, type Loaders } from "./loaders.js";

/** A brief as a request hands it in. */
export interface NewBrief {
  readonly title: string | null;
  readonly text: string;
  readonly source: string | null;
  readonly url: string | null;
  /** ISO day. */
  readonly publishedOn: string | null;
  readonly language: string;
}

export interface IngestOutcome {
  readonly briefId: string;
  readonly status: "NEW" | "UNCHANGED";
}

/** Reads one brief and records it. @throws InputError for a text that cannot be read, StoreError. */
export type IngestBrief = (brief: NewBrief) => Promise<IngestOutcome>;

/** What resolvers may use; made anew for each request. */
export interface Context {
  readonly store: GraphStore;
  readonly loaders: Loaders;
  /** What was loaded before is forgotten, since the graph changes. */
  readonly ingest: IngestBrief;
  /** The office data, handed in by whoever has read them. */
  readonly knownOffices: readonly KnownHolding[];
}

export function createContext(
  store: GraphStore,
  ingest: IngestBrief,
  knownOffices: readonly KnownHolding[] = [],
): Context {
  let loaders = createLoaders(store);
  return {
    store,
    knownOffices,
    get loaders() {
      return loaders;
    },
    ingest: async (brief) => {
      const outcome = await ingest(brief);
      loaders = createLoaders(store);
      return outcome;
    },
  };
}
