import type { GraphStore, Query, Row, Value } from "../../queries/graph-store.js";

/** A text and its parameters as a query that leaves rows as they come. Parameters may be wrong on purpose. */
export const query = (cypher: string, params: Readonly<Record<string, unknown>> = {}): Query<Row> => ({
  cypher,
  params: params as Readonly<Record<string, Value>>,
  decode: (row) => row,
});

/** First column of each row. */
export const column = async (
  store: GraphStore,
  cypher: string,
  params?: Readonly<Record<string, unknown>>,
): Promise<readonly unknown[]> => (await store.read(query(cypher, params))).map((row) => Object.values(row)[0]);

/** The error of a promise that must fail. */
export async function errorOf(work: Promise<unknown>): Promise<{ readonly code: string; readonly message: string }> {
  try {
    await work;
  } catch (error) {
    const { code, message } = error as { code: string; message: string };
    return { code, message };
  }
  throw new Error("It did not fail.");
}

/** The whole graph, in an order of its own: what two graphs must share to be the same. */
export async function dump(
  store: GraphStore,
): Promise<{ readonly nodes: readonly Row[]; readonly links: readonly Row[] }> {
  const nodes = await store.read(
    query("MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties ORDER BY n.id"),
  );
  const links = await store.read(
    query(
      `MATCH (a)-[r]->(b)
       RETURN a.id AS from, type(r) AS type, b.id AS to, properties(r) AS properties
       ORDER BY from, type, to, r.start`,
    ),
  );
  return { nodes, links };
}
