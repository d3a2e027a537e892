import type { FoundStatement } from "../../queries/found-statement.js";
import type { GraphStore } from "../../queries/graph-store.js";
import type { StatementFilter } from "../../queries/statement-filter.js";
import { statementsAdded } from "../../queries/statements-added.js";

/** Sequences looked at in one question, and questions asked for one answer: what is far behind comes in several answers. */
const WINDOW = 10_000;
const MAX_WINDOWS = 20;

export interface Hits {
  readonly nodes: readonly FoundStatement[];
  readonly lastSequence: number;
  readonly hasMore: boolean;
}

/** The first statements that pass a filter and came in after `since`, looking no further than needed. */
export async function watchHits(
  store: Pick<GraphStore, "read">,
  filter: StatementFilter,
  { since, newest, first }: { readonly since: number; readonly newest: number; readonly first: number },
): Promise<Hits> {
  const nodes: FoundStatement[] = [];
  let seen = since;
  for (let window = 0; window < MAX_WINDOWS && seen < newest; window++) {
    const upTo = Math.min(newest, seen + WINDOW);
    const wanted = first - nodes.length;
    const rows = await store.read(statementsAdded(filter, seen, upTo, wanted + 1));
    nodes.push(...rows.slice(0, wanted));
    if (rows.length > wanted) return { nodes, lastSequence: nodes.at(-1)?.sequence ?? seen, hasMore: true };
    seen = upTo;
  }
  return { nodes, lastSequence: seen, hasMore: seen < newest };
}
