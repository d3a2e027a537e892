import { ObjectType } from "type-graphql";

@ObjectType("Subgraph", {
  simpleResolvers: true,
  description: "Actors around some centers, and all relationships among them.",
})
export class SubgraphType {}
