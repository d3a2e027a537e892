import type { ActorKind } from "../schema/ontology/actor-kinds.js";
import type { PartialDate } from "../schema/ontology/partial-date.js";
import type { RelationType } from "../schema/ontology/relation-types.js";
import type { Value } from "./graph-store.js";
import { compileTree } from "./statement-conditions.js";

type Given<Type> = Type | null | undefined;

export type StatementStatus = "EXTRACTED" | "CONFIRMED" | "REJECTED";

/** Which statements count; a field that is null or left out lets all through, an empty list lets none. */
export interface StatementFilter {
  readonly types?: Given<readonly RelationType[]>;
  /** Actor ids, at least one in any role: subject, object, in whose name, or place. */
  readonly actors?: Given<readonly string[]>;
  /**
   * Actor ids; in a symmetric type either end is a subject and an object, but one end is never both: what is asked of
   * the subject and what is asked of the object hold of different ends.
   */
  readonly subjects?: Given<readonly string[]>;
  readonly objects?: Given<readonly string[]>;
  /** ISO 3166-1 alpha-2 codes of the subject or the object. */
  readonly countries?: Given<readonly string[]>;
  readonly subjectCountries?: Given<readonly string[]>;
  readonly objectCountries?: Given<readonly string[]>;
  /** Kinds of the subject or the object. */
  readonly kinds?: Given<readonly ActorKind[]>;
  /** First and last day; a statement whose date is a month or a year counts if it overlaps, an undated one does not. */
  readonly from?: Given<PartialDate>;
  readonly to?: Given<PartialDate>;
  /**
   * What was known then: only briefs published by the end of that date, or for want of a day of publication ingested by
   * then, prove anything; `sources`, `minSources`, `minBriefs`, `quote` and `text` look at those alone. Outermost only.
   */
  readonly asOf?: Given<PartialDate>;
  readonly minConfidence?: Given<number>;
  readonly minBriefs?: Given<number>;
  /** Independent sources, as `Statement.sources` counts them. */
  readonly minSources?: Given<number>;
  /** Sources of the briefs that tell it, at least one. */
  readonly sources?: Given<readonly string[]>;
  /** Outermost only, like `includeNegated`. */
  readonly includePlanned?: Given<boolean>;
  readonly includeNegated?: Given<boolean>;
  /** true: only those, and then without `includePlanned`; false: none of them. So `negated` and `reported`. */
  readonly planned?: Given<boolean>;
  readonly negated?: Given<boolean>;
  readonly reported?: Given<boolean>;
  /** Default, of the outermost filter: all but REJECTED. */
  readonly statuses?: Given<readonly StatementStatus[]>;
  /** Words that must all occur in one quote; accents and case do not count. */
  readonly quote?: Given<string>;
  /** Words that must all occur in the quotes, office, award or names; accents and case do not count. */
  readonly text?: Given<string>;
  /** ISO instant: at least one brief that tells it came in later. */
  readonly ingestedAfter?: Given<string>;
  /** All of these hold, too; nothing asked by an empty list. */
  readonly and?: Given<readonly StatementFilter[]>;
  /** At least one of these holds; none does in an empty list. */
  readonly or?: Given<readonly StatementFilter[]>;
  /** This does not hold. */
  readonly not?: Given<StatementFilter>;
}

/** A filter as Cypher that follows the MATCH which binds `s`, made of constant pieces; all values are in `params`. */
export interface CompiledFilter {
  readonly cypher: string;
  readonly params: Readonly<Record<string, Value>>;
}

/**
 * The text follows from which fields are given and how they are nested, never from a value in them.
 * @param metActors the parameter whose actors `s` was found from, so that they need no second look.
 */
export function compileFilter(filter: StatementFilter, metActors: string | null = null): CompiledFilter {
  const { early, late, steps, params } = compileTree(filter, metActors);
  const defaults = [
    ...(filter.includePlanned || filter.planned ? [] : ["NOT s.planned"]),
    ...(filter.includeNegated || filter.negated ? [] : ["NOT s.negated"]),
    ...(filter.statuses ? [] : ["s.status <> 'REJECTED'"]),
  ];
  const where = (beginning: string, conditions: readonly string[]): readonly string[] =>
    conditions.length > 0 ? [`${beginning} ${conditions.join(" AND ")}`] : [];
  return {
    cypher: [
      ...where("WHERE", [...defaults, ...early]),
      ...steps,
      ...(late.length > 0 ? [`WITH *, ${late.join(" AND ")} AS isAsked`, "WITH * WHERE isAsked"] : []),
    ].join("\n   "),
    params,
  };
}

/** The statements that the filter lets through as `s`, from the actors that it names, so that an index finds them. */
export function matchStatements(filter: StatementFilter): CompiledFilter {
  const start = compileTree(filter).starts[0];
  if (!start) {
    const { cypher, params } = compileFilter(filter);
    return { cypher: `MATCH (s:Statement)\n   ${cypher}`, params };
  }
  const { cypher, params } = compileFilter(filter, start.allRoles ? start.parameter : null);
  const roles = start.allRoles ? "SUBJECT|OBJECT|ON_BEHALF_OF|AT" : "SUBJECT|OBJECT";
  return {
    cypher: `UNWIND $${start.parameter} AS startId
   MATCH (:Actor {id: startId})<-[:${roles}]-(s:Statement)
   WITH DISTINCT s
   ${cypher}`,
    params,
  };
}

/** Does it name actors of whom every counted statement has one, so that few are looked at? */
export const namesActors = (filter: StatementFilter): boolean => compileTree(filter).starts.length > 0;

const FALSE_ASKS_NOTHING = ["includePlanned", "includeNegated"];

/** Do the summary relationships already say all that this filter asks? They count what the default filter lets through. */
export const isSummarised = (filter: StatementFilter): boolean =>
  Object.entries(filter).every(
    ([name, value]) =>
      name === "types" ||
      value === null ||
      value === undefined ||
      (value === false && FALSE_ASKS_NOTHING.includes(name)),
  );
