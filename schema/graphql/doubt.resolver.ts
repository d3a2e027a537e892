import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import type { FoundStatement } from "../../queries/found-statement.js";
import type { Actor } from "../ontology/model.js";
import { ActorType } from "./actor.type.js";
import { checkId } from "./check-arguments.js";
import { PageArguments, toConnection, type Connection } from "./connection.js";
import type { Context } from "./context.js";
import type { Doubt, Suggestion } from "./curation.js";
import { readPage, type AskedPage } from "./cursor.js";
import { DoubtConnection, DoubtType, SuggestionConnection, SuggestionType } from "./doubt.type.js";
import { StatementType } from "./statement.type.js";

/** A page of a whole list, which goes on after a row's id; where that has gone, after its weight. */
function pageOf<Row extends { readonly id: string }>(
  all: readonly Row[],
  weightOf: (row: Row) => number,
  page: AskedPage,
  order: string,
): Connection<Row> {
  const { after } = page;
  const place = after === null ? -1 : all.findIndex(({ id }) => id === after.id);
  const heavier = after === null ? 0 : all.findIndex((row) => weightOf(row) < Number(after.key));
  const start = place >= 0 ? place + 1 : heavier < 0 ? all.length : heavier;
  const rows = all.slice(start, start + page.first + 1).map((row) => ({ found: row, key: weightOf(row), id: row.id }));
  return toConnection(
    rows,
    page,
    order,
    (row) => row,
    async () => all.length,
  );
}

@Resolver(() => SuggestionType)
export class SuggestionResolver {
  @Query(() => SuggestionConnection, {
    description: "Actors that may be one, those that most briefs speak of first. What was decided is not asked again.",
  })
  async suggestions(
    @Arg("actor", () => ID, { nullable: true, description: "Only those that concern this actor; left out: all." })
    actor: string | null | undefined,
    @Args(() => PageArguments) { first, after }: PageArguments,
    @Ctx() { curation, loaders }: Context,
  ): Promise<Connection<Suggestion>> {
    const page = readPage(first, after, "SUGGESTIONS");
    const all = await curation.suggestions();
    const meant = actor == null ? null : await loaders.keptId.load(checkId("actor", actor));
    const concerned = meant === null ? all : all.filter(({ keep, merge }) => keep === meant || merge === meant);
    return pageOf(concerned, ({ briefs }) => briefs, page, "SUGGESTIONS");
  }

  @FieldResolver(() => ActorType, { description: "The one told of more often: the one to keep." })
  keep(@Root() { keep }: Suggestion, @Ctx() { loaders }: Context): Promise<Actor | null> {
    return loaders.actor.load(keep);
  }

  @FieldResolver(() => ActorType, { description: "The one to merge into it, if they are one." })
  merge(@Root() { merge }: Suggestion, @Ctx() { loaders }: Context): Promise<Actor | null> {
    return loaders.actor.load(merge);
  }
}

@Resolver(() => DoubtType)
export class DoubtResolver {
  @Query(() => DoubtConnection, {
    description:
      "What is doubtful, most consequential first: statements read with little confidence, statements that another " +
      "brief denies, actors that may be one.",
  })
  async review(
    @Args(() => PageArguments) { first, after }: PageArguments,
    @Ctx() { curation }: Context,
  ): Promise<Connection<Doubt>> {
    const page = readPage(first, after, "REVIEW");
    return pageOf(await curation.doubts(), ({ weight }) => weight, page, "REVIEW");
  }

  @FieldResolver(() => [StatementType], {
    description: "The statement, and the one that contradicts it; none for actors that may be one.",
  })
  async statements(@Root() { statementIds }: Doubt, @Ctx() { loaders }: Context): Promise<readonly FoundStatement[]> {
    const rows = await loaders.statement.loadMany([...statementIds]);
    return rows.filter((row): row is FoundStatement => row !== null && !(row instanceof Error));
  }
}
