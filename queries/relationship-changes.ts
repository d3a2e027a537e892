import { readPair, type FoundRelationship } from "./found-relationship.js";
import type { Query } from "./graph-store.js";
import { readInt, readString } from "./row.js";
import { compileFilter, type StatementFilter } from "./statement-filter.js";

/** A period, and the one of the same length that ends the day before; ISO days. */
export interface Periods {
  readonly from: string;
  readonly to: string;
  readonly beforeFrom: string;
}

/** What became of a relationship in a period. */
export type ChangeOfRelationship = "NEW" | "RESUMED" | "STRONGER" | "WEAKER" | "STEADY" | "SILENT";

export interface RelationshipChange extends Pick<FoundRelationship, "id" | "type" | "subjectId" | "objectId"> {
  readonly change: ChangeOfRelationship;
  /** Statements dated in the period, in the one before, and earlier than both. */
  readonly during: number;
  readonly before: number;
  readonly earlier: number;
}

/** The period of the same number of days that ends the day before. */
export function periodsOf(from: string, to: string): Periods {
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
  return { from, to, beforeFrom: new Date(Date.parse(from) - days * 86_400_000).toISOString().slice(0, 10) };
}

/**
 * What changed in an actor's relationships? Those with statements in the period or the one before, the greatest change
 * first. A statement counts in the latest of the periods that its date overlaps; undated ones do not count.
 */
export function relationshipChanges(
  actorId: string,
  periods: Periods,
  filter: StatementFilter,
  limit: number,
): Query<RelationshipChange> {
  const { cypher, params } = compileFilter(filter);
  return {
    cypher: `MATCH (:Actor {id: $actorId})<-[:SUBJECT|OBJECT]-(s:Statement)
   ${cypher}
   WITH DISTINCT s
   WHERE s.pair IS NOT NULL AND s.dateFrom <= $periodTo
   WITH s.pair AS pair, CASE WHEN s.dateTo >= $periodFrom THEN 2 WHEN s.dateTo >= $beforeFrom THEN 1 ELSE 0 END AS period
   WITH pair, sum(CASE period WHEN 2 THEN 1 ELSE 0 END) AS during, sum(CASE period WHEN 1 THEN 1 ELSE 0 END) AS before,
        sum(CASE period WHEN 0 THEN 1 ELSE 0 END) AS earlier
   WHERE during > 0 OR before > 0
   RETURN pair, during, before, earlier
   ORDER BY abs(during - before) DESC, during DESC, pair
   LIMIT $limit`,
    params: {
      ...params,
      actorId,
      periodFrom: periods.from,
      periodTo: periods.to,
      beforeFrom: periods.beforeFrom,
      limit,
    },
    decode: (row) => {
      const counts = {
        during: readInt(row, "during"),
        before: readInt(row, "before"),
        earlier: readInt(row, "earlier"),
      };
      return { ...readPair(readString(row, "pair")), ...counts, change: changeOf(counts) };
    },
  };
}

function changeOf({ during, before, earlier }: Record<"during" | "before" | "earlier", number>): ChangeOfRelationship {
  if (during === 0) return "SILENT";
  if (before === 0) return earlier === 0 ? "NEW" : "RESUMED";
  return during === before ? "STEADY" : during > before ? "STRONGER" : "WEAKER";
}
