import { fold } from "../schema/ontology/fold.js";
import { firstDay, lastDay, type PartialDate } from "../schema/ontology/partial-date.js";
import type { RelationType } from "../schema/ontology/relation-types.js";
import { foldedCypher } from "./folded.js";
import type { Value } from "./graph-store.js";
import { SYMMETRIC_TYPES } from "./summary-types.js";

type Given<Type> = Type | null | undefined;

export type StatementStatus = "EXTRACTED" | "CONFIRMED" | "REJECTED";

/** Which statements count; a field that is null or left out lets all through, an empty list lets none. */
export interface StatementFilter {
  readonly types?: Given<readonly RelationType[]>;
  /** Actor ids, at least one in any role: subject, object, in whose name, or place. */
  readonly actors?: Given<readonly string[]>;
  /** Actor ids; in a symmetric type either end is a subject and an object. */
  readonly subjects?: Given<readonly string[]>;
  readonly objects?: Given<readonly string[]>;
  /** ISO 3166-1 alpha-2 codes of the subject or the object. */
  readonly countries?: Given<readonly string[]>;
  /** First and last day; a statement whose date is a month or a year counts if it overlaps, an undated one does not. */
  readonly from?: Given<PartialDate>;
  readonly to?: Given<PartialDate>;
  readonly minConfidence?: Given<number>;
  readonly minBriefs?: Given<number>;
  /** Sources of the briefs that tell it, at least one. */
  readonly sources?: Given<readonly string[]>;
  readonly includePlanned?: Given<boolean>;
  readonly includeNegated?: Given<boolean>;
  /** Default: all but REJECTED. */
  readonly statuses?: Given<readonly StatementStatus[]>;
  /** Words that must all occur in the quotes, office, award or names; accents and case do not count. */
  readonly text?: Given<string>;
  /** ISO instant: at least one brief that tells it came in later. */
  readonly ingestedAfter?: Given<string>;
}

type FieldName = keyof StatementFilter;

const end = (own: string, other: string, ids: string): string =>
  `(s.${own} IN $${ids} OR (s.type IN $symmetricTypes AND s.${other} IN $${ids}))`;

/** What each field asks of `s` by itself. */
const CONDITIONS: Partial<Record<FieldName, string>> = {
  types: "s.type IN $types",
  subjects: end("subjectId", "objectId", "subjects"),
  objects: end("objectId", "subjectId", "objects"),
  from: "s.dateTo >= $from",
  to: "s.dateFrom <= $to",
  minConfidence: "s.confidence >= $minConfidence",
  statuses: "s.status IN $statuses",
  actors: "EXISTS { MATCH (s)-[:SUBJECT|OBJECT|ON_BEHALF_OF|AT]->(x:Actor) WHERE x.id IN $actors }",
  countries: "EXISTS { MATCH (s)-[:SUBJECT|OBJECT]->(x:Actor) WHERE x.country IN $countries }",
  sources: "EXISTS { MATCH (s)-[:EVIDENCED_BY]->(x:Brief) WHERE x.source IN $sources }",
  ingestedAfter: "EXISTS { MATCH (s)-[:EVIDENCED_BY]->(x:Brief) WHERE x.ingestedAt > $ingestedAfter }",
};

/** What needs a step of its own; each leaves `s`. */
const STEPS: Partial<Record<FieldName, string>> = {
  minBriefs: `CALL (s) { MATCH (s)-[:EVIDENCED_BY]->(x:Brief) RETURN count(DISTINCT x) AS briefCount }
   WITH * WHERE briefCount >= $minBriefs`,
  text: `CALL (s) {
     MATCH (s)-[x:EVIDENCED_BY]->(:Brief)
     WITH collect(x.quote) AS told
     RETURN reduce(text = ' ', quote IN told | text + quote + ' ') AS quotes
   }
   CALL (s) {
     MATCH (s)-[:SUBJECT|OBJECT|ON_BEHALF_OF|AT]->(x:Actor)
     WITH collect(x.searchText) AS called
     RETURN reduce(text = ' ', name IN called | text + name + ' ') AS names
   }
   WITH *, names + ${foldedCypher("quotes + coalesce(s.title, '') + ' ' + coalesce(s.award, '')")} AS told
   WHERE all(word IN $words WHERE told CONTAINS word)`,
};

/** A filter as Cypher that follows the MATCH which binds `s`, made of constant pieces; all values are in `params`. */
export interface CompiledFilter {
  readonly cypher: string;
  readonly params: Readonly<Record<string, Value>>;
}

/** @param met fields whose condition is met already. */
export function compileFilter(filter: StatementFilter, met: readonly FieldName[] = []): CompiledFilter {
  const given = (name: FieldName): boolean =>
    filter[name] !== null && filter[name] !== undefined && !met.includes(name);
  const conditions = [
    ...(filter.includePlanned ? [] : ["NOT s.planned"]),
    ...(filter.includeNegated ? [] : ["NOT s.negated"]),
    ...(given("statuses") ? [] : ["s.status <> 'REJECTED'"]),
    ...piecesOf(CONDITIONS, given),
  ];
  const where = conditions.length > 0 ? [`WHERE ${conditions.join(" AND ")}`] : [];
  return {
    cypher: [...where, ...piecesOf(STEPS, given)].join("\n   "),
    params: {
      symmetricTypes: SYMMETRIC_TYPES,
      types: filter.types ?? null,
      actors: filter.actors ?? null,
      subjects: filter.subjects ?? null,
      objects: filter.objects ?? null,
      countries: filter.countries ?? null,
      from: filter.from ? firstDay(filter.from) : null,
      to: filter.to ? lastDay(filter.to) : null,
      minConfidence: filter.minConfidence ?? null,
      minBriefs: filter.minBriefs ?? null,
      sources: filter.sources ?? null,
      statuses: filter.statuses ?? null,
      words: filter.text ? fold(filter.text).split(" ") : null,
      ingestedAfter: filter.ingestedAfter ?? null,
    },
  };
}

const piecesOf = (pieces: Partial<Record<FieldName, string>>, given: (name: FieldName) => boolean): readonly string[] =>
  Object.entries(pieces).flatMap(([name, piece]) => (given(name as FieldName) ? [piece] : []));

/** The statements that the filter lets through as `s`, from the actors that it names, so that an index finds them. */
export function matchStatements(filter: StatementFilter): CompiledFilter {
  const from = (ids: FieldName, roles: string): string =>
    `UNWIND $${ids} AS startId
   MATCH (:Actor {id: startId})<-[:${roles}]-(s:Statement)
   WITH DISTINCT s`;
  const beginning = filter.subjects
    ? from("subjects", "SUBJECT|OBJECT")
    : filter.objects
      ? from("objects", "SUBJECT|OBJECT")
      : filter.actors
        ? from("actors", "SUBJECT|OBJECT|ON_BEHALF_OF|AT")
        : "MATCH (s:Statement)";
  const { cypher, params } = compileFilter(filter, beginning.includes("$actors") ? ["actors"] : []);
  return { cypher: `${beginning}\n   ${cypher}`, params };
}

/** Do the summary relationships already say all that this filter asks? They count what the default filter lets through. */
export const isSummarised = (filter: StatementFilter): boolean =>
  Object.entries(filter).every(
    ([name, value]) => name === "types" || value === null || value === undefined || value === false,
  );
