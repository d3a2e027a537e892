import type { Place, Placed, PlacedPage } from "../../queries/export/export-page.js";

/** Rows asked for at once: many enough that asking costs little, few enough to weigh nothing. */
const PAGE_ROWS = 4_000;
const FIRST_ACTORS = 256;
const MOST_ACTORS = 4_096;

/**
 * All rows that belong to these actors, page by page, in the order of the ids; the next page is asked for while one is
 * used. However many rows one actor has, two pages at most are held.
 * @param ask answers at most `limit` rows in order
 */
export async function* walk<Found>(
  actorIds: readonly string[],
  ask: (page: PlacedPage) => Promise<readonly Placed<Found>[]>,
  pageRows = PAGE_ROWS,
): AsyncGenerator<readonly Found[]> {
  let from = 0;
  let actors = FIRST_ACTORS;
  let after: Place | null = null;
  const askNext = (): Promise<readonly Placed<Found>[]> => {
    const answer = ask({ actorIds: actorIds.slice(from, from + actors), limit: pageRows, after });
    answer.catch(() => undefined); // told below, when its turn has come
    return answer;
  };
  let pending = actorIds.length > 0 ? askNext() : null;
  try {
    while (pending) {
      const rows: readonly Placed<Found>[] = await pending;
      const last: Placed<Found> | undefined = rows.length < pageRows ? undefined : rows.at(-1);
      if (last) {
        from = actorIds.indexOf(last.actorId, from);
        after = { actorId: last.actorId, place: last.place };
        actors = Math.max(1, actors >> 1);
      } else {
        from += actors;
        after = null;
        if (rows.length < pageRows / 2) actors = Math.min(MOST_ACTORS, actors << 1);
      }
      pending = from < actorIds.length ? askNext() : null;
      yield rows.map(({ found }) => found);
    }
  } finally {
    await pending?.catch(() => undefined); // a store is not closed under a question
  }
}

/** Ids a question names at once. */
const PAGE_IDS = 2_000;

/** What is known of these ids, page by page, in their order, asked ahead like `walk`. */
export async function* walkIds<Found>(
  ids: readonly string[],
  ask: (ids: readonly string[]) => Promise<readonly Found[]>,
  pageIds = PAGE_IDS,
): AsyncGenerator<readonly Found[]> {
  const askFrom = (from: number): Promise<readonly Found[]> => {
    const answer = ask(ids.slice(from, from + pageIds));
    answer.catch(() => undefined);
    return answer;
  };
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
