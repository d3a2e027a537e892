import type { Query } from "../graph-store.js";
import { change } from "./change.js";

/** Keeps what was decided; a decision without value is taken back. */
export const recordDecisions = (
  decisions: readonly { readonly id: string; readonly value: string | null }[],
): readonly Query<unknown>[] => [
  change(
    `UNWIND $rows AS row
     MERGE (d:Decision {id: row.id})
     SET d.value = row.value`,
    { rows: decisions.filter(({ value }) => value !== null).map(({ id, value }) => ({ id, value })) },
  ),
  change(
    `UNWIND $ids AS subject
     MATCH (d:Decision {id: subject})
     DELETE d`,
    { ids: decisions.filter(({ value }) => value === null).map(({ id }) => id) },
  ),
];
