import { CHANGE_COLUMNS, readChange, type FoundChange } from "./found-change.js";
import type { Query } from "./graph-store.js";

/** Which changes made after a number, and still in force, are about one of these? Newest first, as they may be undone. */
export const laterChanges = (number: number, involves: readonly string[]): Query<FoundChange> => ({
  cypher: `MATCH (c:Change)
           WHERE c.number > $number AND c.kind <> 'UNDO' AND c.undoneBy IS NULL
             AND any(one IN c.involves WHERE one IN $involves)
           RETURN ${CHANGE_COLUMNS}
           ORDER BY number DESC`,
  params: { number, involves },
  decode: readChange,
});
