import { fold } from "../schema/ontology/fold.js";
import { firstDay, lastDay } from "../schema/ontology/partial-date.js";
import { foldedCypher } from "./folded.js";
import type { Value } from "./graph-store.js";
import type { StatementFilter } from "./statement-filter.js";
import { SYMMETRIC_TYPES } from "./summary-types.js";

/** Where a field's value stands in `params`: `$types` of the outermost filter, `$types1` of the first one nested in it. */
type ParameterOf = (field: keyof StatementFilter) => string;

/** A list of actors that every counted statement has, from whom the statements can be found. */
export interface Start {
  readonly parameter: string;
  /** In any role; else as subject or object. */
  readonly allRoles: boolean;
}

/** What a filter asks of a statement `s`, in three parts that follow each other. */
export interface CompiledTree {
  /** Conditions on `s` as it is found. */
  readonly early: readonly string[];
  /** What then has to be gathered once a statement; each leaves all variables and adds some. */
  readonly steps: readonly string[];
  /** Conditions on what was gathered. */
  readonly late: readonly string[];
  readonly params: Readonly<Record<string, Value>>;
  readonly starts: readonly Start[];
}

interface Condition {
  readonly cypher: string;
  readonly isLate: boolean;
}

/** Asks nothing. */
const EVER = "true";

/** What a brief `x` must be to prove something on the day asked of; nothing when no day is. */
const KNOWN_THEN = "coalesce(x.publishedOn, substring(x.ingestedAt, 0, 10)) <= $asOf";

/** Names what the filter asks of a brief bound to `brief`, for questions that count briefs; true when it asks nothing. */
export const knownThen = (filter: StatementFilter, brief: string): string =>
  filter.asOf ? KNOWN_THEN.replaceAll("x.", `${brief}.`) : EVER;

type Pieces = Partial<Record<keyof StatementFilter, (at: ParameterOf) => string>>;

/** What fields ask of the properties of `s`. */
const OF_PROPERTIES: Pieces = {
  types: (at) => `s.type IN $${at("types")}`,
  from: (at) => `s.dateTo >= $${at("from")}`,
  to: (at) => `s.dateFrom <= $${at("to")}`,
  minConfidence: (at) => `s.confidence >= $${at("minConfidence")}`,
  statuses: (at) => `s.status IN $${at("statuses")}`,
  planned: (at) => `s.planned = $${at("planned")}`,
  negated: (at) => `s.negated = $${at("negated")}`,
  reported: (at) => `s.reported = $${at("reported")}`,
};

/** What fields of the outermost filter ask of the actors that have a part in `s`. */
const OF_ACTORS: Pieces = {
  actors: (at) => `EXISTS { MATCH (s)-[:SUBJECT|OBJECT|ON_BEHALF_OF|AT]->(x:Actor) WHERE x.id IN $${at("actors")} }`,
  countries: (at) => `EXISTS { MATCH (s)-[:SUBJECT|OBJECT]->(x:Actor) WHERE x.country IN $${at("countries")} }`,
  kinds: (at) => `EXISTS { MATCH (s)-[:SUBJECT|OBJECT]->(x:Actor) WHERE x.kind IN $${at("kinds")} }`,
};

/** What fields of the outermost filter ask of at least one brief `x` that tells `s`. */
const OF_BRIEFS: Pieces = {
  sources: (at) => `x.source IN $${at("sources")}`,
  ingestedAfter: (at) => `x.ingestedAt > $${at("ingestedAfter")}`,
};

/** The same in nested filters: Neo4j takes minutes to plan many EXISTS beneath AND, OR and NOT. */
const NESTED: Pieces = {
  actors: (at) => `any(one IN partIds WHERE one IN $${at("actors")})`,
  countries: (at) => `any(one IN subjectIn + objectIn WHERE one IN $${at("countries")})`,
  kinds: (at) => `any(one IN endKinds WHERE one IN $${at("kinds")})`,
  sources: (at) => `any(one IN toldBy WHERE one IN $${at("sources")})`,
  ingestedAfter: (at) => `lastIngested > $${at("ingestedAfter")}`,
};

/** What fields ask of what has to be gathered first. */
const OF_GATHERED: Pieces = {
  minBriefs: (at) => `briefCount >= $${at("minBriefs")}`,
  minSources: (at) => `sourceCount >= $${at("minSources")}`,
  quote: (at) => `any(quote IN quotes WHERE all(word IN $${at("quote")} WHERE quote CONTAINS word))`,
  text: (at) => `all(word IN $${at("text")} WHERE told CONTAINS word)`,
};

