import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { FoundRelationship } from "../../queries/found-relationship.js";
import type { OfficeHolding } from "../../queries/office-holdings.js";
import type { FoundStatement } from "../../queries/found-statement.js";
import type { Actor } from "../ontology/model.js";
import { ActorType } from "./actor.type.js";
import type { Context } from "./context.js";
import { OfficeHoldingType } from "./office-holding.type.js";
import { ActorRelationshipType, RelationshipType } from "./relationship.type.js";
import type { SeenRelationship } from "./seen-relationship.js";
import { StatementType } from "./statement.type.js";

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

@Resolver(() => OfficeHoldingType)
export class OfficeHoldingResolver {
  @FieldResolver(() => ActorType, { nullable: true, description: "Who holds or held the office." })
  holder(@Root() { holderId }: OfficeHolding, @Ctx() { loaders }: Context): Promise<Actor | null> {
    return loaders.actor.load(holderId);
  }

  @FieldResolver(() => ActorType, { nullable: true, description: "Body or country; null when no text names it." })
  body(@Root() { bodyId }: OfficeHolding, @Ctx() { loaders }: Context): Promise<Actor | null> | null {
    return bodyId === null ? null : loaders.actor.load(bodyId);
  }

  @FieldResolver(() => [StatementType], { description: "What tells of it, oldest first." })
  statements(@Root() { statements }: OfficeHolding): readonly FoundStatement[] {
    return statements;
  }
}
