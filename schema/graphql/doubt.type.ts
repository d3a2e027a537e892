import { Field, Float, ID, Int, ObjectType } from "type-graphql";
import { connectionOf } from "./connection.js";
import type { Doubt } from "./curation.js";
import { DoubtKindEnum } from "./enums.js";

@ObjectType("Suggestion", {
  simpleResolvers: true,
  description: "Two actors that may be one: `mergeActors` or `keepApart` decides.",
})
export class SuggestionType {
  @Field(() => ID, { description: "Both ids." })
  readonly id!: string;

  @Field(() => Float, { description: "How likely they are one, 0 to 1." })
  readonly score!: number;

  @Field(() => [String], { description: "What speaks for it and against it, the weightiest first." })
  readonly reasons!: readonly string[];

  @Field(() => Int, { description: "Number of briefs that speak of either." })
  readonly briefs!: number;
}

export const SuggestionConnection = connectionOf("Suggestion", () => SuggestionType, "suggestions");

@ObjectType("Doubt", { simpleResolvers: true, description: "Something that an analyst should look at." })
export class DoubtType {
  @Field(() => ID, { description: "Lasts as long as the doubt." })
  readonly id!: string;

  @Field(() => DoubtKindEnum, { description: "Why." })
  readonly kind!: Doubt["kind"];

  @Field(() => Float, { description: "How much hangs on it (in briefs), times how doubtful it is." })
  readonly weight!: number;

  @Field(() => [String], { description: "Why, in sentences." })
  readonly reasons!: readonly string[];

  @Field(() => SuggestionType, { nullable: true, description: "The actors that may be one; null for statements." })
  readonly suggestion!: SuggestionType | null;
}

export const DoubtConnection = connectionOf("Doubt", () => DoubtType, "doubts");
