import type { Query } from "../graph-store.js";
import { change } from "./change.js";

/**
 * Ties statements to their subject and object as `subjectId` and `objectId` name them, which an analyst may have
 * changed since the text was first read.
 */
export const linkEnds = (statementIds: readonly string[]): readonly Query<unknown>[] =>
  ["SUBJECT", "OBJECT"].map((end) =>
    change(
      `UNWIND $statementIds AS statementId
       MATCH (s:Statement {id: statementId})
       MATCH (a:Actor {id: s.${end.toLowerCase()}Id})
       MERGE (s)-[:${end}]->(a)`,
      { statementIds },
    ),
  );
