import type { Query } from "./graph-store.js";
import { readString } from "./row.js";

export interface BriefText {
  readonly id: string;
  /** Untouched: offsets of evidence and mentions count in it. */
  readonly text: string;
}

export const briefTexts = (ids: readonly string[]): Query<BriefText> => ({
  cypher: `UNWIND $ids AS briefId
           MATCH (b:Brief {id: briefId})
           RETURN b.id AS id, b.text AS text`,
  params: { ids },
  decode: (row) => ({ id: readString(row, "id"), text: readString(row, "text") }),
});
