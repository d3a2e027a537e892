import { Field, InputType, Int } from "type-graphql";
import type { ActorKind } from "../ontology/actor-kinds.js";
import { ActorKindEnum } from "./enums.js";

@InputType("ActorInput", { description: "What to put right of an actor; what is left out stays." })
export class ActorInput {
  @Field(() => String, { nullable: true, description: "What it is called." })
  readonly name?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: "All its other names: those seen in briefs that are not in the list are hidden.",
  })
  readonly aliases?: readonly string[] | null;

  @Field(() => ActorKindEnum, { nullable: true, description: "What it is." })
  readonly kind?: ActorKind | null;

  @Field(() => String, { nullable: true, description: "ISO 3166-1 alpha-2 code." })
  readonly country?: string | null;

  @Field(() => [String], { nullable: true, description: "All its ids elsewhere, such as `wikidata:Q1234`." })
  readonly externalIds?: readonly string[] | null;
}

@InputType("SpanInput", { description: "A place in a brief's text." })
export class SpanInput {
  @Field(() => Int, { description: "Where it begins, in UTF-16 code units." })
  readonly start!: number;

  @Field(() => Int, { description: "Where it ends, exclusive." })
  readonly end!: number;
}
