import { Field, Float, ID, InputType, Int } from "type-graphql";
import type { ActorFilter } from "../../queries/actor-filter.js";
import type { BriefFilter } from "../../queries/brief-filter.js";
import type { StatementFilter, StatementStatus } from "../../queries/statement-filter.js";
import type { ActorKind } from "../ontology/actor-kinds.js";
import type { PartialDate } from "../ontology/partial-date.js";
import type { RelationType } from "../ontology/relation-types.js";
import { DateScalar } from "./date.scalar.js";
import { ActorKindEnum, RelationTypeEnum, StatementStatusEnum } from "./enums.js";

@InputType("StatementFilter", {
  description:
    "Which statements count. All given fields must hold; one left out lets all through, an empty list lets none. " +
    "Planned, negated and rejected statements are left out unless asked for. Filters may be nested with `and`, `or`, " +
    "`not`, at most 5 deep, with 60 filters and fields in all.",
})
export class StatementFilterInput implements StatementFilter {
  @Field(() => [RelationTypeEnum], { nullable: true, description: "One of these types." })
  readonly types?: readonly RelationType[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: "At least one of these actors has a part: subject, object, in whose name, or place.",
  })
  readonly actors?: readonly string[] | null;

  @Field(() => [ID], { nullable: true, description: "One of these is the subject; either end of a symmetric type." })
  readonly subjects?: readonly string[] | null;

  @Field(() => [ID], { nullable: true, description: "One of these is the object; either end of a symmetric type." })
  readonly objects?: readonly string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: "Subject or object belongs to one of these countries, ISO 3166-1 alpha-2 codes.",
  })
  readonly countries?: readonly string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: "The subject belongs to one of these countries; either end of a symmetric type.",
  })
  readonly subjectCountries?: readonly string[] | null;

  @Field(() => [String], {
    nullable: true,
    description:
      "The object belongs to one of these countries; either end of a symmetric type, but not the one that is taken for the subject.",
  })
  readonly objectCountries?: readonly string[] | null;

  @Field(() => [ActorKindEnum], { nullable: true, description: "Subject or object is of one of these kinds." })
  readonly kinds?: readonly ActorKind[] | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: "Not before; a date known to the month or year counts if it overlaps, an undated one does not.",
  })
  readonly from?: PartialDate | null;

  @Field(() => DateScalar, { nullable: true, description: "Not after, likewise." })
  readonly to?: PartialDate | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      "What was known by the end of this day, month or year: only briefs published by then, or for want of a day of " +
      "publication ingested by then, count as proof. Only in the outermost filter.",
  })
  readonly asOf?: PartialDate | null;

  @Field(() => Float, { nullable: true, description: "At least so sure, 0 to 1." })
  readonly minConfidence?: number | null;

  @Field(() => Int, { nullable: true, description: "Told by at least so many briefs." })
  readonly minBriefs?: number | null;

  @Field(() => Int, { nullable: true, description: "Told by at least so many independent sources." })
  readonly minSources?: number | null;

  @Field(() => [String], { nullable: true, description: "Told by a brief of one of these sources." })
  readonly sources?: readonly string[] | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: "Also what is announced or foreseen. Only in the outermost filter.",
  })
  readonly includePlanned?: boolean | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: "Also what the briefs say was not done. Only in the outermost filter.",
  })
  readonly includeNegated?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: "true: only what is announced or foreseen; false: none of it." })
  readonly planned?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "true: only what the briefs say was not done; false: none of it.",
  })
  readonly negated?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "true: only what every brief merely reports that someone says; false: none of it.",
  })
  readonly reported?: boolean | null;

  @Field(() => [StatementStatusEnum], {
    nullable: true,
    description: "One of these; by default, in the outermost filter, all but REJECTED.",
  })
  readonly statuses?: readonly StatementStatus[] | null;

  @Field(() => String, {
    nullable: true,
    description: "Words that all occur in one of its quotes; accents and case do not count.",
  })
  readonly quote?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Words that all occur in its quotes, office, award or names; accents and case do not count.",
  })
  readonly text?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Told by a brief that came in after this day or instant (ISO 8601).",
  })
  readonly ingestedAfter?: string | null;

  @Field(() => [StatementFilterInput], { nullable: true, description: "All of these let it through as well." })
  readonly and?: readonly StatementFilter[] | null;

  @Field(() => [StatementFilterInput], { nullable: true, description: "At least one of these lets it through." })
  readonly or?: readonly StatementFilter[] | null;

  @Field(() => StatementFilterInput, {
    nullable: true,
    description: "This does not let it through; what has no date is not within any dates.",
  })
  readonly not?: StatementFilter | null;
}

@InputType("ActorFilter", {
  description: "Which actors count. All given fields must hold; one left out lets all through.",
})
export class ActorFilterInput implements ActorFilter {
  @Field(() => [ActorKindEnum], { nullable: true, description: "One of these kinds." })
  readonly kinds?: readonly ActorKind[] | null;

  @Field(() => [String], { nullable: true, description: "Of one of these countries, ISO 3166-1 alpha-2 codes." })
  readonly countries?: readonly string[] | null;

  @Field(() => String, {
    nullable: true,
    description: "Words that all occur in the name or an alias; accents and case do not count.",
  })
  readonly text?: string | null;
}

@InputType("BriefFilter", {
  description: "Which briefs count. All given fields must hold; one left out lets all through.",
})
export class BriefFilterInput implements BriefFilter {
  @Field(() => [String], { nullable: true, description: "Published by one of these sources." })
  readonly sources?: readonly string[] | null;

  @Field(() => [ID], { nullable: true, description: "Speaking of at least one of these actors." })
  readonly actors?: readonly string[] | null;

  @Field(() => DateScalar, { nullable: true, description: "Published on or after." })
  readonly from?: PartialDate | null;

  @Field(() => DateScalar, { nullable: true, description: "Published on or before." })
  readonly to?: PartialDate | null;

  @Field(() => String, {
    nullable: true,
    description: "Words that all occur in headline or text; accents and case do not count.",
  })
  readonly text?: string | null;

  @Field(() => String, { nullable: true, description: "Came in after this day or instant (ISO 8601)." })
  readonly ingestedAfter?: string | null;
}
