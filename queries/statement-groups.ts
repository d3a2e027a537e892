import type { Query } from "./graph-store.js";
import { readInt, readStringOrNull } from "./row.js";
import { knownThen } from "./statement-conditions.js";
import { matchStatements, type StatementFilter } from "./statement-filter.js";

/** What statements can be counted by: a step from `s`, if one is needed, and the key, null where nothing tells. */
interface Dimension {
  /** @param known what a brief bound to `told` must be. */
  readonly step?: (known: string) => string;
  readonly key: string;
}

const KEEP_PAIRS = (): string => "WITH * WHERE s.subjectId IS NOT NULL AND s.objectId IS NOT NULL";

const dated = (length: 4 | 7 | 10): Dimension => ({
  key: `CASE WHEN size(s.date) >= ${length} THEN substring(s.date, 0, ${length}) ELSE null END`,
});

/** Two keys in one, the lesser first: who did it to whom does not count. */
const both = (one: string, other: string): string =>
  `CASE WHEN ${one} < ${other} THEN ${one} + ' ' + ${other} ELSE ${other} + ' ' + ${one} END`;

export const DIMENSIONS = {
  TYPE: { key: "s.type" },
  ACTOR: { step: () => "MATCH (s)-[:SUBJECT|OBJECT]->(who:Actor)", key: "who.id" },
  SUBJECT: { key: "s.subjectId" },
  OBJECT: { key: "s.objectId" },
  ACTOR_PAIR: { step: KEEP_PAIRS, key: both("s.subjectId", "s.objectId") },
  KIND: { step: () => "MATCH (s)-[:SUBJECT|OBJECT]->(kin:Actor)", key: "kin.kind" },
  COUNTRY: { step: () => "MATCH (s)-[:SUBJECT|OBJECT]->(home:Actor)", key: "home.country" },
  COUNTRY_PAIR: {
    step: () => "MATCH (s)-[:SUBJECT]->(here:Actor)\n   MATCH (s)-[:OBJECT]->(there:Actor)",
    key: both("here.country", "there.country"),
  },
  SOURCE: {
    step: (known) => `MATCH (s)-[:EVIDENCED_BY]->(told:Brief)\n   WHERE ${known}`,
    key: "told.source",
  },
  STATUS: { key: "s.status" },
  DAY: dated(10),
  MONTH: dated(7),
  YEAR: dated(4),
} as const satisfies Record<string, Dimension>;

export type DimensionName = keyof typeof DIMENSIONS;

export interface StatementGroup {
  /** One key a dimension, in the order asked; null: not known. Keys of pairs are two, with a space between. */
  readonly keys: readonly (string | null)[];
  readonly statements: number;
}

/**
 * How many statements are there of each type, actor, country, …, or of each combination? The most first. A statement
 * counts once in a group, but in several groups where it has several actors, countries or sources.
 */
export function statementGroups(
  filter: StatementFilter,
  by: readonly DimensionName[],
  limit: number,
): Query<StatementGroup> {
  const { cypher, params } = matchStatements(filter);
  const dimensions: readonly Dimension[] = by.map((name) => DIMENSIONS[name]);
  const names = by.map((_name, index) => `key${index}`);
  return {
    cypher: [
      `${cypher}\n   WITH s`,
      ...dimensions.flatMap(({ step }) => (step ? [step(knownThen(filter, "told"))] : [])),
      `WITH ${dimensions.map(({ key }, index) => `${key} AS ${names[index]}`).join(", ")}, count(DISTINCT s) AS statements`,
      `RETURN ${names.join(", ")}, statements`,
      `ORDER BY statements DESC, ${names.map((name) => `coalesce(${name}, '')`).join(", ")}`,
      "LIMIT $limit",
    ].join("\n   "),
    params: { ...params, limit },
    decode: (row) => ({
      keys: names.map((name) => readStringOrNull(row, name)),
      statements: readInt(row, "statements"),
    }),
  };
}
