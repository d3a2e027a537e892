import { CHANGE_COLUMNS, readChange, type FoundChange } from "./found-change.js";
import type { Query } from "./graph-store.js";

export const changesById = (ids: readonly string[]): Query<FoundChange> => ({
  cypher: `UNWIND $ids AS changeId
           MATCH (c:Change {id: changeId})
           RETURN ${CHANGE_COLUMNS}`,
  params: { ids },
  decode: readChange,
});
