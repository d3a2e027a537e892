import { CHANGE_COLUMNS, readChange, type FoundChange } from "./found-change.js";
import type { Query } from "./graph-store.js";
import type { PageArgs, Placed } from "./keyset.js";

/** Which changes count; null: all. */
export interface ChangeFilter {
  readonly by?: string | null;
  /** Id of an actor, a statement or a brief. */
  readonly about?: string | null;
}

const COUNTS = `($by IS NULL OR c.by = $by) AND ($about IS NULL OR $about IN c.involves)`;

const paramsOf = ({ by = null, about = null }: ChangeFilter) => ({ by, about });

/** What did analysts change? Newest first. */
export const changesPage = (filter: ChangeFilter, { limit, after }: PageArgs): Query<Placed<FoundChange>> => ({
  cypher: `MATCH (c:Change)
           WHERE ${COUNTS} AND ($before IS NULL OR c.number < $before)
           RETURN ${CHANGE_COLUMNS}
           ORDER BY number DESC
           LIMIT $limit`,
  params: { ...paramsOf(filter), before: after === null ? null : Number(after.key), limit },
  decode: (row) => {
    const found = readChange(row);
    return { found, key: found.number, id: found.id };
  },
});

export const countChanges = (filter: ChangeFilter): Query<number> => ({
  cypher: `MATCH (c:Change)
           WHERE ${COUNTS}
           RETURN count(c) AS total`,
  params: paramsOf(filter),
  decode: (row) => Number(row["total"]),
});
