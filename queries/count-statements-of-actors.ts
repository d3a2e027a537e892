import type { Query } from "./graph-store.js";
import { MATCH_PART, type Part } from "./part-in-statement.js";
import { readInt, readString } from "./row.js";
import { compileFilter, type StatementFilter } from "./statement-filter.js";

/** A number for one actor. */
export interface ActorCount {
  readonly actorId: string;
  readonly total: number;
}

export function countStatementsOfActors(
  actorIds: readonly string[],
  part: Part,
  filter: StatementFilter,
): Query<ActorCount> {
  const { cypher, params } = compileFilter(filter);
  return {
    cypher: `UNWIND $actorIds AS actorId
   CALL (actorId) {
     ${MATCH_PART[part]}
     ${cypher}
     RETURN count(s) AS total
   }
   RETURN actorId, total`,
    params: { actorIds, ...params },
    decode: (row) => ({ actorId: readString(row, "actorId"), total: readInt(row, "total") }),
  };
}
