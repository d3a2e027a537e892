import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import type { BriefFilter } from "../../queries/brief-filter.js";
import { briefsPage } from "../../queries/briefs-page.js";
import { countBriefs } from "../../queries/count-briefs.js";
import type { FoundBrief } from "../../queries/found-brief.js";
import type { FoundStatement } from "../../queries/found-statement.js";
import type { MentionInBrief } from "../../queries/mentions-in-briefs.js";
import type { Actor } from "../ontology/model.js";
import { ActorType } from "./actor.type.js";
import { BriefConnection, BriefType, MentionType } from "./brief.type.js";
import { cachedAnswer } from "./answer-cache.js";
import { checkId, readBriefFilter } from "./check-arguments.js";
import { isUnread, PageArguments, toConnection, type Connection } from "./connection.js";
import type { Context } from "./context.js";
import { readPage, toPageArgs } from "./cursor.js";
import { BriefFilterInput } from "./filters.input.js";
import { keptOnes } from "./meant-filter.js";
import { StatementType } from "./statement.type.js";

@Resolver(() => BriefType)
export class BriefResolver {
  @Query(() => BriefType, { nullable: true, description: "One brief; null if none has this id." })
  brief(
    @Arg("id", () => ID, { description: "As another answer gave it." }) id: string,
    @Ctx() { loaders }: Context,
  ): Promise<FoundBrief | null> {
    return loaders.brief.load(checkId("id", id));
  }

  @Query(() => BriefConnection, { description: "All briefs that the filter lets through, newest first." })
  async briefs(
    @Arg("filter", () => BriefFilterInput, { nullable: true, description: "Which briefs count." })
    given: BriefFilter | null,
    @Args(() => PageArguments) { first, after }: PageArguments,
    @Ctx() { store, loaders }: Context,
  ): Promise<Connection<FoundBrief>> {
    const checked = readBriefFilter(given);
    const actors = checked.actors && (await keptOnes(checked.actors, loaders.keptId));
    const filter = { ...checked, actors };
    const page = readPage(first, after, "PUBLISHED");
    const rows = isUnread(page) ? [] : await store.read(briefsPage(filter, toPageArgs(page)));
    const count = (): Promise<number> =>
      cachedAnswer(store, ["countBriefs", filter], async () => (await store.read(countBriefs(filter)))[0] ?? 0);
    return toConnection(rows, page, "PUBLISHED", (brief) => brief, count);
  }

  @FieldResolver(() => String, { description: "The text, untouched: all offsets count in it." })
  async text(@Root() { id }: FoundBrief, @Ctx() { loaders }: Context): Promise<string> {
    return (await loaders.briefText.load(id))?.text ?? "";
  }

  @FieldResolver(() => [MentionType], { description: "Of whom the brief speaks, and where." })
  mentions(@Root() { id }: FoundBrief, @Ctx() { loaders }: Context): Promise<readonly MentionInBrief[]> {
    return loaders.mentions.load(id);
  }

  @FieldResolver(() => [StatementType], {
    description: "What the brief tells, in text order; also what is planned, negated or rejected.",
  })
  async statements(@Root() { id }: FoundBrief, @Ctx() { loaders }: Context): Promise<readonly FoundStatement[]> {
    return (await loaders.statementsInBrief.load(id)).map(({ found }) => found);
  }
}

@Resolver(() => MentionType)
export class MentionResolver {
  @FieldResolver(() => ActorType, { nullable: true, description: "Who is spoken of." })
  actor(@Root() { actorId }: MentionInBrief, @Ctx() { loaders }: Context): Promise<Actor | null> {
    return loaders.actor.load(actorId);
  }
}
