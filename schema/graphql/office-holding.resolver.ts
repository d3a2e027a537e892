import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { FoundStatement } from "../../queries/found-statement.js";
import type { OfficeHolding } from "../../queries/office-holdings.js";
import type { Actor } from "../ontology/model.js";
import type { PartialDate } from "../ontology/partial-date.js";
import { ActorType } from "./actor.type.js";
import type { Context } from "./context.js";
import { DateScalar } from "./date.scalar.js";
import { HoldingOriginEnum } from "./enums.js";
import { OfficeHoldingType } from "./office-holding.type.js";
import { StatementType } from "./statement.type.js";

type HoldingOrigin = keyof typeof HoldingOriginEnum;

@Resolver(() => OfficeHoldingType)
export class OfficeHoldingResolver {
  @FieldResolver(() => HoldingOriginEnum, { description: "Who says so: briefs, the office data, or both." })
  origin(@Root() { known, statements }: OfficeHolding): HoldingOrigin {
    return known === null ? "BRIEFS" : statements.length === 0 ? "KNOWLEDGE" : "BOTH";
  }

  @FieldResolver(() => String, { nullable: true, description: "Where the office data can be checked." })
  source(@Root() { known }: OfficeHolding): string | null {
    return known?.source ?? null;
  }

  @FieldResolver(() => DateScalar, {
    nullable: true,
    description: "Up to when the office data are certain, where they have no end; null: no limit, or no such data.",
  })
  seenUntil(@Root() { known }: OfficeHolding): PartialDate | null {
    return known?.seen ?? null;
  }

  @FieldResolver(() => String, { description: "Name of who holds or held the office, in the graph or not." })
  async holderName(@Root() { holderId, known }: OfficeHolding, @Ctx() { loaders }: Context): Promise<string> {
    return (await loaders.actor.load(holderId))?.name ?? known?.name ?? holderId;
  }

  @FieldResolver(() => ActorType, {
    nullable: true,
    description: "Who holds or held the office; null for one of whom no brief has spoken yet.",
  })
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
  async country(
    @Root() { bodyId, holderId, known }: OfficeHolding,
    @Ctx() { loaders }: Context,
  ): Promise<string | null> {
    if (known) return known.country;
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
