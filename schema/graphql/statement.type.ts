import { Field, Float, ID, Int, ObjectType } from "type-graphql";
import type { StatementStatus } from "../../queries/statement-filter.js";
import type { DatePrecision, PartialDate } from "../ontology/partial-date.js";
import type { RelationType } from "../ontology/relation-types.js";
import { connectionOf } from "./connection.js";
import { DateScalar } from "./date.scalar.js";
import { DatePrecisionEnum, RelationTypeEnum, StatementStatusEnum } from "./enums.js";

@ObjectType("Statement", {
  simpleResolvers: true,
  description: "Who did what to whom, and when: one fact, however many briefs tell it, with the words that prove it.",
})
export class StatementType {
  @Field(() => ID, { description: "Hash of type, ends, date and office or award." })
  readonly id!: string;

  @Field(() => RelationTypeEnum, { description: "What was done." })
  readonly type!: RelationType;

  @Field(() => DateScalar, { nullable: true, description: "When; null when no brief tells." })
  readonly date!: PartialDate | null;

  @Field(() => DatePrecisionEnum, { description: "How much of the date the briefs tell." })
  readonly datePrecision!: DatePrecision;

  @Field(() => String, { nullable: true, description: "Office held, given or taken, as the brief words it." })
  readonly title!: string | null;

  @Field(() => String, { nullable: true, description: "Distinction conferred, as the brief words it." })
  readonly award!: string | null;

  @Field(() => String, { nullable: true, description: "Time covered, an ISO 8601 interval: `2000/2024`." })
  readonly period!: string | null;

  @Field(() => Float, { description: "How sure the surest reading is, 0 to 1." })
  readonly confidence!: number;

  @Field(() => Boolean, { description: "Announced or foreseen, not yet done." })
  readonly planned!: boolean;

  @Field(() => Boolean, { description: "The briefs say that it was not done." })
  readonly negated!: boolean;

  @Field(() => Boolean, { description: "Every brief only reports that someone says so, or uses the conditional." })
  readonly reported!: boolean;

  @Field(() => StatementStatusEnum, { description: "What analysts said of it." })
  readonly status!: StatementStatus;

  @Field(() => Int, { description: "Number of independent sources that tell it." })
  readonly sources!: number;

  @Field(() => Int, {
    nullable: true,
    description: "When it came in, counted over statements and briefs together: `afterSequence` of a subscription.",
  })
  readonly sequence!: number | null;
}

export const StatementConnection = connectionOf("Statement", () => StatementType, "statements");
