import { Field, Float, ID, Int, ObjectType } from "type-graphql";
import type { Part } from "../../queries/part-in-statement.js";
import type { PartialDate } from "../ontology/partial-date.js";
import type { RelationType } from "../ontology/relation-types.js";
import { connectionOf } from "./connection.js";
import { DateScalar } from "./date.scalar.js";
import { PartEnum, RelationTypeEnum } from "./enums.js";

/** What both views of a relationship show. */
@ObjectType({ simpleResolvers: true })
abstract class Summary {
  @Field(() => ID, { description: "Type and both ends." })
  readonly id!: string;

  @Field(() => RelationTypeEnum, { description: "What was done." })
  readonly type!: RelationType;

  @Field(() => Int, { description: "Number of statements." })
  readonly statements!: number;

  @Field(() => Int, { description: "Number of briefs that tell them." })
  readonly briefs!: number;

  @Field(() => DateScalar, { nullable: true, description: "First day of the dated ones; null when none is dated." })
  readonly firstDate!: PartialDate | null;

  @Field(() => DateScalar, { nullable: true, description: "Last day of the dated ones." })
  readonly lastDate!: PartialDate | null;

  @Field(() => Float, { description: "How sure the surest statement is, 0 to 1." })
  readonly confidence!: number;
}

@ObjectType("Relationship", {
  simpleResolvers: true,
  description: "What all statements of one type between two actors say together.",
})
export class RelationshipType extends Summary {}

@ObjectType("ActorRelationship", { simpleResolvers: true, description: "A relationship, seen from one of its ends." })
export class ActorRelationshipType extends Summary {
  @Field(() => PartEnum, { description: "This actor's part: SUBJECT, OBJECT, or EITHER in a symmetric type." })
  readonly part!: Part;
}

export const ActorRelationshipConnection = connectionOf(
  "ActorRelationship",
  () => ActorRelationshipType,
  "relationships",
);
