import type { Query } from "../graph-store.js";
import { change } from "./change.js";

/**
 * Makes a transaction fail when another one wrote since the graph was looked at. First in a transaction: whoever writes
 * second waits here. A second ledger breaks its unique id, which both engines refuse.
 * @param revision what the graph's revision becomes
 */
export const nextRevision = (revision: number): readonly Query<unknown>[] => [
  change(
    `MERGE (l:Ledger {id: 'graph'})
     ON CREATE SET l.revision = 0
     SET l.revision = l.revision + 1`,
    {},
  ),
  change(
    `MATCH (l:Ledger {id: 'graph'})
     WHERE l.revision <> $revision
     CREATE (:Ledger {id: 'graph'})`,
    { revision },
  ),
];
