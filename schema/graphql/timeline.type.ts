import { Field, Int, ObjectType } from "type-graphql";
import { DateScalar } from "./date.scalar.js";
import { RelationTypeEnum } from "./enums.js";

@ObjectType("TypeCount", { simpleResolvers: true, description: "How many statements there are of one type." })
export class TypeCountType {
  @Field(() => RelationTypeEnum, { description: "What was done." })
  readonly type!: string;

  @Field(() => Int, { description: "Number of statements." })
  readonly statements!: number;
}

@ObjectType("TimelineBucket", {
  simpleResolvers: true,
  description: "What happened in one day, week, month, quarter or year.",
})
export class TimelineBucketType {
  @Field(() => DateScalar, { description: "First day." })
  readonly from!: string;

  @Field(() => DateScalar, { description: "Last day." })
  readonly to!: string;

  @Field(() => Int, { description: "Statements that happened within; 0 in a gap." })
  readonly statements!: number;

  @Field(() => [TypeCountType], { description: "The same by type, the most first." })
  readonly byType!: readonly TypeCountType[];

  @Field(() => Int, {
    description:
      "Statements dated less precisely than the interval, say to the year, that may have happened within; they count " +
      "in every bucket that their date overlaps, and not in `statements`.",
  })
  readonly imprecise!: number;
}
