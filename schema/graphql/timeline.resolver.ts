import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import type { StatementFilter } from "../../queries/statement-filter.js";
import { statementsByDate } from "../../queries/statements-by-date.js";
import { INTERVALS, makeTimeline, type Interval, type TimelineBucket } from "../../queries/timeline.js";
import { cachedAnswer } from "./answer-cache.js";
import { checkIds } from "./check-arguments.js";
import type { Context } from "./context.js";
import { IntervalEnum } from "./enums.js";
import { StatementFilterInput } from "./filters.input.js";
import { keptOnes, meantFilter } from "./meant-filter.js";
import { TimelineBucketType } from "./timeline.type.js";

@Resolver()
export class TimelineResolver {
  @Query(() => [TimelineBucketType], {
    description:
      "How many statements are dated to each interval, without gaps: from `filter.from` or the first date to " +
      "`filter.to` or the last one. At most 4,000 intervals; undated statements do not count.",
  })
  async timeline(
    @Arg("actors", () => [ID], {
      nullable: true,
      description: "At least one of these actors has a part; left out: all actors.",
    })
    actors: readonly string[] | null,
    @Arg("filter", () => StatementFilterInput, { nullable: true, description: "Which statements count." })
    given: StatementFilter | null,
    @Arg("interval", () => IntervalEnum, { description: "How long each bucket is." }) interval: Interval,
    @Ctx() { store, loaders }: Context,
  ): Promise<readonly TimelineBucket[]> {
    const filter = await meantFilter(given, loaders.keptId);
    const among = actors && (await keptOnes(checkIds("actors", actors), loaders.keptId));
    const asked = among ? { ...filter, and: [...(filter.and ?? []), { actors: among }] } : filter;
    const { length } = INTERVALS[interval];
    const counts = await cachedAnswer(store, ["statementsByDate", asked, length], () =>
      store.read(statementsByDate(asked, length)),
    );
    return makeTimeline(counts, interval, filter);
  }
}
