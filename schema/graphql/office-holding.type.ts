import { Field, ObjectType } from "type-graphql";
import type { PartialDate } from "../ontology/partial-date.js";
import { DateScalar } from "./date.scalar.js";

@ObjectType("OfficeHolding", {
  simpleResolvers: true,
  description: "An actor in an office, as all statements about it and the office data that Griot brings tell.",
})
export class OfficeHoldingType {
  @Field(() => String, { description: "The office, as the office data or the earliest statement word it." })
  readonly title!: string;

  @Field(() => DateScalar, { nullable: true, description: "Beginning: appointment or election; null: not told." })
  readonly from!: PartialDate | null;

  @Field(() => DateScalar, { nullable: true, description: "End: dismissal or last day; null: not told." })
  readonly to!: PartialDate | null;

  @Field(() => DateScalar, { nullable: true, description: "First date at which the actor is known in office." })
  readonly knownFrom!: PartialDate | null;
}
