import { Field, ID, Int, ObjectType } from "type-graphql";
import type { ChangeKind } from "../../queries/found-change.js";
import { connectionOf } from "./connection.js";
import { ChangeKindEnum } from "./enums.js";

@ObjectType("Decision", {
  simpleResolvers: true,
  description: "What is decided on one subject; a change is a list of them, before and after.",
})
export class DecisionType {
  @Field(() => String, { description: "What it is about, for instance `merged person:assimi-goita`." })
  readonly id!: string;

  @Field(() => String, { nullable: true, description: "What was decided; null: nothing." })
  readonly value!: string | null;
}

@ObjectType("Change", {
  simpleResolvers: true,
  description: "One entry of the analysts' log: who changed what in the graph, and when.",
})
export class ChangeType {
  @Field(() => ID, { description: "For instance `change-12`: `undo` takes it." })
  readonly id!: string;

  @Field(() => Int, { description: "Later changes have greater numbers." })
  readonly number!: number;

  @Field(() => ChangeKindEnum, { description: "What was done." })
  readonly kind!: ChangeKind;

  @Field(() => String, { description: "Who did it, as they said: there are no accounts." })
  readonly by!: string;

  @Field(() => String, { description: "When, an ISO 8601 instant." })
  readonly at!: string;

  @Field(() => String, { description: "What was done, in one line." })
  readonly summary!: string;

  @Field(() => String, { nullable: true, description: "Why, as the analyst wrote it." })
  readonly note!: string | null;

  @Field(() => ID, { nullable: true, description: "The change that this one undid." })
  readonly undoes!: string | null;

  @Field(() => ID, { nullable: true, description: "The change that undid this one; null while it is in force." })
  readonly undoneBy!: string | null;
}

export const ChangeConnection = connectionOf("Change", () => ChangeType, "changes");
