import type { Query } from "../graph-store.js";
import { change } from "./change.js";
import { COUNTED } from "./counted.js";
import { SETTLE } from "./settle-statements.js";

/** The summary relationships that `Withdrawn` statements count in, with the statements that still hold. */
const SUMMARIES_OF_WITHDRAWN = `
     MATCH (w:Statement)
     WHERE w:Withdrawn AND w.pair IS NOT NULL
     WITH DISTINCT w.pair AS pair, w.subjectId AS subjectId, w.objectId AS objectId
     MATCH (:Actor {id: subjectId})-[r]-(:Actor {id: objectId})
     WHERE type(r) + ' ' + startNode(r).id + ' ' + endNode(r).id = pair
     OPTIONAL MATCH (s:Statement {pair: pair})-[:EVIDENCED_BY]->(b:Brief)
     WHERE ${COUNTED}`;

/**
 * Settles what `withdrawReadings` labelled: summary relationships are counted anew, statements that nothing proves any
 * more go, and so do actors that nothing speaks of and nobody imported.
 */
export const dropUnproven = (): readonly Query<unknown>[] =>
  [
    `MATCH (s:Withdrawn)-[e:EVIDENCED_BY]->(b:Brief) ${SETTLE}`,
    `${SUMMARIES_OF_WITHDRAWN}
     WITH r, count(s) AS statements
     WHERE statements = 0
     DELETE r`,
    `${SUMMARIES_OF_WITHDRAWN}
     WITH r, count(DISTINCT s) AS statements, count(DISTINCT b) AS briefs, min(s.dateFrom) AS firstDate,
          max(s.dateTo) AS lastDate, max(s.confidence) AS confidence
     SET r.statements = statements, r.briefs = briefs, r.firstDate = firstDate, r.lastDate = lastDate,
         r.confidence = confidence`,
    `MATCH (s:Statement)
     WHERE s:Withdrawn AND NOT EXISTS { (s)-[:EVIDENCED_BY]->(:Brief) }
     DETACH DELETE s`,
    `MATCH (a:Actor)
     WHERE a:Withdrawn AND a.externalIds IS NULL AND NOT EXISTS { (a)--() }
     DELETE a`,
    `MATCH (n:Withdrawn) REMOVE n:Withdrawn`,
  ].map((cypher) => change(cypher, {}));