/** The parts that actors have; lists hold no null. */
const GATHER_PARTS = `CALL (s) {
     MATCH (s)-[part:SUBJECT|OBJECT|ON_BEHALF_OF|AT]->(x:Actor)
     RETURN collect(x.id) AS partIds,
            collect(CASE WHEN type(part) = 'SUBJECT' THEN x.country ELSE null END) AS subjectIn,
            collect(CASE WHEN type(part) = 'OBJECT' THEN x.country ELSE null END) AS objectIn,
            collect(CASE WHEN type(part) IN ['SUBJECT', 'OBJECT'] THEN x.kind ELSE null END) AS endKinds
   }`;

const gatherBriefs = (known: string): string => `CALL (s) {
     MATCH (s)-[:EVIDENCED_BY]->(x:Brief)
     WHERE ${known}
     RETURN count(DISTINCT x) AS briefCount, count(DISTINCT coalesce(x.origin, x.source, x.id)) AS sourceCount,
            collect(x.source) AS toldBy, max(x.ingestedAt) AS lastIngested
   }`;

/** Folded here and not where words are looked for: the embedded engine takes expressions of some sixty levels only. */
const gatherQuotes = (known: string): string => `CALL (s) {
     MATCH (s)-[e:EVIDENCED_BY]->(x:Brief)
     WHERE ${known}
     WITH ${foldedCypher("e.quote")} AS quote
     RETURN collect(quote) AS quotes
   }`;

const GATHER_TEXT = `CALL (s) {
     MATCH (s)-[:SUBJECT|OBJECT|ON_BEHALF_OF|AT]->(x:Actor)
     WITH collect(x.searchText) AS called
     RETURN reduce(text = ' ', name IN called | text + name + ' ') AS names
   }
   WITH *, ${foldedCypher("coalesce(s.title, '') + ' ' + coalesce(s.award, '')")} AS details
   WITH *, reduce(text = names + details, quote IN quotes | text + ' ' + quote) AS told`;

/** How values go into parameters; the others as they are. */
const PARAMETERS: Partial<Record<keyof StatementFilter, (value: string) => Value>> = {
  from: firstDay,
  to: lastDay,
  asOf: lastDay,
  text: (text) => fold(text).split(" "),
  quote: (text) => fold(text).split(" "),
};

const NESTING = ["and", "or", "not"];

/** What is gathered while a filter is walked. */
interface Gathered {
  readonly params: Record<string, Value>;
  readonly starts: Start[];
  /** Filters met so far below the outermost. */
  nested: number;
  /** What a brief `x` must be to prove something. */
  readonly known: string;
  readonly metActors: string | null;
}

/** @param metActors see `compileFilter`. */
export function compileTree(filter: StatementFilter, metActors: string | null = null): CompiledTree {
  const known = knownThen(filter, "x");
  const gathered: Gathered = {
    params: { symmetricTypes: SYMMETRIC_TYPES, types: null },
    starts: [],
    nested: 0,
    known,
    metActors,
  };
  const conditions = conditionsOf(filter, 0, true, gathered);
  const late = conditions.filter(({ isLate }) => isLate).map(({ cypher }) => cypher);
  const stepIf = (variables: RegExp, step: string): readonly string[] =>
    late.some((cypher) => variables.test(cypher)) ? [step] : [];
  return {
    early: conditions.filter(({ isLate }) => !isLate).map(({ cypher }) => cypher),
    steps: [
      ...stepIf(/\b(partIds|subjectIn|objectIn|endKinds)\b/, GATHER_PARTS),
      ...stepIf(/\b(briefCount|sourceCount|toldBy|lastIngested)\b/, gatherBriefs(known)),
      ...stepIf(/\b(quotes|told)\b/, gatherQuotes(known)),
      ...stepIf(/\btold\b/, GATHER_TEXT),
    ],
    late,
    params: gathered.params,
    starts: gathered.starts,
  };
}

/**
 * @param index 0 for the outermost filter.
 * @param isAsked of every counted statement; false below an `or` or a `not`.
 */
function conditionsOf(
  filter: StatementFilter,
  index: number,
  isAsked: boolean,
  gathered: Gathered,
): readonly Condition[] {
  const at: ParameterOf = (field) => (index === 0 ? field : `${field}${index}`);
  for (const [name, value] of Object.entries(filter) as [keyof StatementFilter, Value | undefined][]) {
    if (value === null || value === undefined || NESTING.includes(name)) continue;
    gathered.params[at(name)] = PARAMETERS[name]?.(value as string) ?? value;
  }
  if (isAsked) gathered.starts.push(...startsOf(filter, at));
  const isOutermost = index === 0;
  const isMet = (field: keyof StatementFilter): boolean => at(field) === gathered.metActors;
  return [
    ...early(piecesOf(OF_PROPERTIES, filter, at)),
    ...sidesOf(filter, at),
    ...(isOutermost
      ? early([...piecesOf(OF_ACTORS, filter, at, isMet), ...briefsOf(filter, at, gathered.known)])
      : late(piecesOf(NESTED, filter, at, isMet))),
    ...gatheredOf(filter, at, gathered.known),
    ...nestedIn(filter, isAsked, gathered),
  ];
}

