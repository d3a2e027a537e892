import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";
import type { StatementFilter } from "../../queries/statement-filter.js";
import { statementGroups, type DimensionName } from "../../queries/statement-groups.js";
import { cachedAnswer } from "./answer-cache.js";
import { checkRange } from "./check-arguments.js";
import type { Context } from "./context.js";
import { StatementFilterInput } from "./filters.input.js";
import { meantFilter } from "./meant-filter.js";
import { FacetCountType, StatementFacetsType } from "./statement-count.type.js";

interface AskedFacets {
  readonly filter: StatementFilter;
  readonly first: number;
}

@Resolver(() => StatementFacetsType)
export class FacetsResolver {
  @Query(() => StatementFacetsType, {
    description: "How many statements there are for each value of types, kinds, countries, sources and statuses.",
  })
  async statementFacets(
    @Arg("filter", () => StatementFilterInput, { nullable: true, description: "Which statements count." })
    given: StatementFilter | null,
    @Arg("first", () => Int, {
      defaultValue: 50,
      description: "Values wanted of each, at most 500; the most told first.",
    })
    first: number,
    @Ctx() { loaders }: Context,
  ): Promise<AskedFacets> {
    return { filter: await meantFilter(given, loaders.keptId), first: checkRange("first", first, 1, 500) };
  }

  @FieldResolver(() => [FacetCountType], { description: "By type." })
  types(@Root() asked: AskedFacets, @Ctx() context: Context): Promise<readonly FacetCountType[]> {
    return countValues("TYPE", "types", asked, context);
  }

  @FieldResolver(() => [FacetCountType], { description: "By kind of subject or object." })
  kinds(@Root() asked: AskedFacets, @Ctx() context: Context): Promise<readonly FacetCountType[]> {
    return countValues("KIND", "kinds", asked, context);
  }

  @FieldResolver(() => [FacetCountType], { description: "By country of subject or object." })
  countries(@Root() asked: AskedFacets, @Ctx() context: Context): Promise<readonly FacetCountType[]> {
    return countValues("COUNTRY", "countries", asked, context);
  }

  @FieldResolver(() => [FacetCountType], { description: "By source." })
  sources(@Root() asked: AskedFacets, @Ctx() context: Context): Promise<readonly FacetCountType[]> {
    return countValues("SOURCE", "sources", asked, context);
  }

  @FieldResolver(() => [FacetCountType], { description: "By what analysts said." })
  statuses(@Root() asked: AskedFacets, @Ctx() context: Context): Promise<readonly FacetCountType[]> {
    return countValues("STATUS", "statuses", asked, context);
  }
}

async function countValues(
  dimension: DimensionName,
  own: keyof StatementFilter,
  { filter, first }: AskedFacets,
  { store }: Context,
): Promise<readonly FacetCountType[]> {
  const others = { ...filter, [own]: null };
  const groups = await cachedAnswer(store, ["statementGroups", [dimension], others, first], () =>
    store.read(statementGroups(others, [dimension], first)),
  );
  return groups.map(({ keys, statements }) => ({ value: keys[0] ?? null, statements }));
}
