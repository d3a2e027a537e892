import type { GraphStore } from "../../queries/graph-store.js";
import { relationSpec } from "../../schema/ontology/relation-types.js";
import { query } from "../store/ask.js";

interface Summary {
  readonly statements: Set<string>;
  readonly briefs: Set<string>;
  readonly from: string[];
  readonly to: string[];
  confidence: number;
}

/** The summary relationships as they stand, and as they follow from the statements: one line each, sorted. */
export async function summariesTwice(store: GraphStore): Promise<{ stored: string[]; recounted: string[] }> {
  const stored = await store.read(
    query(
      `MATCH (a:Actor)-[r]->(b:Actor)
       RETURN type(r) AS type, a.id AS from, b.id AS to, r.statements AS statements, r.briefs AS briefs,
              r.firstDate AS firstDate, r.lastDate AS lastDate, r.confidence AS confidence`,
    ),
  );
  const proofs = await store.read(
    query(
      `MATCH (s:Statement)-[:EVIDENCED_BY]->(b:Brief)
       MATCH (s)-[:SUBJECT]->(a:Actor)
       MATCH (s)-[:OBJECT]->(o:Actor)
       RETURN s.id AS id, s.type AS type, a.id AS subject, o.id AS object, b.id AS brief, s.planned AS planned,
              s.negated AS negated, s.status AS status, s.dateFrom AS dateFrom, s.dateTo AS dateTo, s.confidence AS confidence`,
    ),
  );
  const sums = new Map<string, Summary>();
  for (const row of proofs) {
    if (row["planned"] || row["negated"] || row["status"] === "REJECTED") continue;
    const [type, subject, object] = [row["type"], row["subject"], row["object"]] as [string, string, string];
    const ends = relationSpec(type).symmetric ? [subject, object].sort() : [subject, object];
    const key = [type, ...ends].join(" ");
    const sum = sums.get(key) ?? { statements: new Set(), briefs: new Set(), from: [], to: [], confidence: 0 };
    sum.statements.add(row["id"] as string);
    sum.briefs.add(row["brief"] as string);
    if (row["dateFrom"]) sum.from.push(row["dateFrom"] as string);
    if (row["dateTo"]) sum.to.push(row["dateTo"] as string);
    sum.confidence = Math.max(sum.confidence, Number(row["confidence"]));
    sums.set(key, sum);
  }
  const line = (...parts: readonly unknown[]): string => parts.map((part) => JSON.stringify(part ?? "")).join(" ");
  return {
    stored: stored
      .map(({ type, from, to, statements, briefs, firstDate, lastDate, confidence }) =>
        line(type, from, to, statements, briefs, firstDate, lastDate, confidence),
      )
      .sort(),
    recounted: [...sums]
      .map(([key, { statements, briefs, from, to, confidence }]) =>
        line(...key.split(" "), statements.size, briefs.size, from.sort()[0], to.sort().at(-1), confidence),
      )
      .sort(),
  };
}
