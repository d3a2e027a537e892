import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { changesPage, countChanges, type ChangeFilter } from "../../queries/changes-page.js";
import type { FoundBrief } from "../../queries/found-brief.js";
import type { FoundChange } from "../../queries/found-change.js";
import type { FoundStatement } from "../../queries/found-statement.js";
import type { Actor } from "../ontology/model.js";
import { ActorType } from "./actor.type.js";
import { BriefType } from "./brief.type.js";
import { ChangeConnection, ChangeType, DecisionType } from "./change.type.js";
import { checkId } from "./check-arguments.js";
import { PageArguments, toConnection, type Connection } from "./connection.js";
import type { Context } from "./context.js";
import { readPage, toPageArgs } from "./cursor.js";
import { StatementType } from "./statement.type.js";

const found = <Found>(rows: readonly (Found | Error | null)[]): readonly Found[] =>
  rows.filter((row): row is Found => row !== null && !(row instanceof Error));

@Resolver(() => ChangeType)
export class ChangeResolver {
  @Query(() => ChangeType, { nullable: true, description: "One change; null if none has this id." })
  change(
    @Arg("id", () => ID, { description: "For instance `change-12`." }) id: string,
    @Ctx() { loaders }: Context,
  ): Promise<FoundChange | null> {
    return loaders.change.load(checkId("id", id));
  }

  @Query(() => ChangeConnection, { description: "What analysts changed, newest first." })
  async changes(
    @Arg("by", () => String, { nullable: true, description: "Only what this author changed." }) by: string | null,
    @Arg("about", () => ID, { nullable: true, description: "Only what concerns this actor, statement or brief." })
    about: string | null,
    @Args(() => PageArguments) { first, after }: PageArguments,
    @Ctx() { store }: Context,
  ): Promise<Connection<FoundChange>> {
    const filter: ChangeFilter = { by, about: about == null ? null : checkId("about", about) };
    const page = readPage(first, after, "CHANGES");
    const rows = await store.read(changesPage(filter, toPageArgs(page)));
    const count = async (): Promise<number> => (await store.read(countChanges(filter)))[0] ?? 0;
    return toConnection(rows, page, "CHANGES", (change) => change, count);
  }

  @FieldResolver(() => [DecisionType], { description: "What was decided before it." })
  before(@Root() { before }: FoundChange): readonly DecisionType[] {
    return JSON.parse(before) as readonly DecisionType[];
  }

  @FieldResolver(() => [DecisionType], { description: "What it decided." })
  after(@Root() { after }: FoundChange): readonly DecisionType[] {
    return JSON.parse(after) as readonly DecisionType[];
  }

  @FieldResolver(() => [ActorType], { description: "The actors it is about, as they are now; sorted by id." })
  async actors(@Root() { involves }: FoundChange, @Ctx() { loaders }: Context): Promise<readonly Actor[]> {
    const actors = found(await loaders.actor.loadMany(involves.filter((id) => id.includes(":"))));
    return [...new Map(actors.map((actor) => [actor.id, actor])).values()];
  }

  @FieldResolver(() => [StatementType], { description: "The statements it is about that are still in the graph." })
  async statements(@Root() { involves }: FoundChange, @Ctx() { loaders }: Context): Promise<readonly FoundStatement[]> {
    return found(await loaders.statement.loadMany(involves.filter((id) => id.length === 32 && !id.includes(":"))));
  }

  @FieldResolver(() => [BriefType], { description: "The briefs it is about that are still in the graph." })
  async briefs(@Root() { involves }: FoundChange, @Ctx() { loaders }: Context): Promise<readonly FoundBrief[]> {
    return found(await loaders.brief.loadMany(involves.filter((id) => id.length === 64 && !id.includes(":"))));
  }
}
