import type { Context } from "./context.js";
import { refuse } from "./check-arguments.js";
import type { FoundStatement } from "../../queries/found-statement.js";
import type { Query } from "../../queries/graph-store.js";
import type { StatementFilter } from "../../queries/statement-filter.js";
import { statementsAdded } from "../../queries/statements-added.js";
import { withKeptIds } from "./meant-filter.js";

/** Sequences looked at in one question. */
const WINDOW = 1_000;

/** A row that came in. */
interface Arrived {
  readonly sequence: number | null;
}

/** What came in after one sequence, up to another. */
type AskArrived<Row> = (after: number, upTo: number) => Query<Row> | Promise<Query<Row>>;

/** Statements that a filter lets through; whom its ids mean is looked up each time, since actors are merged meanwhile. */
export const statementsArrived =
  (filter: StatementFilter, context: Context): AskArrived<FoundStatement> =>
  async (after, upTo) =>
    statementsAdded(await withKeptIds(filter, context.loaders.keptId), after, upTo);

/**
 * What came in after a sequence, then what comes in, in order, none left out and none twice, until the caller ends it.
 * It looks further only when the caller has taken what came before, so a slow caller holds up nobody and fills nothing.
 * @param after null: only what comes in from now on
 * @param argument how the refusal names `after`
 * @throws InputError for a sequence that is not there yet: a client of another graph, whose rows it would wait for in vain.
 */
export async function followArrivals<Row extends Arrived>(
  context: Context,
  after: number | null | undefined,
  question: AskArrived<Row>,
  argument = "afterSequence",
): Promise<AsyncIterableIterator<Row>> {
  const { arrivals } = context;
  const last = await arrivals.last();
  if (after != null && (after < 0 || after > last)) {
    refuse(argument, `a whole number from 0 to ${last}, the sequence of what came in last`, after);
  }
  return ended((signal) => rowsAfter(context, after ?? last, question, signal));
}

async function* rowsAfter<Row extends Arrived>(
  context: Context,
  after: number,
  question: AskArrived<Row>,
  signal: AbortSignal,
): AsyncGenerator<Row, void> {
  let seen = after;
  for (;;) {
    const newest = await context.arrivals.after(seen, signal);
    if (newest === null) return;
    const upTo = Math.min(newest, seen + WINDOW);
    context.forget();
    for (const row of await context.arrivals.read(await question(seen, upTo))) {
      if (signal.aborted) return;
      context.forget();
      yield row;
    }
    seen = upTo;
  }
}

/** A generator alone cannot be ended while it waits: its end would wait as well. */
function ended<Row>(rowsUntil: (signal: AbortSignal) => AsyncGenerator<Row, void>): AsyncIterableIterator<Row> {
  const ending = new AbortController();
  const rows = rowsUntil(ending.signal);
  return {
    next: () => rows.next(),
    return: () => {
      ending.abort();
      return rows.return();
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
