import type { Query } from "../graph-store.js";
import { change } from "./change.js";

/** All that the newest reading of one brief says of it. */
export interface ReadingRow {
  readonly [key: string]: string | readonly string[];
  readonly briefId: string;
  readonly actorIds: readonly string[];
  /** `evidenceKey` of each piece of evidence. */
  readonly evidenceKeys: readonly string[];
}

/** Names one piece of evidence within its brief. */
export const evidenceKey = (statementId: string, start: number, end: number): string =>
  `${statementId} ${start} ${end}`;

/**
 * Withdraws what an earlier reading of these briefs said and the newest does not: a better version of Griot mends what
 * an older one got wrong. Statements that an analyst confirmed or rejected keep their evidence. What lost some is
 * labelled `Withdrawn` until `dropUnproven`, later in the same transaction, settles it.
 */
export const withdrawReadings = (readings: readonly ReadingRow[]): readonly Query<unknown>[] => [
  change(
    `UNWIND $readings AS row
     MATCH (b:Brief {id: row.briefId})-[m:MENTIONS]->(a:Actor)
     WHERE NOT a.id IN row.actorIds
     SET a:Withdrawn
     DELETE m`,
    { readings },
  ),
  change(
    `UNWIND $readings AS row
     MATCH (b:Brief {id: row.briefId})<-[e:EVIDENCED_BY]-(s:Statement)
     WHERE s.status = 'EXTRACTED'
       AND NOT s.id + ' ' + toString(e.start) + ' ' + toString(e.end) IN row.evidenceKeys
     SET s:Withdrawn
     DELETE e`,
    { readings },
  ),
  // Who else had a part is not in a statement's id: where this brief alone proves it, this brief's newest word counts.
  change(
    `UNWIND $readings AS row
     MATCH (b:Brief {id: row.briefId})<-[:EVIDENCED_BY]-(s:Statement)
     WHERE s.status = 'EXTRACTED'
       AND NOT EXISTS { MATCH (s)-[:EVIDENCED_BY]->(other:Brief) WHERE other.id <> row.briefId }
     WITH DISTINCT s
     MATCH (s)-[role:ON_BEHALF_OF|AT]->(:Actor)
     DELETE role`,
    { readings },
  ),
];
