import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import { countStatements } from "../../queries/count-statements.js";
import type { EvidenceOfStatement } from "../../queries/evidence-of-statements.js";
import type { FoundStatement } from "../../queries/found-statement.js";
import type { Placed } from "../../queries/keyset.js";
import { namesActors, type StatementFilter } from "../../queries/statement-filter.js";
import type { StatementOrder } from "../../queries/statement-orders.js";
import { statementsPage } from "../../queries/statements-page.js";
import type { Actor } from "../ontology/model.js";
import { ActorType } from "./actor.type.js";
import { cachedAnswer } from "./answer-cache.js";
import { checkId, checkRange } from "./check-arguments.js";
import { isUnread, PageArguments, toConnection, type Connection } from "./connection.js";
import type { Context } from "./context.js";
import { DEFAULT_PAGE, MAX_PAGE, readPage, toPageArgs } from "./cursor.js";
import { StatementOrderEnum } from "./enums.js";
import { EvidenceType } from "./evidence.type.js";
import { StatementFilterInput } from "./filters.input.js";
import { withKeptIds } from "./meant-filter.js";
import { ofOneActor } from "./of-one-actor.js";
import { readStatementFilter } from "./read-statement-filter.js";
import { StatementConnection, StatementType } from "./statement.type.js";

@Resolver(() => StatementType)
export class StatementResolver {
  @Query(() => StatementType, { nullable: true, description: "One statement; null if none has this id." })
  statement(
    @Arg("id", () => ID, { description: "As another answer gave it." }) id: string,
    @Ctx() { loaders }: Context,
  ): Promise<FoundStatement | null> {
    return loaders.statement.load(checkId("id", id));
  }

  @Query(() => StatementConnection, { description: "All statements that the filter lets through." })
  async statements(
    @Arg("filter", () => StatementFilterInput, { nullable: true, description: "Which statements count." })
    given: StatementFilter | null,
    @Arg("orderBy", () => StatementOrderEnum, { defaultValue: "NEWEST", description: "Their order." })
    order: StatementOrder,
    @Args(() => PageArguments) { first, after }: PageArguments,
    @Ctx() { store, loaders }: Context,
  ): Promise<Connection<FoundStatement>> {
    const page = readPage(first, after, order);
    const pageOf = (filter: StatementFilter): Promise<readonly Placed<FoundStatement>[]> => {
      const one = ofOneActor(filter);
      return one
        ? loaders.statementsOfActor.load([one.id, { part: one.part, filter: one.rest, order, page: toPageArgs(page) }])
        : store.read(statementsPage(filter, order, toPageArgs(page)));
    };
    const asked = readStatementFilter(given);
    // whose statements are found was not merged away: nobody has to look
    const found = isUnread(page) || !ofOneActor(asked) ? [] : await pageOf(asked);
    const filter = found.length > 0 ? asked : await withKeptIds(asked, loaders.keptId);
    const rows = found.length > 0 || isUnread(page) ? found : await pageOf(filter);
    const ask = async (): Promise<number> => (await store.read(countStatements(filter)))[0] ?? 0;
    const count = (): Promise<number> =>
      namesActors(filter) ? ask() : cachedAnswer(store, ["countStatements", filter], ask);
    return toConnection(rows, page, order, (statement) => statement, count);
  }

  @FieldResolver(() => ActorType, { nullable: true, description: "Who did it; null when no brief names them." })
  subject(@Root() { subjectId }: FoundStatement, @Ctx() context: Context): Promise<Actor | null> | null {
    return subjectId === null ? null : context.loaders.actor.load(subjectId);
  }

  @FieldResolver(() => ActorType, { nullable: true, description: "To whom; null when no brief names them." })
  object(@Root() { objectId }: FoundStatement, @Ctx() context: Context): Promise<Actor | null> | null {
    return objectId === null ? null : context.loaders.actor.load(objectId);
  }

  @FieldResolver(() => ActorType, { nullable: true, description: "In whose name." })
  onBehalfOf(@Root() { onBehalfOfId }: FoundStatement, @Ctx() context: Context): Promise<Actor | null> | null {
    return onBehalfOfId === null ? null : context.loaders.actor.load(onBehalfOfId);
  }

  @FieldResolver(() => ActorType, { nullable: true, description: "Where." })
  place(@Root() { placeId }: FoundStatement, @Ctx() context: Context): Promise<Actor | null> | null {
    return placeId === null ? null : context.loaders.actor.load(placeId);
  }

  @FieldResolver(() => [EvidenceType], { description: "The words that prove it, oldest brief first." })
  async evidence(
    @Root() { id }: FoundStatement,
    @Arg("first", () => Int, { defaultValue: DEFAULT_PAGE, description: `Rows wanted, at most ${MAX_PAGE}.` })
    first: number,
    @Ctx() { loaders }: Context,
  ): Promise<readonly EvidenceOfStatement[]> {
    const told = await loaders.evidence.load([id, checkRange("first", first, 1, MAX_PAGE)]);
    for (const { brief } of told) loaders.brief.prime(brief.id, brief);
    return told;
  }
}
