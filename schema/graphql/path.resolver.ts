import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import type { ActorPath } from "../../queries/find-paths.js";
import type { FoundStatement } from "../../queries/found-statement.js";
import type { StatementFilter } from "../../queries/statement-filter.js";
import { ALL_TYPES } from "../../queries/summary-types.js";
import type { Actor } from "../ontology/model.js";
import type { RelationType } from "../ontology/relation-types.js";
import { ActorType } from "./actor.type.js";
import { checkIds, checkRange } from "./check-arguments.js";
import { checkKnown } from "./check-known.js";
import type { Context } from "./context.js";
import { RelationTypeEnum } from "./enums.js";
import { StatementFilterInput } from "./filters.input.js";
import { keptOnes, meantFilter } from "./meant-filter.js";
import { PathStepType, PathType } from "./path.type.js";
import { searchPaths } from "./search-paths.js";
import { StatementType } from "./statement.type.js";

/** A path on its way to the answer: the filter goes along, so that steps show the statements that made them. */
interface FilteredPath {
  readonly length: number;
  readonly actorIds: ActorPath;
  readonly filter: StatementFilter;
}

interface FilteredStep {
  readonly fromId: string;
  readonly toId: string;
  readonly filter: StatementFilter;
}

@Resolver(() => PathType)
export class PathResolver {
  @Query(() => [PathType], {
    description:
      "How two actors are linked: chains of actors who dealt with each other, shortest first. Empty when none is as " +
      "short as asked. Of more than 100,000 links around an end only the most told are followed past the second step.",
  })
  async paths(
    @Arg("from", () => ID, { description: "Actor at one end." }) from: string,
    @Arg("to", () => ID, { description: "Actor at the other end." }) to: string,
    @Arg("maxLength", () => Int, { defaultValue: 4, description: "Greatest number of steps, 1 to 6." })
    maxLength: number,
    @Arg("first", () => Int, { defaultValue: 5, description: "Paths wanted, at most 50." }) first: number,
    @Arg("filter", () => StatementFilterInput, { nullable: true, description: "Which statements link actors." })
    given: StatementFilter | null,
    @Arg("avoidActors", () => [ID], {
      nullable: true,
      description: "No path leads through these actors, say the state that everybody deals with; at most 500.",
    })
    avoidActors: readonly string[] | null,
    @Arg("avoidTypes", () => [RelationTypeEnum], {
      nullable: true,
      description: "Statements of these types link nobody.",
    })
    avoidTypes: readonly RelationType[] | null,
    @Ctx() { store, loaders }: Context,
  ): Promise<readonly FilteredPath[]> {
    const filter = without(avoidTypes ?? [], await meantFilter(given, loaders.keptId));
    const search = {
      ...(await checkKnown(loaders, { from, to })),
      maxLength: checkRange("maxLength", maxLength, 1, 6),
      count: checkRange("first", first, 1, 50),
      avoid: avoidActors ? await keptOnes(checkIds("avoidActors", avoidActors), loaders.keptId) : [],
    };
    const paths = await searchPaths(store, search, filter);
    return paths.map((actorIds) => ({ length: actorIds.length - 1, actorIds, filter }));
  }

  @FieldResolver(() => [ActorType], { description: "The actors, from one end to the other." })
  actors(@Root() { actorIds }: FilteredPath, @Ctx() { loaders }: Context): Promise<readonly (Actor | Error | null)[]> {
    return loaders.actor.loadMany(actorIds);
  }

  @FieldResolver(() => [PathStepType], { description: "What links each actor to the next." })
  steps(@Root() { actorIds, filter }: FilteredPath): readonly FilteredStep[] {
    return actorIds.slice(1).map((toId, index) => ({ fromId: actorIds[index] ?? toId, toId, filter }));
  }
}

/** The filter that lets none of these types through; still one that the summary relationships can answer. */
const without = (types: readonly RelationType[], filter: StatementFilter): StatementFilter =>
  types.length === 0
    ? filter
    : { ...filter, types: (filter.types ?? ALL_TYPES).filter((type) => !types.includes(type)) };

@Resolver(() => PathStepType)
export class PathStepResolver {
  @FieldResolver(() => ActorType, { nullable: true, description: "Where the step begins." })
  from(@Root() { fromId }: FilteredStep, @Ctx() { loaders }: Context): Promise<Actor | null> {
    return loaders.actor.load(fromId);
  }

  @FieldResolver(() => ActorType, { nullable: true, description: "Where it leads." })
  to(@Root() { toId }: FilteredStep, @Ctx() { loaders }: Context): Promise<Actor | null> {
    return loaders.actor.load(toId);
  }

  @FieldResolver(() => [StatementType], { description: "What happened between the two, newest first." })
  statements(
    @Root() { fromId, toId, filter }: FilteredStep,
    @Arg("first", () => Int, { defaultValue: 10, description: "Rows wanted, at most 100." }) first: number,
    @Ctx() { loaders }: Context,
  ): Promise<readonly FoundStatement[]> {
    return loaders.statementsBetween.load([`${fromId} ${toId}`, { filter, first: checkRange("first", first, 1, 100) }]);
  }
}
