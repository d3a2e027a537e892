import type { Extraction } from "../ontology/model.js";
import type { Query } from "../../queries/graph-store.js";
import type { KnownHolding } from "../../queries/known-holding.js";
import type { Curation } from "./curation.js";
import type { GatheringStore } from "./gathering-store.js";
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

/** What comes in, by whichever process, as it comes in. */
export interface Arrivals {
  /** Sequence of what came in last; 0: nothing yet. @throws StoreError */
  last(): Promise<number>;
  /** Waits until something has come in after this sequence. @returns the newest sequence; null once the wait was ended. */
  after(sequence: number, signal: AbortSignal): Promise<number | null>;
  /** As the store reads, but asked by many at the same time the graph answers once. @throws StoreError */
  read<Answer>(query: Query<Answer>): Promise<readonly Answer[]>;
  /** Looks at once: this process has just recorded something. */
  wake(): void;
}

/** Reads one brief and records nothing. @throws InputError for a text that cannot be read. */
export type ReadBrief = (brief: NewBrief) => Promise<Extraction>;

/** What resolvers may use; made anew for each request. */
export interface Context {
  readonly store: GatheringStore;
  readonly loaders: Loaders;
  readonly arrivals: Arrivals;
  /** What was loaded before is forgotten, since the graph changes. */
  readonly ingest: IngestBrief;
  readonly read: ReadBrief;
  /** The office data, handed in by whoever has read them. */
  readonly knownOffices: readonly KnownHolding[];
  /** After a change, `forget`. */
  readonly curation: Curation;
  /** Forgets what was loaded: each row of a subscription is a request of its own. */
  forget(): void;
}

/** What all requests share. */
export type Services = Pick<Context, "store" | "arrivals" | "ingest" | "read" | "knownOffices" | "curation">;

export function createContext({ store, arrivals, ingest, read, knownOffices, curation }: Services): Context {
  let loaders = createLoaders(store);
  const forget = (): void => {
    loaders = createLoaders(store);
  };
  return {
    store,
    knownOffices,
    curation,
    arrivals,
    forget,
    get loaders() {
      return loaders;
    },
    read,
    ingest: async (brief) => {
      const outcome = await ingest(brief);
      forget();
      arrivals.wake();
      return outcome;
    },
  };
}
