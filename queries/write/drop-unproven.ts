import type { Query } from "../graph-store.js";
import { change } from "./change.js";
import { COUNTED } from "./counted.js";
import { SET_SUMMARY, SUM_UP } from "./refresh-summaries.js";
import { SETTLE } from "./settle-statements.js";

/** The summary relationships that `Withdrawn` statements count in. */
const SUMMARIES_OF_WITHDRAWN = `
     MATCH (w:Withdrawn)
     WHERE w.pair IS NOT NULL
     WITH DISTINCT w.pair AS pair, w.subjectId AS subjectId, w.objectId AS objectId
     MATCH (:Actor {id: subjectId})-[r]-(:Actor {id: objectId})
     WHERE type(r) + ' ' + startNode(r).id + ' ' + endNode(r).id = pair`;

/**
 * Settles what `withdrawReadings` labelled: summary relationships are counted anew, statements that nothing proves any
 * more go, and so do actors that nothing speaks of and nobody imported.
 */
export const dropUnproven = (): readonly Query<unknown>[] =>
  [
    `MATCH (s:Withdrawn)-[e:EVIDENCED_BY]->(b:Brief) ${SETTLE}`,
    `${SUMMARIES_OF_WITHDRAWN}
     SET r.statements = 0`,
    `${SUMMARIES_OF_WITHDRAWN}
     MATCH (s:Statement {pair: pair})-[:EVIDENCED_BY]->(b:Brief)
     WHERE ${COUNTED}
     ${SUM_UP("r")}
     ${SET_SUMMARY}`,
    `${SUMMARIES_OF_WITHDRAWN} AND r.statements = 0
     DELETE r`,
    `MATCH (s:Withdrawn)
     WHERE s:Statement AND NOT EXISTS { (s)-[:EVIDENCED_BY]->(:Brief) }
     DETACH DELETE s`,
    `MATCH (a:Withdrawn)
     WHERE a:Actor AND a.externalIds IS NULL AND NOT EXISTS { (a)--() }
     DELETE a`,
    `MATCH (n:Withdrawn) REMOVE n:Withdrawn`,
  ].map((cypher) => change(cypher, {}));
