import { readStatement, STATEMENT_COLUMNS, STATEMENT_NAMES, type FoundStatement } from "./found-statement.js";
import type { Query } from "./graph-store.js";
import { readInt } from "./row.js";
import { compileFilter, type StatementFilter } from "./statement-filter.js";
import { ALL_TYPES } from "./summary-types.js";
import { pairOf } from "./write/refresh-summaries.js";

/** Two actor ids, in either order. */
export type Couple = readonly [string, string];

export interface StatementBetween {
  /** Index of the couple asked for. */
  readonly couple: number;
  readonly found: FoundStatement;
}

/** What happened between each of these couples, newest first, at most `limit` a couple? All in one query. */
export function statementsBetween(
  couples: readonly Couple[],
  filter: StatementFilter,
  limit: number,
): Query<StatementBetween> {
  const { cypher, params } = compileFilter(filter);
  return {
    cypher: `UNWIND $couples AS couple
   CALL (couple) {
     UNWIND couple.pairs AS pair
     MATCH (s:Statement {pair: pair})
     ${cypher}
     WITH s
     ORDER BY coalesce(s.dateFrom, '') DESC, s.id
     LIMIT $limit
     RETURN ${STATEMENT_COLUMNS}, coalesce(s.dateFrom, '') AS dateFrom
   }
   RETURN couple.index AS couple, ${STATEMENT_NAMES}, dateFrom
   ORDER BY couple, dateFrom DESC, id`,
    params: {
      couples: couples.map((couple, index) => ({ index, pairs: pairsBetween(couple, filter) })),
      limit,
      ...params,
    },
    decode: (row) => ({ couple: readInt(row, "couple"), found: readStatement(row) }),
  };
}

/** What `Statement.pair` may hold for two actors: every type that the filter may let through, in both directions. */
export const pairsBetween = ([one, other]: Couple, { types }: StatementFilter): readonly string[] => [
  ...new Set((types ?? ALL_TYPES).flatMap((type) => [pairOf(type, one, other).pair, pairOf(type, other, one).pair])),
];
