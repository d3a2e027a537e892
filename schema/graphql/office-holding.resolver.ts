import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { FoundStatement } from "../../queries/found-statement.js";
import type { OfficeHolding } from "../../queries/office-holdings.js";
import type { Actor } from "../ontology/model.js";
import { ActorType } from "./actor.type.js";
import type { Context } from "./context.js";
import { OfficeHoldingType } from "./office-holding.type.js";
import { StatementType } from "./statement.type.js";

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

  @FieldResolver(() => String, {
    nullable: true,
    description: "ISO 3166-1 alpha-2 code of the body's country, or else of the holder's.",
  })
  async country(@Root() { bodyId, holderId }: OfficeHolding, @Ctx() { loaders }: Context): Promise<string | null> {
    const [body, holder] = await Promise.all([
      bodyId === null ? null : loaders.actor.load(bodyId),
      loaders.actor.load(holderId),
    ]);
    return body?.country ?? holder?.country ?? null;
  }

  @FieldResolver(() => [StatementType], { description: "What tells of it, oldest first." })
  statements(@Root() { statements }: OfficeHolding): readonly FoundStatement[] {
    return statements;
  }
}
