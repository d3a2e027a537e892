import type { Query } from "./graph-store.js";
import { BAND_NAMES } from "./band-names.js";

/** Nodes whose `id` is unique and found at once. */
const NODES_WITH_ID = [
  "Actor",
  "Brief",
  "Statement",
  "Namesakes",
  "Decision",
  "Change",
  "Ledger",
  "Counter",
  "Watch",
  "ExternalId",
] as const;

/** Properties that questions start from or filter by. `pair`: see `upsert-statements.ts`. */
const INDEXED = [
  ["Statement", "pair"],
  ["Statement", "event"],
  ["Statement", "subjectId"],
  ["Statement", "objectId"],
  ["Statement", "type"],
  ["Statement", "dateFrom"],
  ["Statement", "sequence"],
  ["Actor", "kind"],
  ["Actor", "country"],
  ["Brief", "publishedOn"],
  ["Brief", "ingestedAt"],
  ["Brief", "copies"],
  ...BAND_NAMES.map((band) => ["Brief", band] as const),
  ["Brief", "sequence"],
] as const;

const schemaChange = (cypher: string): Query<unknown> => ({ cypher, params: {}, decode: (row) => row });

/**
 * Unique ids and indexes; asked again, nothing changes. Each is a transaction of its own.
 * @param constraintsAreIndexed false for an engine whose unique constraint finds nothing by itself and wants an index
 * beside it; one whose constraint is an index refuses a second.
 */
export function createConstraints(constraintsAreIndexed: boolean): readonly Query<unknown>[] {
  const constraints = NODES_WITH_ID.map((label) => {
    const name = `${label.toLowerCase()}_id`;
    return `CREATE CONSTRAINT ${name} IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE`;
  });
  const indexes = [...(constraintsAreIndexed ? [] : NODES_WITH_ID.map((label) => [label, "id"] as const)), ...INDEXED];
  const creations = indexes.map(([label, property]) => {
    const name = `${label.toLowerCase()}_${property.toLowerCase()}_index`;
    return `CREATE INDEX ${name} IF NOT EXISTS FOR (n:${label}) ON (n.${property})`;
  });
  return [...constraints, ...creations].map(schemaChange);
}
