import type { Query } from "../graph-store.js";
import { change } from "./change.js";

/** One statement: what its id is made of. What its evidence decides (`settleStatements`) is not here. */
export interface StatementRow {
  readonly [key: string]: string | boolean | null;
  readonly id: string;
  readonly type: string;
  /** The id it would have without its date: finds what other briefs say of the same deed. */
  readonly event: string;
  /** Actor ids of the ends. Kept beside the relationships, so that pages and filters need not cross them. */
  readonly subjectId: string | null;
  readonly objectId: string | null;
  /** Type and both ends (`pairOf`): finds the statements that a summary relationship sums up; null when one end is. */
  readonly pair: string | null;
  /** As precise as the text: `2022`, `2022-02`, `2022-02-08`; null when no text tells. */
  readonly date: string | null;
  /** First and last day that `date` covers, for ranges. */
  readonly dateFrom: string | null;
  readonly dateTo: string | null;
  readonly precision: string;
  readonly planned: boolean;
  readonly negated: boolean;
}

/** Records statements with no proof yet. */
export const upsertStatements = (statements: readonly StatementRow[]): Query<unknown> =>
  change(
    `UNWIND $statements AS row
     MERGE (s:Statement {id: row.id})
     ON CREATE SET s += row, s.status = 'EXTRACTED', s.confidence = 0, s.sources = 0, s.reported = false`,
    { statements },
  );
