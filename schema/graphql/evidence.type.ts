import { Field, Int, ObjectType } from "type-graphql";

@ObjectType("Evidence", { simpleResolvers: true, description: "The exact words of one brief that prove a statement." })
export class EvidenceType {
  @Field(() => String, { description: "The words, untouched." })
  readonly quote!: string;

  @Field(() => Int, { description: "Where they begin in the brief's text, in UTF-16 code units." })
  readonly start!: number;

  @Field(() => Int, { description: "Where they end, exclusive." })
  readonly end!: number;

  @Field(() => String, { description: "Name of the rule that read them." })
  readonly rule!: string;
}
