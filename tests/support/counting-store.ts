import type { GraphStore } from "../../queries/graph-store.js";

/** A store that counts its round trips. */
export interface CountingStore extends GraphStore {
  reads(): number;
  /** Cypher of every question since the last reset. */
  readonly asked: string[];
}

export function counting(store: GraphStore): CountingStore {
  const asked: string[] = [];
  return {
    engine: store.engine,
    asked,
    reads: () => asked.length,
    read: (query) => {
      asked.push(query.cypher);
      return store.read(query);
    },
    stream: (query) => store.stream(query),
    write: (queries) => store.write(queries),
    close: () => store.close(),
  };
}
