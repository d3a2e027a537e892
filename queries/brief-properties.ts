import type { Query, Row } from "./graph-store.js";

/** All that is kept of a brief, to put it back. */
export const briefProperties = (ids: readonly string[]): Query<Row> => ({
  cypher: `UNWIND $ids AS briefId
           MATCH (b:Brief {id: briefId})
           RETURN properties(b) AS properties`,
  params: { ids },
  decode: (row) => row["properties"] as Row,
});
