import type { Query } from "../graph-store.js";
import { change } from "./change.js";

/**
 * Gives statements the verdict that was last decided on them or on any claim they rest on; without one they are as they
 * were read. A verdict is «000000012 CONFIRMED», the number of its change first.
 */
export const judgeStatements = (statementIds: readonly string[]): readonly Query<unknown>[] =>
  [
    `UNWIND $statementIds AS statementId
     MATCH (s:Statement {id: statementId})
     SET s.status = 'EXTRACTED'`,
    `UNWIND $statementIds AS statementId
     MATCH (s:Statement {id: statementId})-[e:EVIDENCED_BY]->(:Brief)
     UNWIND ['verdict ' + s.id, 'verdict ' + e.claim] AS subject
     MATCH (d:Decision {id: subject})
     WITH s, max(d.value) AS verdict
     SET s.status = substring(verdict, 10)`,
  ].map((cypher) => change(cypher, { statementIds }));
