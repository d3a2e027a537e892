import { Field, Float, Int, ObjectType } from "type-graphql";

@ObjectType("RankedActor", { simpleResolvers: true, description: "An actor with their place in a ranking." })
export class RankedActorType {
  @Field(() => Int, { description: "Place, from 1; actors of one score share it." })
  readonly rank!: number;

  @Field(() => Float, { description: "What the measure gives, see `Centrality`." })
  readonly score!: number;
}

@ObjectType("Community", {
  simpleResolvers: true,
  description: "Actors who deal more with each other than with the rest.",
})
export class CommunityType {
  @Field(() => Int, { description: "Pairs of members who dealt with each other." })
  readonly links!: number;

  @Field(() => Int, { description: "Statements between members." })
  readonly statements!: number;
}
