import type { Query } from "../graph-store.js";
import { change } from "./change.js";

/** The words of one brief that prove one statement; offsets in UTF-16 code units of the brief's text. */
export interface EvidenceRow {
  readonly [key: string]: string | number | boolean | null;
  readonly statementId: string;
  readonly briefId: string;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  readonly rule: string;
  /** How sure this brief's reading is, 0 to 1. */
  readonly confidence: number;
  /** Said by someone, or in the conditional, in this brief. */
  readonly reported: boolean;
  /** Id of the statement as the brief's own text gives it, whoever its ends were taken to be. */
  readonly claim: string;
  /** What this brief says: the statement holds what all its briefs say together (`settleStatements`). */
  readonly date: string | null;
  readonly title: string | null;
  readonly award: string | null;
  readonly period: string | null;
  readonly onBehalfOfId: string | null;
  readonly placeId: string | null;
}

export const recordEvidence = (evidence: readonly EvidenceRow[]): Query<unknown> =>
  change(
    `UNWIND $evidence AS row
     MATCH (s:Statement {id: row.statementId})
     MATCH (b:Brief {id: row.briefId})
     MERGE (s)-[e:EVIDENCED_BY {start: row.start, end: row.end}]->(b)
     SET e.quote = row.quote, e.rule = row.rule, e.confidence = row.confidence, e.reported = row.reported,
         e.claim = row.claim, e.date = row.date, e.title = row.title, e.award = row.award, e.period = row.period,
         e.onBehalfOfId = row.onBehalfOfId, e.placeId = row.placeId`,
    { evidence },
  );