const early = (pieces: readonly string[]): readonly Condition[] => pieces.map((cypher) => ({ cypher, isLate: false }));

const late = (pieces: readonly string[]): readonly Condition[] => pieces.map((cypher) => ({ cypher, isLate: true }));

function startsOf({ subjects, objects, actors }: StatementFilter, at: ParameterOf): readonly Start[] {
  if (subjects) return [{ parameter: at("subjects"), allRoles: false }];
  if (objects) return [{ parameter: at("objects"), allRoles: false }];
  return actors ? [{ parameter: at("actors"), allRoles: true }] : [];
}

/** Each field is met by some brief, not all by the same. */
function briefsOf(filter: StatementFilter, at: ParameterOf, known: string): readonly string[] {
  const isBounded = known !== EVER;
  const asked = piecesOf(OF_BRIEFS, filter, at).map((piece) => (isBounded ? `${piece} AND ${known}` : piece));
  const all = isBounded && asked.length === 0 ? [known] : asked;
  return all.map((piece) => `EXISTS { MATCH (s)-[:EVIDENCED_BY]->(x:Brief) WHERE ${piece} }`);
}

function gatheredOf(filter: StatementFilter, at: ParameterOf, known: string): readonly Condition[] {
  // What all sources together tell is kept with the statement.
  const isKept = known === EVER;
  const kept = isKept && isGiven(filter.minSources) ? [`s.sources >= $${at("minSources")}`] : [];
  return [...early(kept), ...late(piecesOf(OF_GATHERED, filter, at, (field) => isKept && field === "minSources"))];
}

function nestedIn({ and, or, not }: StatementFilter, isAsked: boolean, gathered: Gathered): readonly Condition[] {
  const whole = (filter: StatementFilter, stillAsked: boolean): Condition =>
    allOf(conditionsOf(filter, ++gathered.nested, stillAsked, gathered));
  const all = (and ?? []).map((filter) => whole(filter, isAsked));
  const alternatives = or?.map((filter) => whole(filter, false));
  const excluded = not ? whole(not, false) : null;
  return [
    ...all,
    ...(alternatives ? [anyOf(alternatives)] : []),
    ...(excluded ? [{ cypher: `NOT ${excluded.cypher}`, isLate: excluded.isLate }] : []),
  ];
}

const isGiven = (value: unknown): boolean => value !== null && value !== undefined;

/** What is not known, as of a statement without date, does not hold: so that its opposite does. */
const allOf = (conditions: readonly Condition[]): Condition => ({
  cypher: conditions.length > 0 ? `coalesce(${conditions.map(({ cypher }) => cypher).join(" AND ")}, false)` : "true",
  isLate: conditions.some(({ isLate }) => isLate),
});

const anyOf = (conditions: readonly Condition[]): Condition => ({
  cypher: conditions.length > 0 ? `(${conditions.map(({ cypher }) => cypher).join(" OR ")})` : "false",
  isLate: conditions.some(({ isLate }) => isLate),
});

/** @param isMet fields that need no look. */
const piecesOf = (
  pieces: Pieces,
  filter: StatementFilter,
  at: ParameterOf,
  isMet: (field: keyof StatementFilter) => boolean = () => false,
): readonly string[] =>
  (Object.keys(pieces) as (keyof StatementFilter)[])
    .filter((field) => isGiven(filter[field]) && !isMet(field))
    .map((field) => pieces[field]?.(at) ?? "");

type End = "subject" | "object";

/** What is asked of the subject and of the object; in a symmetric type either end may be the one, the other is the other. */
function sidesOf(filter: StatementFilter, at: ParameterOf): readonly Condition[] {
  const { subjects, objects, subjectCountries, objectCountries } = filter;
  const isIn = (end: End, field: keyof StatementFilter): string => `any(one IN ${end}In WHERE one IN $${at(field)})`;
  const sides = (one: End, other: End): string =>
    [
      ...(subjects ? [`s.${one}Id IN $${at("subjects")}`] : []),
      ...(objects ? [`s.${other}Id IN $${at("objects")}`] : []),
      ...(subjectCountries ? [isIn(one, "subjectCountries")] : []),
      ...(objectCountries ? [isIn(other, "objectCountries")] : []),
    ].join(" AND ");
  const straight = sides("subject", "object");
  if (straight === "") return [];
  const cypher = `(${straight} OR (s.type IN $symmetricTypes AND ${sides("object", "subject")}))`;
  return [{ cypher, isLate: Boolean(subjectCountries ?? objectCountries) }];
}
