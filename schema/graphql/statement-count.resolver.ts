import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";
import type { StatementFilter } from "../../queries/statement-filter.js";
import { statementGroups, type DimensionName, type StatementGroup } from "../../queries/statement-groups.js";
import type { ActorKind } from "../ontology/actor-kinds.js";
import type { Actor } from "../ontology/model.js";
import { ActorType } from "./actor.type.js";
import { cachedAnswer } from "./answer-cache.js";
import { checkRange, refuse } from "./check-arguments.js";
import type { Context } from "./context.js";
import { DateScalar } from "./date.scalar.js";
import { ActorKindEnum, DimensionEnum, RelationTypeEnum, StatementStatusEnum } from "./enums.js";
import { StatementFilterInput } from "./filters.input.js";
import { meantFilter } from "./meant-filter.js";
import { StatementCountType } from "./statement-count.type.js";

const MAX_DIMENSIONS = 3;

/** A group with the names of its keys. */
interface NamedGroup extends StatementGroup {
  readonly by: readonly DimensionName[];
}

@Resolver(() => StatementCountType)
export class StatementCountResolver {
  @Query(() => [StatementCountType], {
    description:
      "How many statements there are of each type, actor, country, … or of each combination of up to three of these, the " +
      "most first. A statement counts once in a group, but in several groups where it has several actors or sources.",
  })
  async statementCounts(
    @Arg("by", () => [DimensionEnum], { description: "What to group by, 1 to 3 of them." }) by: DimensionName[],
    @Arg("filter", () => StatementFilterInput, { nullable: true, description: "Which statements count." })
    given: StatementFilter | null,
    @Arg("first", () => Int, { defaultValue: 25, description: "Groups wanted, at most 1000." }) first: number,
    @Ctx() { store, loaders }: Context,
  ): Promise<readonly NamedGroup[]> {
    const filter = await meantFilter(given, loaders.keptId);
    const limit = checkRange("first", first, 1, 1_000);
    if (by.length < 1 || by.length > MAX_DIMENSIONS || new Set(by).size < by.length) {
      refuse("by", `1 to ${MAX_DIMENSIONS} different dimensions`, by);
    }
    const groups = await cachedAnswer(store, ["statementGroups", by, filter, limit], () =>
      store.read(statementGroups(filter, by, limit)),
    );
    return groups.map((group) => ({ ...group, by }));
  }

  @FieldResolver(() => RelationTypeEnum, { nullable: true, description: "By TYPE." })
  type(@Root() group: NamedGroup): string | null {
    return keyOf(group, "TYPE");
  }

  @FieldResolver(() => ActorType, { nullable: true, description: "By ACTOR: subject or object." })
  actor(@Root() group: NamedGroup, @Ctx() context: Context): Promise<Actor | null> | null {
    return loadActor(keyOf(group, "ACTOR"), context);
  }

  @FieldResolver(() => ActorType, { nullable: true, description: "By SUBJECT; null where no brief names one." })
  subject(@Root() group: NamedGroup, @Ctx() context: Context): Promise<Actor | null> | null {
    return loadActor(keyOf(group, "SUBJECT"), context);
  }

  @FieldResolver(() => ActorType, { nullable: true, description: "By OBJECT; null where no brief names one." })
  object(@Root() group: NamedGroup, @Ctx() context: Context): Promise<Actor | null> | null {
    return loadActor(keyOf(group, "OBJECT"), context);
  }

  @FieldResolver(() => [ActorType], {
    nullable: true,
    description: "By ACTOR_PAIR: two actors, whoever did it to whom.",
  })
  actorPair(@Root() group: NamedGroup, @Ctx() { loaders }: Context): Promise<(Actor | Error | null)[]> | null {
    const pair = keyOf(group, "ACTOR_PAIR");
    return pair === null ? null : loaders.actor.loadMany(pair.split(" "));
  }

  @FieldResolver(() => ActorKindEnum, { nullable: true, description: "By KIND, of subject or object." })
  kind(@Root() group: NamedGroup): ActorKind | null {
    return keyOf(group, "KIND") as ActorKind | null;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "By COUNTRY, of subject or object: ISO 3166-1 alpha-2; null where nothing tells.",
  })
  country(@Root() group: NamedGroup): string | null {
    return keyOf(group, "COUNTRY");
  }

  @FieldResolver(() => [String], {
    nullable: true,
    description: "By COUNTRY_PAIR: the countries of both ends, sorted; null where one is not known.",
  })
  countryPair(@Root() group: NamedGroup): readonly string[] | null {
    return keyOf(group, "COUNTRY_PAIR")?.split(" ") ?? null;
  }

  @FieldResolver(() => String, { nullable: true, description: "By SOURCE; null for briefs without one." })
  source(@Root() group: NamedGroup): string | null {
    return keyOf(group, "SOURCE");
  }

  @FieldResolver(() => StatementStatusEnum, { nullable: true, description: "By STATUS." })
  status(@Root() group: NamedGroup): string | null {
    return keyOf(group, "STATUS");
  }

  @FieldResolver(() => DateScalar, {
    nullable: true,
    description: "By DAY, MONTH or YEAR, whichever is the shortest; null where the date is not that precise.",
  })
  date(@Root() group: NamedGroup): string | null {
    const name = (["DAY", "MONTH", "YEAR"] as const).find((one) => group.by.includes(one));
    return name ? keyOf(group, name) : null;
  }
}

function keyOf({ by, keys }: NamedGroup, dimension: DimensionName): string | null {
  return keys[by.indexOf(dimension)] ?? null;
}

const loadActor = (id: string | null, { loaders }: Context): Promise<Actor | null> | null =>
  id === null ? null : loaders.actor.load(id);
