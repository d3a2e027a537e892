import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { FoundRelationship } from "../../queries/found-relationship.js";
import type { Actor } from "../ontology/model.js";
import { ActorType } from "./actor.type.js";
import type { Context } from "./context.js";
import { ActorRelationshipType, RelationshipType } from "./relationship.type.js";
import type { SeenRelationship } from "./seen-relationship.js";

@Resolver(() => RelationshipType)
export class RelationshipResolver {
  @FieldResolver(() => ActorType, { nullable: true, description: "Who did it; the one or the other if symmetric." })
  subject(@Root() { subjectId }: FoundRelationship, @Ctx() { loaders }: Context): Promise<Actor | null> {
    return loaders.actor.load(subjectId);
  }

  @FieldResolver(() => ActorType, { nullable: true, description: "To whom." })
  object(@Root() { objectId }: FoundRelationship, @Ctx() { loaders }: Context): Promise<Actor | null> {
    return loaders.actor.load(objectId);
  }
}

@Resolver(() => ActorRelationshipType)
export class ActorRelationshipResolver {
  @FieldResolver(() => ActorType, { nullable: true, description: "The actor at the other end." })
  other(@Root() { otherId }: SeenRelationship, @Ctx() { loaders }: Context): Promise<Actor | null> {
    return loaders.actor.load(otherId);
  }
}
