import type { Query } from "./graph-store.js";
import { readInt, readString } from "./row.js";
import { isSummarised, matchStatements, type StatementFilter } from "./statement-filter.js";
import { SUMMARY_TYPES } from "./summary-types.js";

/** Two actors who dealt with each other, `one` being the lesser id. */
export interface Link {
  readonly one: string;
  readonly other: string;
  /** Number of statements between the two. */
  readonly statements: number;
}

const FROM_SUMMARIES = `MATCH (a:Actor)-[r:${SUMMARY_TYPES}]->(b:Actor)
   WHERE $types IS NULL OR type(r) IN $types
   WITH CASE WHEN a.id < b.id THEN a.id ELSE b.id END AS one, CASE WHEN a.id < b.id THEN b.id ELSE a.id END AS other,
        r.statements AS told`;

const fromStatements = (matchCypher: string): string =>
  `${matchCypher}
   WITH s
   WHERE s.subjectId IS NOT NULL AND s.objectId IS NOT NULL
   WITH CASE WHEN s.subjectId < s.objectId THEN s.subjectId ELSE s.objectId END AS one,
        CASE WHEN s.subjectId < s.objectId THEN s.objectId ELSE s.subjectId END AS other, 1 AS told`;

const linksCypher = (filter: StatementFilter, matchCypher: string): string =>
  `${isSummarised(filter) ? FROM_SUMMARIES : fromStatements(matchCypher)}
   WHERE one <> other
   WITH one, other, sum(told) AS statements`;

/** Who dealt with whom, each two once? At most `limit`, in no order: ask for one more than can be used. */
export function linksAmongActors(filter: StatementFilter, limit: number): Query<Link> {
  const { cypher, params } = matchStatements(filter);
  return {
    cypher: `${linksCypher(filter, cypher)}
   RETURN one, other, statements
   LIMIT $limit`,
    params: { ...params, limit },
    decode: (row) => ({
      one: readString(row, "one"),
      other: readString(row, "other"),
      statements: readInt(row, "statements"),
    }),
  };
}

export interface ConnectedActor {
  readonly actorId: string;
  /** Number of other actors, and of statements with them. */
  readonly others: number;
  readonly statements: number;
}

/** Who dealt with the most others, or the most often? Equals by id. */
export function mostConnected(
  filter: StatementFilter,
  by: "others" | "statements",
  limit: number,
): Query<ConnectedActor> {
  const { cypher, params } = matchStatements(filter);
  return {
    cypher: `${linksCypher(filter, cypher)}
   UNWIND [one, other] AS actorId
   WITH actorId, count(*) AS others, sum(statements) AS statements
   RETURN actorId, others, statements
   ORDER BY ${by} DESC, actorId
   LIMIT $limit`,
    params: { ...params, limit },
    decode: (row) => ({
      actorId: readString(row, "actorId"),
      others: readInt(row, "others"),
      statements: readInt(row, "statements"),
    }),
  };
}
