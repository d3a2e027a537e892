import type { PartialDate } from "../schema/ontology/partial-date.js";
import type { Query } from "./graph-store.js";
import { readInt, readString } from "./row.js";
import { matchStatements, type StatementFilter } from "./statement-filter.js";

/** Statements of one type and date. */
export interface DatedCount {
  /** Cut to the length asked for; shorter where the texts tell less. */
  readonly date: PartialDate;
  readonly type: string;
  readonly statements: number;
}

/** How many statements have each date? @param length of a date: 4 for years, 7 for months, 10 for days. */
export function statementsByDate(filter: StatementFilter, length: 4 | 7 | 10): Query<DatedCount> {
  const { cypher, params } = matchStatements(filter);
  return {
    cypher: `${cypher}
   WITH s
   WHERE s.date IS NOT NULL
   WITH substring(s.date, 0, $length) AS date, s.type AS type
   RETURN date, type, count(*) AS statements
   ORDER BY date, type`,
    params: { ...params, length },
    decode: (row) => ({
      date: readString(row, "date"),
      type: readString(row, "type"),
      statements: readInt(row, "statements"),
    }),
  };
}
