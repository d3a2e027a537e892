import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import type { FoundRelationship } from "../../queries/found-relationship.js";
import { growSubgraph, type GrownSubgraph } from "../../queries/grow-subgraph.js";
import { neighboursOf } from "../../queries/neighbours-of.js";
import { relationshipsAmong } from "../../queries/relationships-among.js";
import type { StatementFilter } from "../../queries/statement-filter.js";
import type { Actor } from "../ontology/model.js";
import { ActorType } from "./actor.type.js";
import { checkIds, checkRange } from "./check-arguments.js";
import { checkKnown } from "./check-known.js";
import type { Context } from "./context.js";
import { StatementFilterInput } from "./filters.input.js";
import { meantFilter } from "./meant-filter.js";
import { RelationshipType } from "./relationship.type.js";
import { SubgraphType } from "./subgraph.type.js";

const MAX_CENTERS = 50;
const MAX_ACTORS = 5_000;
const MAX_RELATIONSHIPS = 20_000;

interface FilteredSubgraph extends GrownSubgraph {
  readonly maxRelationships: number;
  /** Asks once, for whichever field comes first. */
  readonly among: () => Promise<readonly FoundRelationship[]>;
}

@Resolver(() => SubgraphType)
export class SubgraphResolver {
  @Query(() => SubgraphType, { description: "The surroundings of some actors, for drawing." })
  async subgraph(
    @Arg("centers", () => [ID], { description: `Actors to begin from, at most ${MAX_CENTERS}.` }) centers: string[],
    @Arg("depth", () => Int, { defaultValue: 1, description: "Steps from the centers, 0 to 4." }) depth: number,
    @Arg("filter", () => StatementFilterInput, { nullable: true, description: "Which statements link actors." })
    given: StatementFilter | null,
    @Arg("maxActors", () => Int, {
      defaultValue: 300,
      description: `Actors wanted, at most ${MAX_ACTORS}; those of the most told links are taken first.`,
    })
    maxActors: number,
    @Arg("maxRelationships", () => Int, {
      defaultValue: 5_000,
      description: `Relationships wanted, at most ${MAX_RELATIONSHIPS}; the most told are taken first.`,
    })
    maxRelationships: number,
    @Ctx() { store, loaders }: Context,
  ): Promise<FilteredSubgraph> {
    const filter = await meantFilter(given, loaders.keptId);
    const ids = checkIds("centers", centers, MAX_CENTERS);
    const growth = {
      depth: checkRange("depth", depth, 0, 4),
      maxActors: checkRange("maxActors", maxActors, 1, MAX_ACTORS),
    };
    checkRange("maxRelationships", maxRelationships, 0, MAX_RELATIONSHIPS);
    const known = await checkKnown(loaders, Object.fromEntries(ids.map((id, index) => [`centers[${index}]`, id])));
    const grown = await growSubgraph({ ...growth, centers: [...new Set(Object.values(known))] }, (actorIds, limit) =>
      store.read(neighboursOf(actorIds, filter, limit)),
    );
    let among: Promise<readonly FoundRelationship[]> | null = null;
    return {
      ...{ ...grown, maxRelationships },
      among: () => (among ??= store.read(relationshipsAmong(grown.actorIds, filter))),
    };
  }

  @FieldResolver(() => [ActorType], { description: "Centers first, then those around, level by level." })
  actors(
    @Root() { actorIds }: FilteredSubgraph,
    @Ctx() { loaders }: Context,
  ): Promise<readonly (Actor | Error | null)[]> {
    return loaders.actor.loadMany(actorIds);
  }

  @FieldResolver(() => [RelationshipType], {
    description: "The relationships among these actors, sorted; the most told ones if there are more than asked for.",
  })
  async relationships(@Root() { among, maxRelationships }: FilteredSubgraph): Promise<readonly FoundRelationship[]> {
    const all = await among();
    if (all.length <= maxRelationships) return all;
    const mostTold = all.toSorted((a, b) => b.statements - a.statements).slice(0, maxRelationships);
    return mostTold.sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  @FieldResolver(() => Int, {
    description: "Actors within reach that `maxActors` left no room for; those that only they lead to are not counted.",
  })
  omitted(@Root() { omittedIds }: FilteredSubgraph): number {
    return omittedIds.length;
  }

  @FieldResolver(() => [ActorType], { description: "Who these are, those of the most told links first." })
  omittedActors(
    @Root() { omittedIds }: FilteredSubgraph,
    @Arg("first", () => Int, { defaultValue: 10, description: "Rows wanted, at most 100." }) first: number,
    @Ctx() { loaders }: Context,
  ): Promise<readonly (Actor | Error | null)[]> {
    return loaders.actor.loadMany(omittedIds.slice(0, checkRange("first", first, 1, 100)));
  }

  @FieldResolver(() => Int, {
    description: "Relationships among the actors shown that `maxRelationships` left no room for.",
  })
  async omittedRelationships(@Root() { among, maxRelationships }: FilteredSubgraph): Promise<number> {
    return Math.max(0, (await among()).length - maxRelationships);
  }
}
