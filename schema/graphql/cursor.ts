import type { Keyset, PageArgs } from "../../queries/keyset.js";
import { checkRange, refuse } from "./check-arguments.js";

export const DEFAULT_PAGE = 25;
export const MAX_PAGE = 500;

/** Which page of which list: the order is written into the cursor, since a key of one order means nothing in another. */
export interface AskedPage {
  readonly first: number;
  readonly after: Keyset | null;
}

/** Opaque to callers: order, sort key and id of a row. */
export const toCursor = (order: string, { key, id }: Keyset): string =>
  Buffer.from(JSON.stringify([order, key, id])).toString("base64url");

/** @throws InputError for a page that is too long, or a cursor of another list or order. */
export const readPage = (first: number, after: string | null | undefined, order: string): AskedPage => ({
  first: checkRange("first", first, 0, MAX_PAGE),
  after: after == null ? null : readCursor(after, order),
});

function readCursor(cursor: string, order: string): Keyset {
  const [cursorOrder, key, id] = parseCursor(cursor);
  const isKey = (typeof key === "string" || typeof key === "number") && typeof id === "string" && id !== "";
  if (cursorOrder !== order || !isKey) {
    refuse("after", `a cursor that this list gave in the same order`, cursor);
  }
  return { key, id };
}

function parseCursor(cursor: string): readonly unknown[] {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
    return Array.isArray(parsed) ? parsed : [];
  } catch {
    return [];
  }
}

/** One row more than asked for tells whether there is a next page. */
export const toPageArgs = ({ first, after }: AskedPage): PageArgs => ({ limit: first + 1, after });
