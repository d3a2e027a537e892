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
const PAGE_ROWS = 4_000;
const FIRST_ACTORS = 128;
const MOST_ACTORS = 2_048;

/**
 * All rows that belong to these actors, page by page, by actor and place; the next page is asked for while one is used.
 * However many rows one actor has, little more than two pages are held.
 */
export async function* walk<Found>(
  actorIds: readonly string[],
  { ofActors, ofActor, placeOf }: Walk<Found>,
  pageRows = PAGE_ROWS,
): AsyncGenerator<readonly Found[]> {
  let width = FIRST_ACTORS;
  let next = 0;
  const askNext = (): Promise<readonly RowsOfActor<Found>[]> | null => {
    const ids = actorIds.slice(next, next + width);
    next += ids.length;
    return ids.length > 0 ? ahead(ofActors(ids, pageRows)) : null;
  };
  let pending = askNext();
  try {
    while (pending) {
      const answer: readonly RowsOfActor<Found>[] = await pending;
      const rows = answer.reduce((sum, one) => sum + one.rows.length, 0);
      if (rows < pageRows / 2) width = Math.min(MOST_ACTORS, width * 2);
      else if (rows > pageRows * 2) width = Math.max(1, width >> 1);
      pending = askNext();
      if (answer.every((one) => one.rows.length < pageRows)) yield answer.flatMap((one) => sorted(one.rows, placeOf));
      else {
        for (const one of answer) {
          if (one.rows.length < pageRows) yield sorted(one.rows, placeOf);
          else yield* pagesOf(one.actorId, ofActor, pageRows);
        }
      }
    }
  } finally {
    await pending?.catch(() => undefined); // a store is not closed under a question
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

/** An answer that is awaited later: that it fails is told then. */
function ahead<Answer>(answer: Promise<Answer>): Promise<Answer> {
  answer.catch(() => undefined);
  return answer;
}

/** Ids a question names at once. */
const PAGE_IDS = 2_000;

/** What is known of these ids, page by page, in their order, asked ahead as in `walk`. */
export async function* walkIds<Found>(
  ids: readonly string[],
  ask: (ids: readonly string[]) => Promise<readonly Found[]>,
  pageIds = PAGE_IDS,
): AsyncGenerator<readonly Found[]> {
  const askFrom = (from: number): Promise<readonly Found[]> => ahead(ask(ids.slice(from, from + pageIds)));
  let pending = ids.length > 0 ? askFrom(0) : null;
  try {
    for (let next = pageIds; pending; next += pageIds) {
      const rows: readonly Found[] = await pending;
      pending = next < ids.length ? askFrom(next) : null;
      yield rows;
    }
  } finally {
    await pending?.catch(() => undefined);
  }
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
