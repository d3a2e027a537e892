import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import type { ActorFilter } from "../../queries/actor-filter.js";
import { actorsPage, type ActorOrder } from "../../queries/actors-page.js";
import { countActors } from "../../queries/count-actors.js";
import type { FoundBrief } from "../../queries/found-brief.js";
import type { FoundRelationship } from "../../queries/found-relationship.js";
import type { FoundStatement } from "../../queries/found-statement.js";
import { joinHoldings } from "../../queries/join-holdings.js";
import { isHeldOn, type OfficeHolding } from "../../queries/office-holdings.js";
import type { Part } from "../../queries/part-in-statement.js";
import type { StatementFilter } from "../../queries/statement-filter.js";
import type { StatementOrder } from "../../queries/statement-orders.js";
import type { Actor } from "../ontology/model.js";
import type { PartialDate } from "../ontology/partial-date.js";
import { ActorConnection, ActorType } from "./actor.type.js";
import { BriefConnection } from "./brief.type.js";
import { cachedAnswer } from "./answer-cache.js";
import { checkDate, checkId, readActorFilter } from "./check-arguments.js";
import { isUnread, PageArguments, toConnection, type Connection } from "./connection.js";
import type { Context } from "./context.js";
import { readPage, toPageArgs } from "./cursor.js";
import { DateScalar } from "./date.scalar.js";
import { ActorOrderEnum, PartEnum, StatementOrderEnum } from "./enums.js";
import { ActorFilterInput, StatementFilterInput } from "./filters.input.js";
import { meantOffices } from "./meant-offices.js";
import { meantFilter } from "./meant-filter.js";
import { OfficeHoldingType } from "./office-holding.type.js";
import { ActorRelationshipConnection } from "./relationship.type.js";
import { partOf, type SeenRelationship } from "./seen-relationship.js";
import { StatementConnection } from "./statement.type.js";

const FILTER = { nullable: true, description: "Which statements count." } as const;

@Resolver(() => ActorType)
export class ActorResolver {
  @Query(() => ActorType, { nullable: true, description: "One actor; null if no actor has this id." })
  actor(
    @Arg("id", () => ID, { description: "For instance `person:assimi-goita`; `search` finds ids." }) id: string,
    @Ctx() { loaders }: Context,
  ): Promise<Actor | null> {
    return loaders.actor.load(checkId("id", id));
  }

  @Query(() => ActorConnection, { description: "All actors that the filter lets through." })
  async actors(
    @Arg("filter", () => ActorFilterInput, { nullable: true, description: "Which actors count." })
    given: ActorFilter | null,
    @Arg("orderBy", () => ActorOrderEnum, { defaultValue: "NAME", description: "Their order." }) order: ActorOrder,
    @Args(() => PageArguments) { first, after }: PageArguments,
    @Ctx() { store }: Context,
  ): Promise<Connection<Actor>> {
    const filter = readActorFilter(given);
    const page = readPage(first, after, order);
    const rows = isUnread(page) ? [] : await store.read(actorsPage(filter, order, toPageArgs(page)));
    const count = (): Promise<number> =>
      cachedAnswer(store, ["countActors", filter], async () => (await store.read(countActors(filter)))[0] ?? 0);
    return toConnection(rows, page, order, (actor) => actor, count);
  }

  @FieldResolver(() => StatementConnection, { description: "In what the actor took part." })
  async statements(
    @Root() { id }: Actor,
    @Arg("filter", () => StatementFilterInput, FILTER) given: StatementFilter | null,
    @Arg("as", () => PartEnum, { defaultValue: "EITHER", description: "The actor's part in them." }) part: Part,
    @Arg("orderBy", () => StatementOrderEnum, { defaultValue: "NEWEST", description: "Their order." })
    order: StatementOrder,
    @Args(() => PageArguments) { first, after }: PageArguments,
    @Ctx() { loaders }: Context,
  ): Promise<Connection<FoundStatement>> {
    const filter = await meantFilter(given, loaders.keptId);
    const page = readPage(first, after, order);
    const rows = await loaders.statementsOfActor.load([id, { part, filter, order, page: toPageArgs(page) }]);
    const count = (): Promise<number> => loaders.statementCount.load([id, { part, filter }]);
    return toConnection(rows, page, order, (statement) => statement, count);
  }

  @FieldResolver(() => ActorRelationshipConnection, {
    description: "With whom the actor dealt, one row a type and other actor, most told first.",
  })
  async relationships(
    @Root() { id }: Actor,
    @Arg("filter", () => StatementFilterInput, FILTER) given: StatementFilter | null,
    @Args(() => PageArguments) { first, after }: PageArguments,
    @Ctx() { loaders }: Context,
  ): Promise<Connection<SeenRelationship>> {
    const filter = await meantFilter(given, loaders.keptId);
    const page = readPage(first, after, "STATEMENTS");
    const rows = await loaders.relationshipsOfActor.load([id, { filter, page: toPageArgs(page) }]);
    for (const { other } of rows) if (other) loaders.actor.prime(other.id, other);
    const count = (): Promise<number> => loaders.relationshipCount.load([id, filter]);
    const seen = (found: FoundRelationship): SeenRelationship => ({ ...found, ...partOf(id, found) });
    return toConnection(rows, page, "STATEMENTS", seen, count);
  }

  @FieldResolver(() => [OfficeHoldingType], { description: "Offices held or once held, oldest first." })
  async offices(
    @Root() { id }: Actor,
    @Arg("on", () => DateScalar, { nullable: true, description: "Only those held on this day, month or year." })
    on: PartialDate | null,
    @Ctx() context: Context,
  ): Promise<readonly OfficeHolding[]> {
    checkDate("on", on);
    const [found, offices] = await Promise.all([context.loaders.officesOfActor.load(id), meantOffices(context)]);
    const told = found.map((holding) => ({ holding, country: null }));
    const known = offices.filter(({ holderId }) => holderId === id);
    const holdings = joinHoldings(known, told).toSorted(oldestFirst);
    return on ? holdings.filter((holding) => isHeldOn(holding, on)) : holdings;
  }

  @FieldResolver(() => BriefConnection, { description: "Briefs that speak of the actor, newest first." })
  async briefs(
    @Root() { id }: Actor,
    @Args(() => PageArguments) { first, after }: PageArguments,
    @Ctx() { loaders }: Context,
  ): Promise<Connection<FoundBrief>> {
    const page = readPage(first, after, "PUBLISHED");
    const rows = await loaders.briefsOfActor.load([id, toPageArgs(page)]);
    return toConnection(
      rows,
      page,
      "PUBLISHED",
      (brief) => brief,
      () => loaders.briefCount.load([id, null]),
    );
  }

  @FieldResolver(() => Int, { description: "Number of other actors with whom the actor dealt." })
  degree(@Root() { id }: Actor, @Ctx() { loaders }: Context): Promise<number> {
    return loaders.degree.load([id, null]);
  }
}

/** The undated last. */
function oldestFirst(a: OfficeHolding, b: OfficeHolding): number {
  const [one, other] = [a.from ?? a.knownFrom ?? "9999", b.from ?? b.knownFrom ?? "9999"];
  return one === other ? 0 : one < other ? -1 : 1;
}
