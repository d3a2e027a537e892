import type { Row } from "./graph-store.js";
import { readInt, readString, readStringList, readStringOrNull } from "./row.js";

/** What analysts do to a graph. */
export type ChangeKind = "MERGE" | "SPLIT" | "REVIEW" | "EDIT" | "KEEP_APART" | "RETRACT" | "UNDO";

/** One entry of the analysts' log. */
export interface FoundChange {
  readonly id: string;
  /** Later changes have greater numbers. */
  readonly number: number;
  readonly kind: ChangeKind;
  /** Who made it, as they said. */
  readonly by: string;
  /** ISO instant. */
  readonly at: string;
  /** One sentence. */
  readonly summary: string;
  readonly note: string | null;
  /** Ids of the actors, statements and briefs it is about. */
  readonly involves: readonly string[];
  /** JSON of the decisions (`Decision`) it replaced, and of those it made. */
  readonly before: string;
  readonly after: string;
  /** Id of the change that it undid, and of the one that undid it. */
  readonly undoes: string | null;
  readonly undoneBy: string | null;
}

/** Columns of a change bound to `c`, as `readChange` takes them. */
export const CHANGE_COLUMNS = `c.id AS id, c.number AS number, c.kind AS kind, c.by AS by, c.at AS at,
          c.summary AS summary, c.note AS note, c.involves AS involves, c.before AS before, c.after AS after,
          c.undoes AS undoes, c.undoneBy AS undoneBy`;

/** @throws RowError */
export const readChange = (row: Row): FoundChange => ({
  id: readString(row, "id"),
  number: readInt(row, "number"),
  kind: readString(row, "kind") as ChangeKind,
  by: readString(row, "by"),
  at: readString(row, "at"),
  summary: readString(row, "summary"),
  note: readStringOrNull(row, "note"),
  involves: readStringList(row, "involves"),
  before: readString(row, "before"),
  after: readString(row, "after"),
  undoes: readStringOrNull(row, "undoes"),
  undoneBy: readStringOrNull(row, "undoneBy"),
});
