import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";
import type { Community, Score } from "../../queries/measure-graph.js";
import type { StatementFilter } from "../../queries/statement-filter.js";
import type { Actor } from "../ontology/model.js";
import { ActorType } from "./actor.type.js";
import { checkRange } from "./check-arguments.js";
import type { Context } from "./context.js";
import { CentralityEnum } from "./enums.js";
import { StatementFilterInput } from "./filters.input.js";
import { meantFilter } from "./meant-filter.js";
import { findCommunities, MAX_RANKED, rankActors, type Centrality } from "./measure-links.js";
import { CommunityType, RankedActorType } from "./ranking.type.js";

interface Ranked extends Score {
  readonly rank: number;
}

@Resolver(() => RankedActorType)
export class RankingResolver {
  @Query(() => [RankedActorType], {
    description:
      "Who matters most among the actors whom the filter links, by one measure; equals by id. PAGERANK takes up to " +
      "50,000 links, BETWEENNESS up to 20,000,000 actors times links; more is refused.",
  })
  async ranking(
    @Arg("by", () => CentralityEnum, { description: "The measure." }) by: Centrality,
    @Arg("filter", () => StatementFilterInput, { nullable: true, description: "Which statements link actors." })
    given: StatementFilter | null,
    @Arg("first", () => Int, { defaultValue: 25, description: `Rows wanted, at most ${MAX_RANKED}.` }) first: number,
    @Ctx() { store, loaders }: Context,
  ): Promise<readonly Ranked[]> {
    const filter = await meantFilter(given, loaders.keptId);
    const count = checkRange("first", first, 1, MAX_RANKED);
    const scores = await rankActors(store, by, filter);
    return scores.slice(0, count).map((one) => ({ ...one, rank: rankOf(one, scores) }));
  }

  @FieldResolver(() => ActorType, { nullable: true, description: "Who." })
  actor(@Root() { actorId }: Ranked, @Ctx() { loaders }: Context): Promise<Actor | null> {
    return loaders.actor.load(actorId);
  }
}

const rankOf = ({ score }: Score, scores: readonly Score[]): number =>
  scores.findIndex((other) => other.score === score) + 1;

@Resolver(() => CommunityType)
export class CommunityResolver {
  @Query(() => [CommunityType], {
    description:
      "Groups of actors who deal more with each other than with the rest (Louvain, weighted by statements), the largest " +
      "first. Over up to 50,000 links; more is refused.",
  })
  async communities(
    @Arg("filter", () => StatementFilterInput, { nullable: true, description: "Which statements link actors." })
    given: StatementFilter | null,
    @Arg("first", () => Int, { defaultValue: 10, description: "Rows wanted, at most 100." }) first: number,
    @Ctx() { store, loaders }: Context,
  ): Promise<readonly Community[]> {
    const filter = await meantFilter(given, loaders.keptId);
    const count = checkRange("first", first, 1, 100);
    return (await findCommunities(store, filter)).slice(0, count);
  }

  @FieldResolver(() => Int, { description: "Number of members." })
  size(@Root() { actorIds }: Community): number {
    return actorIds.length;
  }

  @FieldResolver(() => [ActorType], { description: "Members, those who deal most with the others first." })
  actors(
    @Root() { actorIds }: Community,
    @Arg("first", () => Int, { defaultValue: 10, description: "Rows wanted, at most 500." }) first: number,
    @Ctx() { loaders }: Context,
  ): Promise<readonly (Actor | Error | null)[]> {
    return loaders.actor.loadMany(actorIds.slice(0, checkRange("first", first, 1, 500)));
  }
}
