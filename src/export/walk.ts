import type { PageOfActor, Placed, RowsOfActor } from "../../queries/export/export-page.js";

/** How the rows that belong to actors are asked for, and sorted. */
export interface Walk<Found> {
  /** All rows of each of some actors, at most `limit` an actor. */
  readonly ofActors: (actorIds: readonly string[], limit: number) => Promise<readonly RowsOfActor<Found>[]>;
  /** A page of the rows of one actor, sorted by place. */
  readonly ofActor: (page: PageOfActor) => Promise<readonly Placed<Found>[]>;
  /** Unique among the rows of one actor; they are sorted by it. */
  readonly placeOf: (row: Found) => string;
}

/** Rows asked for at once: many enough that asking costs little, few enough to weigh nothing. */
const PAGE_ROWS = 2_000;
const FIRST_ACTORS = 128;
const MOST_ACTORS = 2_048;

/** Pages asked for while one is used: an engine answers two at once in two thirds of the time. */
const AHEAD = 2;

/**
 * All rows that belong to these actors, page by page, by actor and place; the next pages are asked for while one is used.
 * However many rows one actor has, little more than three pages are held.
 */
export async function* walk<Found>(
  actorIds: readonly string[],
  { ofActors, ofActor, placeOf }: Walk<Found>,
  pageRows = PAGE_ROWS,
): AsyncGenerator<readonly Found[]> {
  let width = FIRST_ACTORS;
  let next = 0;
  const answers = askedAhead(() => {
    const ids = actorIds.slice(next, next + width);
    next += ids.length;
    return ids.length > 0 ? ofActors(ids, pageRows) : null;
  });
  for await (const answer of answers) {
    let rows = 0;
    for (const one of answer) rows += one.rows.length;
    if (rows < pageRows / 2) width = Math.min(MOST_ACTORS, width * 2);
    else if (rows > pageRows * 2) width = Math.max(1, width >> 1);
    if (answer.every((one) => one.rows.length < pageRows)) yield answer.flatMap((one) => sorted(one.rows, placeOf));
    else {
      for (const one of answer) {
        if (one.rows.length < pageRows) yield sorted(one.rows, placeOf);
        else yield* pagesOf(one.actorId, ofActor, pageRows);
      }
    }
  }
}

/** Answers in the order in which they were asked for; `ask` gives null when there is nothing left. */
async function* askedAhead<Answer>(ask: () => Promise<Answer> | null): AsyncGenerator<Answer> {
  const pending: Promise<Answer>[] = [];
  const askMore = (): void => {
    while (pending.length < AHEAD) {
      const answer = ask();
      if (!answer) return;
      answer.catch(() => undefined); // it is awaited later: that it fails is told then
      pending.push(answer);
    }
  };
  try {
    askMore();
    for (let first = pending.shift(); first; first = pending.shift()) {
      const answer = await first;
      askMore();
      yield answer;
    }
  } finally {
    await Promise.allSettled(pending); // a store is not closed under a question
  }
}

function sorted<Found>(rows: readonly Found[], placeOf: (row: Found) => string): readonly Found[] {
  if (rows.length < 2) return rows;
  return rows
    .map((row) => ({ row, place: placeOf(row) }))
    .sort((a, b) => (a.place < b.place ? -1 : 1))
    .map(({ row }) => row);
}

async function* pagesOf<Found>(
  actorId: string,
  ofActor: Walk<Found>["ofActor"],
  limit: number,
): AsyncGenerator<readonly Found[]> {
  let after: string | null = null;
  do {
    const page: readonly Placed<Found>[] = await ofActor({ actorId, limit, after });
    yield page.map(({ found }) => found);
    after = page.length < limit ? null : (page.at(-1)?.place ?? null);
  } while (after !== null);
}

/** Ids a question names at once. */
const PAGE_IDS = 2_000;

/** What is known of these ids, page by page, in their order, asked ahead as in `walk`. */
export function walkIds<Found>(
  ids: readonly string[],
  ask: (ids: readonly string[]) => Promise<readonly Found[]>,
  pageIds = PAGE_IDS,
): AsyncGenerator<readonly Found[]> {
  let next = 0;
  return askedAhead(() => {
    if (next >= ids.length) return null;
    const page = ask(ids.slice(next, next + pageIds));
    next += pageIds;
    return page;
  });
}

/** Rows of a stream, a page at a time. */
export async function* pages<Row>(rows: AsyncIterable<Row>, pageRows = PAGE_ROWS): AsyncGenerator<readonly Row[]> {
  let page: Row[] = [];
  for await (const row of rows) {
    page.push(row);
    if (page.length < pageRows) continue;
    yield page;
    page = [];
  }
  if (page.length > 0) yield page;
}

/** The rows of each page that hold. */
export async function* keep<Row>(
  source: AsyncIterable<readonly Row[]>,
  holds: (row: Row) => boolean,
): AsyncGenerator<readonly Row[]> {
  for await (const page of source) yield page.filter(holds);
}
