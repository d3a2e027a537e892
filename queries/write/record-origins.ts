import type { Query } from "../graph-store.js";
import { change } from "./change.js";

/** Where a brief's text comes from (`Origin`). */
export interface OriginRow {
  readonly [key: string]: string | null;
  readonly id: string;
  readonly copies: string | null;
  readonly origin: string | null;
}

export const recordOrigins = (rows: readonly OriginRow[]): Query<unknown> =>
  change(
    `UNWIND $rows AS row
     MATCH (b:Brief {id: row.id})
     SET b.copies = row.copies, b.origin = row.origin`,
    { rows },
  );
