import type { Query } from "../graph-store.js";
import { change } from "./change.js";

/** Given a statement `s`, one of its roles and the property of its evidence that names the actor. */
const role = (type: string, property: string): readonly string[] => [
  `UNWIND $statementIds AS statementId
   MATCH (:Statement {id: statementId})-[role:${type}]->(:Actor)
   DELETE role`,
  `UNWIND $statementIds AS statementId
   MATCH (s:Statement {id: statementId})-[e:EVIDENCED_BY]->(:Brief)
   WHERE e.${property} IS NOT NULL
   WITH s, e.${property} AS actorId, count(*) AS told
   ORDER BY s.id, told DESC, actorId
   WITH s, head(collect(actorId)) AS actorId
   MATCH (a:Actor {id: actorId})
   MERGE (s)-[:${type}]->(a)`,
];

/**
 * Derives from all its evidence what a statement is beside its id: how sure (the surest reading), how many independent
 * sources tell it, whether everyone only reports it, how its office or award is worded (of spellings that fold alike
 * the last in code units, which has small letters and accents), for whom and where it was done (told most). Statements
 * that nothing proves any more go.
 */
export const settleStatements = (statementIds: readonly string[]): readonly Query<unknown>[] =>
  [
    `UNWIND $statementIds AS statementId
     MATCH (s:Statement {id: statementId})-[e:EVIDENCED_BY]->(b:Brief)
     WITH s,
          max(e.confidence) AS confidence,
          count(DISTINCT coalesce(b.origin, b.source, b.id)) AS sources,
          min(CASE WHEN e.reported THEN 1 ELSE 0 END) AS reported,
          max(e.title) AS title, max(e.award) AS award, max(e.period) AS period
     SET s.confidence = confidence, s.sources = sources, s.reported = reported = 1,
         s.title = title, s.award = award, s.period = period`,
    `UNWIND $statementIds AS statementId
     MATCH (s:Statement {id: statementId})
     WHERE NOT EXISTS { (s)-[:EVIDENCED_BY]->(:Brief) }
     DETACH DELETE s`,
    ...role("ON_BEHALF_OF", "onBehalfOfId"),
    ...role("AT", "placeId"),
  ].map((cypher) => change(cypher, { statementIds }));
