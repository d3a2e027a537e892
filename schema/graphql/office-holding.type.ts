import { Field, ObjectType } from "type-graphql";
import type { PartialDate } from "../ontology/partial-date.js";
import { DateScalar } from "./date.scalar.js";

@ObjectType("OfficeHolding", { description: "An actor in an office, as all statements about it tell." })
export class OfficeHoldingType {
  @Field(() => String, { description: "The office, as the earliest statement words it." })
  readonly title!: string;

  @Field(() => DateScalar, { nullable: true, description: "Date of the appointment or election; null: not told." })
  readonly from!: PartialDate | null;

  @Field(() => DateScalar, { nullable: true, description: "Date of the dismissal; null: not told." })
  readonly to!: PartialDate | null;

  @Field(() => DateScalar, { nullable: true, description: "First date at which a text has the actor in office." })
  readonly knownFrom!: PartialDate | null;
}
