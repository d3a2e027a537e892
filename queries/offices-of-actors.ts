import { readStatement, STATEMENT_COLUMNS, type FoundStatement } from "./found-statement.js";
import type { Query } from "./graph-store.js";
import { readString } from "./row.js";
import { compileFilter } from "./statement-filter.js";

/** Types that tell of an office, and which end holds it. */
const HOLDER_IS_SUBJECT = ["HOLDS_OFFICE"];
const HOLDER_IS_OBJECT = ["APPOINTED", "ELECTED", "DISMISSED"];

export interface OfficeStatement {
  readonly actorId: string;
  readonly found: FoundStatement;
}

/** What tells of offices that these actors hold or held? Oldest first, the undated last. */
export function officesOfActors(actorIds: readonly string[]): Query<OfficeStatement> {
  const { cypher, params } = compileFilter({});
  return {
    cypher: `UNWIND $actorIds AS actorId
   MATCH (:Actor {id: actorId})<-[:SUBJECT|OBJECT]-(s:Statement)
   ${cypher} AND s.title IS NOT NULL
       AND ((s.type IN $asSubject AND s.subjectId = actorId) OR (s.type IN $asObject AND s.objectId = actorId))
   RETURN actorId, ${STATEMENT_COLUMNS}
   ORDER BY actorId, coalesce(date, '9999'), id`,
    params: { actorIds, ...params, asSubject: HOLDER_IS_SUBJECT, asObject: HOLDER_IS_OBJECT },
    decode: (row) => ({ actorId: readString(row, "actorId"), found: readStatement(row) }),
  };
}
