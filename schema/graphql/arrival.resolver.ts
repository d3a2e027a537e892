import { Arg, Ctx, Int, Query, Resolver, Root, Subscription, type SubscribeResolverData } from "type-graphql";
import { briefsAdded } from "../../queries/briefs-added.js";
import type { FoundBrief } from "../../queries/found-brief.js";
import type { FoundStatement } from "../../queries/found-statement.js";
import type { StatementFilter } from "../../queries/statement-filter.js";
import { BriefType } from "./brief.type.js";
import { readStatementFilter } from "./read-statement-filter.js";
import type { Context } from "./context.js";
import { StatementFilterInput } from "./filters.input.js";
import { followArrivals, statementsArrived } from "./follow-arrivals.js";
import { StatementType } from "./statement.type.js";

interface AfterSequence {
  readonly afterSequence?: number | null;
}

interface StatementsFollowed extends AfterSequence {
  readonly filter?: StatementFilter | null;
}

const AFTER = {
  nullable: true,
  description:
    "`sequence` of the last row that came: whoever comes back misses nothing and gets nothing twice. Left out: only " +
    "what comes in from now on; 0: all from the beginning.",
} as const;

@Resolver()
export class ArrivalResolver {
  @Query(() => Int, {
    description:
      "Sequence of the brief or statement that came in last: `afterSequence` of a subscription to what follows.",
  })
  lastSequence(@Ctx() { arrivals }: Context): Promise<number> {
    return arrivals.last();
  }

  @Subscription(() => StatementType, {
    description:
      "Each statement that is new to the graph, as it comes in, whichever process ingests. One that comes to pass the " +
      "filter later, by further evidence or an analyst's word, is not told of.",
    subscribe: ({ args, context }: SubscribeResolverData<unknown, StatementsFollowed, Context>) => {
      const filter = readStatementFilter(args.filter);
      return followArrivals(context, args.afterSequence, statementsArrived(filter, context));
    },
  })
  statementAdded(
    @Root() statement: FoundStatement,
    @Arg("filter", () => StatementFilterInput, { nullable: true, description: "Which statements count." })
    _filter: StatementFilter | null,
    @Arg("afterSequence", () => Int, AFTER) _after: number | null,
  ): FoundStatement {
    return statement;
  }

  @Subscription(() => BriefType, {
    description: "Each brief that is new to the graph, as it comes in. One that is only read anew is not told of.",
    subscribe: ({ args, context }: SubscribeResolverData<unknown, AfterSequence, Context>) =>
      followArrivals(context, args.afterSequence, briefsAdded),
  })
  briefIngested(@Root() brief: FoundBrief, @Arg("afterSequence", () => Int, AFTER) _after: number | null): FoundBrief {
    return brief;
  }
}
