import type { Query } from "../graph-store.js";
import { change } from "./change.js";

/** Given a statement `s` with each evidence `e` and its brief `b`. */
export const SETTLE = `
     WITH s,
          max(e.confidence) AS confidence,
          count(DISTINCT coalesce(b.source, b.id)) AS sources,
          min(CASE WHEN e.reported THEN 1 ELSE 0 END) AS reported
     SET s.confidence = confidence, s.sources = sources, s.reported = reported = 1`;

/**
 * Derives from all its evidence how sure a statement is (the surest reading), how many sources tell it (a brief with
 * no source counts by itself), and whether everyone only reports it.
 */
export const settleStatements = (statementIds: readonly string[]): Query<unknown> =>
  change(
    `UNWIND $statementIds AS statementId
     MATCH (s:Statement {id: statementId})-[e:EVIDENCED_BY]->(b:Brief)
     ${SETTLE}`,
    { statementIds },
  );
