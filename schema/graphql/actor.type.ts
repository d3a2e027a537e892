import { Field, ID, ObjectType } from "type-graphql";
import type { ActorKind } from "../ontology/actor-kinds.js";
import type { PartialDate } from "../ontology/partial-date.js";
import { connectionOf } from "./connection.js";
import { DateScalar } from "./date.scalar.js";
import { ActorKindEnum } from "./enums.js";

@ObjectType("Actor", {
  simpleResolvers: true,
  description: "Someone or something that acts in politics, or a place where things happen.",
})
export class ActorType {
  @Field(() => ID, { description: "Readable and lasting: `person:assimi-goita`." })
  readonly id!: string;

  @Field(() => String, { description: "Fullest form seen, without title or rank." })
  readonly name!: string;

  @Field(() => ActorKindEnum, { description: "What the actor is." })
  readonly kind!: ActorKind;

  @Field(() => [String], { description: "Other forms seen in briefs, sorted." })
  readonly aliases!: readonly string[];

  @Field(() => String, { nullable: true, description: "ISO 3166-1 alpha-2 code; null where nothing tells." })
  readonly country!: string | null;

  @Field(() => String, { nullable: true, description: "One line, for instance the office held." })
  readonly description!: string | null;

  @Field(() => [DateScalar], {
    description:
      "When a person was born or a body founded; several where imported files disagree, none where none tells.",
  })
  readonly began!: readonly PartialDate[];

  @Field(() => [DateScalar], { description: "When a person died or a body was dissolved; the same way." })
  readonly ended!: readonly PartialDate[];
}

export const ActorConnection = connectionOf("Actor", () => ActorType, "actors");
