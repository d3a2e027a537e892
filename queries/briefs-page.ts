import { compileBriefFilter, type BriefFilter } from "./brief-filter.js";
import { BRIEF_COLUMNS, readBrief, type FoundBrief } from "./found-brief.js";
import type { Query } from "./graph-store.js";
import { orderBy, pageParams, pageSteps, readPlaced, type PageArgs, type Placed, type SortOrder } from "./keyset.js";

/** Latest published first; those without a day last. */
export const NEWEST_BRIEFS: SortOrder = { key: "coalesce(b.publishedOn, '')", direction: "DESC" };

export function briefsPage(filter: BriefFilter, page: PageArgs): Query<Placed<FoundBrief>> {
  const { cypher, params } = compileBriefFilter(filter);
  return {
    cypher: `MATCH (b:Brief)
   ${cypher}
   ${pageSteps("b", NEWEST_BRIEFS)}
   RETURN ${BRIEF_COLUMNS}, sortKey, sortId
   ${orderBy(NEWEST_BRIEFS)}`,
    params: { ...params, ...pageParams(page) },
    decode: (row) => readPlaced(row, readBrief(row)),
  };
}
