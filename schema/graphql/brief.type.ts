import { Field, ID, Int, ObjectType } from "type-graphql";
import { connectionOf } from "./connection.js";
import { DateScalar } from "./date.scalar.js";
import { IngestStatusEnum } from "./enums.js";

@ObjectType("Brief", { simpleResolvers: true, description: "One press text as it came in." })
export class BriefType {
  @Field(() => ID, { description: "SHA-256 of source and text." })
  readonly id!: string;

  @Field(() => String, { nullable: true, description: "Headline." })
  readonly title!: string | null;

  @Field(() => String, { nullable: true, description: "Who published it: a host name or a name." })
  readonly source!: string | null;

  @Field(() => String, { nullable: true, description: "Where it was published." })
  readonly url!: string | null;

  @Field(() => DateScalar, { nullable: true, description: "Day of publication; «hier» counts from it." })
  readonly publishedOn!: string | null;

  @Field(() => String, { description: "Language of the text, ISO 639-1." })
  readonly language!: string;

  @Field(() => String, { description: "When it came in, an ISO 8601 instant." })
  readonly ingestedAt!: string;

  @Field(() => String, { description: "Version of Griot and its knowledge that read it." })
  readonly extractor!: string;

  @Field(() => Int, {
    nullable: true,
    description: "When it came in, counted over statements and briefs together: `afterSequence` of a subscription.",
  })
  readonly sequence!: number | null;
}

export const BriefConnection = connectionOf("Brief", () => BriefType, "briefs");

@ObjectType("Mention", { simpleResolvers: true, description: "Where a brief speaks of an actor." })
export class MentionType {
  @Field(() => [String], { description: "The words that stand for the actor, in text order." })
  readonly surfaces!: readonly string[];

  @Field(() => [Int], { description: "Where each begins in the text, in UTF-16 code units." })
  readonly starts!: readonly number[];

  @Field(() => [Int], { description: "Where each ends, exclusive." })
  readonly ends!: readonly number[];
}

@ObjectType("IngestResult", { simpleResolvers: true, description: "What became of a brief handed in." })
export class IngestResult {
  @Field(() => IngestStatusEnum, { description: "New or known already." })
  readonly status!: "NEW" | "UNCHANGED";
}
