import type { Query } from "../graph-store.js";
import { readInt, readString, readStringOrNull } from "../row.js";
import { matchStatements, type StatementFilter } from "../statement-filter.js";

const idQuery = (cypher: string, params: Query<string>["params"] = {}): Query<string> => ({
  cypher,
  params,
  decode: (row) => readString(row, "id"),
});

/** Ids of all actors, sorted. */
export const allActorIds = (): Query<string> => idQuery("MATCH (a:Actor) RETURN a.id AS id ORDER BY id");

/** Ids of all briefs, sorted. */
export const allBriefIds = (): Query<string> => idQuery("MATCH (b:Brief) RETURN b.id AS id ORDER BY id");

/** Which actors have a part in a statement that the filter lets through? Sorted. */
export function actorIdsInStatements(filter: StatementFilter): Query<string> {
  const { cypher, params } = matchStatements(filter);
  return idQuery(
    `${cypher}
   WITH DISTINCT s
   MATCH (s)-[:SUBJECT|OBJECT|ON_BEHALF_OF|AT]->(a:Actor)
   RETURN DISTINCT a.id AS id
   ORDER BY id`,
    params,
  );
}

/** Which actors are an end of a relationship that the filter lets through? Sorted. */
export function actorIdsInRelationships(filter: StatementFilter): Query<string> {
  const { cypher, params } = matchStatements(filter);
  return idQuery(
    `${cypher}
   WITH DISTINCT s
   WHERE s.pair IS NOT NULL
   MATCH (s)-[:SUBJECT|OBJECT]->(a:Actor)
   RETURN DISTINCT a.id AS id
   ORDER BY id`,
    params,
  );
}

/** Which briefs prove a statement that the filter lets through? Sorted. */
export function briefIdsOfStatements(filter: StatementFilter): Query<string> {
  const { cypher, params } = matchStatements(filter);
  return idQuery(
    `${cypher}
   WITH DISTINCT s
   MATCH (s)-[:EVIDENCED_BY]->(b:Brief)
   RETURN DISTINCT b.id AS id
   ORDER BY id`,
    params,
  );
}

/** Who is the object of a statement without subject that the filter lets through? Sorted. */
export function objectsWithoutSubject(filter: StatementFilter): Query<string> {
  const { cypher, params } = matchStatements(filter);
  return idQuery(
    `${cypher}
   WITH DISTINCT s
   WHERE s.subjectId IS NULL AND s.objectId IS NOT NULL
   RETURN DISTINCT s.objectId AS id
   ORDER BY id`,
    params,
  );
}

/** A statement of which no text names one end. */
export interface HalfStatement {
  readonly id: string;
  /** The end that is named. */
  readonly actorId: string;
}

/** Which statements that the filter lets through lack an end? Sorted. */
export function halfStatements(filter: StatementFilter): Query<HalfStatement> {
  const { cypher, params } = matchStatements(filter);
  return {
    cypher: `${cypher}
   WITH DISTINCT s
   WHERE s.pair IS NULL
   RETURN s.id AS id, coalesce(s.subjectId, s.objectId) AS actorId
   ORDER BY id`,
    params,
    decode: (row) => ({ id: readString(row, "id"), actorId: readString(row, "actorId") }),
  };
}

/** What a graph was when it was exported. */
export interface GraphState {
  readonly briefs: number;
  /** ISO instant at which the last brief came in; null for an empty graph. */
  readonly lastIngestion: string | null;
}

export const graphState = (): Query<GraphState> => ({
  cypher: "MATCH (b:Brief) RETURN count(b) AS briefs, max(b.ingestedAt) AS lastIngestion",
  params: {},
  decode: (row) => ({ briefs: readInt(row, "briefs"), lastIngestion: readStringOrNull(row, "lastIngestion") }),
});
