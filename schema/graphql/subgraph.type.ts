import { Field, Int, ObjectType } from "type-graphql";

@ObjectType("Subgraph", { description: "Actors around some centers, and all relationships among them." })
export class SubgraphType {
  @Field(() => Int, {
    description: "Actors within reach that `maxActors` left no room for; those that only they lead to are not counted.",
  })
  readonly omitted!: number;
}
