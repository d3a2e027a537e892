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
import { readStatementFilter } from "./read-statement-filter.js";
import { RelationshipType } from "./relationship.type.js";
import { SubgraphType } from "./subgraph.type.js";

const MAX_CENTERS = 50;
const MAX_ACTORS = 2_000;

interface FilteredSubgraph extends GrownSubgraph {
  readonly filter: StatementFilter;
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
    @Ctx() { store, loaders }: Context,
  ): Promise<FilteredSubgraph> {
    const filter = readStatementFilter(given);
    const ids = checkIds("centers", centers, MAX_CENTERS);
    const growth = {
      centers: ids,
      depth: checkRange("depth", depth, 0, 4),
      maxActors: checkRange("maxActors", maxActors, 1, MAX_ACTORS),
    };
    await checkKnown(loaders, Object.fromEntries(ids.map((id, index) => [`centers[${index}]`, id])));
    const grown = await growSubgraph(growth, (actorIds, limit) => store.read(neighboursOf(actorIds, filter, limit)));
    return { ...grown, filter };
  }

  @FieldResolver(() => [ActorType], { description: "Centers first, then those around, level by level." })
  actors(
    @Root() { actorIds }: FilteredSubgraph,
    @Ctx() { loaders }: Context,
  ): Promise<readonly (Actor | Error | null)[]> {
    return loaders.actor.loadMany(actorIds);
  }

  @FieldResolver(() => [RelationshipType], { description: "All relationships among these actors, sorted." })
  relationships(
    @Root() { actorIds, filter }: FilteredSubgraph,
    @Ctx() { store }: Context,
  ): Promise<readonly FoundRelationship[]> {
    return store.read(relationshipsAmong(actorIds, filter));
  }
}
