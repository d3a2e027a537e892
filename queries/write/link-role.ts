import type { Query } from "../graph-store.js";
import { change } from "./change.js";

/** An actor who has a part in a statement beside its two ends. */
export interface RoleRow {
  readonly [key: string]: string;
  readonly statementId: string;
  readonly actorId: string;
}

/** Says for whom or where; what an earlier brief said of the same statement stands. */
export const linkRole = (role: "ON_BEHALF_OF" | "AT", rows: readonly RoleRow[]): Query<unknown> =>
  change(
    `UNWIND $rows AS row
     MATCH (s:Statement {id: row.statementId})
     WHERE NOT EXISTS { (s)-[:${role}]->() }
     MATCH (a:Actor {id: row.actorId})
     MERGE (s)-[:${role}]->(a)`,
    { rows },
  );
