import type { Query } from "../graph-store.js";
import { readString, readStringOrNull } from "../row.js";

/** What a statement is, but for what its evidence decides. */
export interface StatementKey {
  readonly id: string;
  readonly type: string;
  readonly subjectId: string | null;
  readonly objectId: string | null;
  readonly status: string;
}

/** What do these statements link, and were they judged? */
export const statementKeys = (ids: readonly string[]): Query<StatementKey> => ({
  cypher: `UNWIND $ids AS statementId
           MATCH (s:Statement {id: statementId})
           RETURN s.id AS id, s.type AS type, s.subjectId AS subjectId, s.objectId AS objectId, s.status AS status`,
  params: { ids },
  decode: (row) => ({
    id: readString(row, "id"),
    type: readString(row, "type"),
    subjectId: readStringOrNull(row, "subjectId"),
    objectId: readStringOrNull(row, "objectId"),
    status: readString(row, "status"),
  }),
});
