import type { Query } from "../graph-store.js";
import { change } from "./change.js";

/** Who bears a name now; no personas: nobody any more. */
export interface NamesakesRow {
  readonly [key: string]: string | readonly string[] | readonly number[];
  readonly id: string;
  readonly personas: readonly string[];
  readonly briefs: readonly number[];
}

export const recordNamesakes = (rows: readonly NamesakesRow[]): readonly Query<unknown>[] => [
  change(
    `UNWIND $rows AS row
     MERGE (n:Namesakes {id: row.id})
     SET n.personas = row.personas, n.briefs = row.briefs`,
    { rows: rows.filter(({ personas }) => personas.length > 0) },
  ),
  change(
    `UNWIND $ids AS block
     MATCH (n:Namesakes {id: block})
     DELETE n`,
    { ids: rows.filter(({ personas }) => personas.length === 0).map(({ id }) => id) },
  ),
];
