import type { GraphStore, Row } from "../../queries/graph-store.js";
import { query } from "../store/ask.js";

/** What counts how often and in what order things were written, not what the graph says. */
const BOOKKEEPING = new Set(["sequence"]);

const sorted = (properties: Row): string =>
  JSON.stringify(
    Object.entries(properties)
      .filter(([key, value]) => !BOOKKEEPING.has(key) && value !== null)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );

/** All that a graph says, one line a node and a relationship, sorted: the same graph gives the same bytes. */
export async function canonicalDump(store: GraphStore): Promise<string> {
  const nodes = await store.read(
    query(
      `MATCH (n)
       WHERE NOT n:Change AND NOT n:Ledger AND NOT n:Sequence AND NOT n:Counter
       RETURN labels(n) AS labels, properties(n) AS properties`,
    ),
  );
  const links = await store.read(
    query(
      `MATCH (a)-[r]->(b)
       RETURN a.id AS from, type(r) AS type, b.id AS to, properties(r) AS properties`,
    ),
  );
  return [
    ...nodes.map(
      ({ labels, properties }) => `${(labels as string[]).toSorted().join(":")} ${sorted(properties as Row)}`,
    ),
    ...links.map(
      ({ from, type, to, properties }) => `${String(from)} ${String(type)} ${String(to)} ${sorted(properties as Row)}`,
    ),
  ]
    .sort()
    .join("\n");
}
