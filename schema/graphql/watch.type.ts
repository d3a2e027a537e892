import { GraphQLJSONObject } from "graphql-scalars";
import { Field, ID, Int, ObjectType } from "type-graphql";
import type { FoundStatement } from "../../queries/found-statement.js";
import type { StatementFilter } from "../../queries/statement-filter.js";
import { StatementType } from "./statement.type.js";

@ObjectType("Watch", {
  simpleResolvers: true,
  description: "A filter kept under a name, so that one is told of what is new to it.",
})
export class WatchType {
  @Field(() => ID, { description: "Made from the name: `watch:goita-rencontre-lavrov`." })
  readonly id!: string;

  @Field(() => String, { description: "As it was given." })
  readonly name!: string;

  @Field(() => GraphQLJSONObject, { description: "The filter, as a StatementFilter takes it." })
  readonly filter!: StatementFilter;

  @Field(() => Int, { description: "Sequence of what had come in last when the watch was made." })
  readonly since!: number;
}

@ObjectType({ simpleResolvers: true, description: "What is new to a watch." })
export class WatchHits {
  @Field(() => [StatementType], { description: "The statements, in the order in which they came in." })
  readonly nodes!: readonly FoundStatement[];

  @Field(() => Int, { description: "How far was looked: `since` of the next question." })
  readonly lastSequence!: number;

  @Field(() => Boolean, { description: "Has more come in than was looked at? Then ask on from `lastSequence`." })
  readonly hasMore!: boolean;
}
