import type { FoundChange } from "../found-change.js";
import type { Query } from "../graph-store.js";
import { change } from "./change.js";

/** Writes one entry of the log; a change that it undoes learns of it. */
export const recordChange = ({ undoneBy: _later, ...made }: FoundChange): readonly Query<unknown>[] => [
  change(
    `CREATE (c:Change {id: $id})
     SET c.number = $number, c.kind = $kind, c.by = $by, c.at = $at, c.summary = $summary, c.note = $note,
         c.involves = $involves, c.before = $before, c.after = $after, c.undoes = $undoes`,
    { ...made },
  ),
  change(
    `MATCH (undone:Change {id: $undone})
     SET undone.undoneBy = $by`,
    { undone: made.undoes ?? "", by: made.id },
  ),
  // To undo an undoing puts the first change in force again.
  change(
    `MATCH (undone:Change {id: $undone, kind: 'UNDO'})
     MATCH (first:Change {id: undone.undoes})
     SET first.undoneBy = null`,
    { undone: made.undoes ?? "" },
  ),
];
