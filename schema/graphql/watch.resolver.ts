import {
  Arg,
  Ctx,
  ID,
  Int,
  Mutation,
  Query,
  Resolver,
  Root,
  Subscription,
  type SubscribeResolverData,
} from "type-graphql";
import type { FoundStatement } from "../../queries/found-statement.js";
import { allWatches, watchById, type FoundWatch } from "../../queries/found-watch.js";
import type { StatementFilter } from "../../queries/statement-filter.js";
import { addWatch, removeWatch } from "../../queries/write/change-watches.js";
import { InputError } from "../ontology/errors.js";
import { slug } from "../ontology/identity.js";
import { checkId, checkRange, refuse } from "./check-arguments.js";
import type { Context } from "./context.js";
import { DEFAULT_PAGE, MAX_PAGE } from "./cursor.js";
import { StatementFilterInput } from "./filters.input.js";
import { followArrivals, statementsArrived } from "./follow-arrivals.js";
import { meantFilter } from "./meant-filter.js";
import { readStatementFilter } from "./read-statement-filter.js";
import { StatementType } from "./statement.type.js";
import { watchHits, type Hits } from "./watch-hits.js";
import { WatchHits, WatchType } from "./watch.type.js";

const MAX_WATCHES = 500;
const MAX_NAME = 100;

const ID_OF_WATCH = { description: "Id of the watch." } as const;
const SINCE = {
  nullable: true,
  description: "Only what came in after this sequence; left out: all since the watch was made.",
} as const;

@Resolver()
export class WatchResolver {
  @Query(() => [WatchType], { description: "All watches, by name." })
  watches(@Ctx() { store }: Context): Promise<readonly FoundWatch[]> {
    return store.read(allWatches());
  }

  @Query(() => WatchHits, {
    nullable: true,
    description:
      "What is new to a watch; null if none has this id. What came in before but passes its filter only now, by " +
      "further evidence or an analyst's word, is not new.",
  })
  async watchHits(
    @Arg("id", () => ID, ID_OF_WATCH) id: string,
    @Arg("since", () => Int, SINCE) since: number | null,
    @Arg("first", () => Int, { defaultValue: DEFAULT_PAGE, description: `Rows wanted, at most ${MAX_PAGE}.` })
    first: number,
    @Ctx() { store, loaders, arrivals }: Context,
  ): Promise<Hits | null> {
    const [watch] = await store.read(watchById(checkId("id", id)));
    if (!watch) return null;
    const newest = await arrivals.last();
    if (since != null && (since < 0 || since > newest)) {
      refuse("since", `a whole number from 0 to ${newest}, the sequence of what came in last`, since);
    }
    return watchHits(store, await meantFilter(watch.filter, loaders.keptId), {
      since: since ?? watch.since,
      newest,
      first: checkRange("first", first, 1, MAX_PAGE),
    });
  }

  @Mutation(() => WatchType, {
    description: "Keeps a filter under a name, to be told of what is new to it from now on.",
  })
  async createWatch(
    @Arg("name", () => String, { description: `What to call it, at most ${MAX_NAME} characters.` }) name: string,
    @Arg("filter", () => StatementFilterInput, { description: "Which statements to tell of." }) given: StatementFilter,
    @Ctx() { store, arrivals }: Context,
  ): Promise<FoundWatch> {
    const watch = { id: checkName(name), name: name.trim(), filter: plain(readStatementFilter(given)), since: 0 };
    const watches = await store.read(allWatches());
    if (watches.some(({ id }) => id === watch.id)) throw taken(watch.id);
    if (watches.length >= MAX_WATCHES) {
      throw new InputError(`There are ${MAX_WATCHES} watches, the most allowed; delete one that nobody needs.`);
    }
    const added = { ...watch, since: await arrivals.last() };
    await store.write([addWatch(added)]);
    const [stored] = await store.read(watchById(watch.id));
    // Someone else made one of this name at the same moment.
    if (!stored || JSON.stringify(stored) !== JSON.stringify(added)) throw taken(watch.id);
    return stored;
  }

  @Mutation(() => Boolean, { description: "Ends a watch; false if none has this id." })
  async deleteWatch(@Arg("id", () => ID, ID_OF_WATCH) id: string, @Ctx() { store }: Context): Promise<boolean> {
    const [watch] = await store.read(watchById(checkId("id", id)));
    if (!watch) return false;
    await store.write([removeWatch(watch.id)]);
    return true;
  }

  @Subscription(() => StatementType, {
    description: "Each statement that is new to a watch: what came in since, then what comes in.",
    subscribe: async ({
      args,
      context,
    }: SubscribeResolverData<unknown, { id: string; since?: number | null }, Context>) => {
      const [watch] = await context.store.read(watchById(checkId("id", args.id)));
      if (!watch) throw new InputError(`Argument "id": no watch has the id "${args.id}"; "watches" lists them.`);
      const filter = readStatementFilter(watch.filter);
      const rows = statementsArrived(filter, context);
      return followArrivals(context, args.since ?? watch.since, rows, "since");
    },
  })
  watchHit(
    @Root() statement: FoundStatement,
    @Arg("id", () => ID, ID_OF_WATCH) _id: string,
    @Arg("since", () => Int, SINCE) _since: number | null,
  ): FoundStatement {
    return statement;
  }
}

/** @returns the id that a name makes. @throws InputError */
function checkName(name: string): string {
  if (name.length > MAX_NAME) refuse("name", `at most ${MAX_NAME} characters`, name.length);
  if (!/[\p{L}\p{N}]/u.test(name)) refuse("name", "a name with a letter or digit", name);
  return `watch:${slug(name)}`;
}

const taken = (id: string): InputError =>
  new InputError(`Argument "name": there is a watch "${id}" already; delete it first, or choose another name.`);

/** The fields that ask for something. */
const plain = (filter: StatementFilter): StatementFilter =>
  JSON.parse(JSON.stringify(filter, (_name, value: unknown) => value ?? undefined)) as StatementFilter;
