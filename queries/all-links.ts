import type { Query } from "./graph-store.js";
import { readInt, readString } from "./row.js";
import { SUMMARY_TYPES } from "./summary-types.js";

/** A summary relationship: what one actor did to another, in all. */
export interface TypedLink {
  readonly subjectId: string;
  readonly objectId: string;
  readonly type: string;
  /** Number of statements. */
  readonly statements: number;
}

/** All summary relationships, at most `limit`, in no order. */
export const allLinks = (limit: number): Query<TypedLink> => ({
  cypher: `MATCH (a:Actor)-[r:${SUMMARY_TYPES}]->(b:Actor)
           RETURN a.id AS subjectId, b.id AS objectId, type(r) AS type, r.statements AS statements
           LIMIT $limit`,
  params: { limit },
  decode: (row) => ({
    subjectId: readString(row, "subjectId"),
    objectId: readString(row, "objectId"),
    type: readString(row, "type"),
    statements: readInt(row, "statements"),
  }),
});
