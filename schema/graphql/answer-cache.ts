import type { GraphStore } from "../../queries/graph-store.js";
import { graphRevision } from "../../queries/recorded/graph-revision.js";

/** Answers kept for each graph, those used last. */
const MAX_ANSWERS = 100;

interface Kept {
  readonly revision: number;
  readonly answer: Promise<unknown>;
}

const caches = new WeakMap<Pick<GraphStore, "read">, Map<string, Kept>>();

/**
 * What the same question got before, if nothing was written since; else what `compute` finds. For answers that look at
 * much of the graph and are small themselves. Asks the graph each time how often it was written to.
 * @param question names the question with all its arguments.
 */
export async function cachedAnswer<Answer>(
  store: Pick<GraphStore, "read">,
  question: readonly unknown[],
  compute: () => Promise<Answer>,
): Promise<Answer> {
  const revision = (await store.read(graphRevision()))[0] ?? 0;
  const cache = caches.get(store) ?? new Map<string, Kept>();
  caches.set(store, cache);
  const key = JSON.stringify(question);
  const kept = cache.get(key);
  cache.delete(key);
  const current = kept?.revision === revision ? kept : { revision, answer: compute() };
  cache.set(key, current);
  current.answer.catch(() => cache.delete(key));
  for (const oldest of [...cache.keys()].slice(0, Math.max(0, cache.size - MAX_ANSWERS))) cache.delete(oldest);
  return current.answer as Promise<Answer>;
}
