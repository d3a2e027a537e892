import { Field, Float, ObjectType } from "type-graphql";
import type { FoundActor } from "../../queries/found-actor.js";
import { ActorType } from "./actor.type.js";

@ObjectType("ActorMatch", { simpleResolvers: true, description: "An actor who may be meant by a search." })
export class ActorMatchType {
  @Field(() => ActorType, { description: "Who may be meant." })
  readonly actor!: FoundActor;

  @Field(() => Float, { description: "How like, up to 1: the whole name, word for word." })
  readonly score!: number;

  @Field(() => String, { description: "The name or alias that the search is like." })
  readonly matched!: string;
}
