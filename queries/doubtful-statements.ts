import type { Query } from "./graph-store.js";
import { readInt, readNumber, readString, readStringOrNull } from "./row.js";

/** A statement that an analyst should look at. */
export interface DoubtfulStatement {
  readonly id: string;
  readonly confidence: number;
  /** Number of briefs that speak of its ends: how much hangs on it. */
  readonly briefs: number;
  /** The statement that says the opposite; null: it is only unsure. */
  readonly opposite: string | null;
}

const BRIEFS = `reduce(total = 0, n IN [(s)-[:SUBJECT|OBJECT]->(a:Actor) | coalesce(a.briefs, 0)] | total + n)`;

const decode = (row: Readonly<Record<string, unknown>>): DoubtfulStatement => ({
  id: readString(row, "id"),
  confidence: readNumber(row, "confidence"),
  briefs: readInt(row, "briefs"),
  opposite: readStringOrNull(row, "opposite"),
});

/** Which statements that nobody judged are read with less confidence than this? Those on which most hangs first. */
export const unsureStatements = (below: number, limit: number): Query<DoubtfulStatement> => ({
  cypher: `MATCH (s:Statement)
           WHERE s.status = 'EXTRACTED' AND s.confidence < $below
           WITH s, ${BRIEFS} AS briefs
           WITH s, briefs, (1 - s.confidence) * briefs AS weight
           ORDER BY weight DESC, s.id
           LIMIT $limit
           RETURN s.id AS id, s.confidence AS confidence, briefs, null AS opposite`,
  params: { below, limit },
  decode,
});

/** Which statements do others deny, of the same deed at a time that may be the same, with nobody having judged either? */
export const contradictedStatements = (limit: number): Query<DoubtfulStatement> => ({
  cypher: `MATCH (n:Statement)
           WHERE n.negated AND n.pair IS NOT NULL AND n.status = 'EXTRACTED'
           MATCH (s:Statement {pair: n.pair})
           WHERE NOT s.negated AND NOT s.planned AND s.status = 'EXTRACTED'
             AND (s.date IS NULL OR n.date IS NULL OR (s.dateFrom <= n.dateTo AND n.dateFrom <= s.dateTo))
           WITH s, min(n.id) AS opposite
           WITH s, opposite, ${BRIEFS} AS briefs
           ORDER BY briefs DESC, s.id
           LIMIT $limit
           RETURN s.id AS id, s.confidence AS confidence, briefs, opposite`,
  params: { limit },
  decode,
});
