import { Field, ID, Int, ObjectType } from "type-graphql";
import type { ChangeOfRelationship } from "../../queries/relationship-changes.js";
import { RelationChangeEnum, RelationTypeEnum } from "./enums.js";

@ObjectType("CommonContact", { simpleResolvers: true, description: "An actor who dealt with two others, `a` and `b`." })
export class CommonContactType {
  @Field(() => Int, { description: "Number of statements with `a`." })
  readonly withA!: number;

  @Field(() => Int, { description: "Number of statements with `b`." })
  readonly withB!: number;
}

@ObjectType("RelationshipChange", { simpleResolvers: true, description: "What became of a relationship in a period." })
export class RelationshipChangeType {
  @Field(() => ID, { description: "Type and both ends, as `Relationship.id`." })
  readonly id!: string;

  @Field(() => RelationTypeEnum, { description: "What was done." })
  readonly type!: string;

  @Field(() => RelationChangeEnum, { description: "What became of it." })
  readonly change!: ChangeOfRelationship;

  @Field(() => Int, { description: "Statements dated in the period." })
  readonly during!: number;

  @Field(() => Int, { description: "Statements dated in the period of the same length just before." })
  readonly before!: number;

  @Field(() => Int, { description: "Statements dated earlier than both." })
  readonly earlier!: number;
}
