import type { Query } from "../graph-store.js";
import { change } from "./change.js";

/** The one node that counts what came in; its `value` is the last sequence given. */
export const COUNTER_ID = "ingestion";

/**
 * Gives each of these that has none yet the next sequence: 1, 2, 3, … over briefs and statements together, in the order
 * given, without gaps. What has one keeps it, however often it is read or told again.
 *
 * The counter's lock is taken first and held until the transaction ends, so sequences become visible in their order:
 * whoever has seen n never meets a lower one later. Ask it last in a transaction, to hold the others up no longer than
 * needed.
 */
export const numberRecorded = (
  briefIds: readonly string[],
  statementIds: readonly string[],
): readonly Query<unknown>[] => [
  // In a query of its own: the next ones must read the value behind the lock that writing takes.
  change(`MERGE (c:Counter {id: $id}) ON CREATE SET c.value = 0 SET c.id = $id`, { id: COUNTER_ID }),
  numberNodes("Brief", briefIds),
  numberNodes("Statement", statementIds),
];

const numberNodes = (label: "Brief" | "Statement", ids: readonly string[]): Query<unknown> =>
  change(
    `UNWIND $ids AS id
     MATCH (n:${label} {id: id})
     WHERE n.sequence IS NULL
     WITH collect(n.id) AS added
     MATCH (c:Counter {id: $counterId})
     UNWIND range(1, size(added)) AS place
     MATCH (n:${label} {id: added[place - 1]})
     SET n.sequence = c.value + place
     WITH c, count(n) AS numbered
     SET c.value = c.value + numbered`,
    { ids, counterId: COUNTER_ID },
  );
