import type { Query } from "./graph-store.js";
import { readString, readStringOrNull } from "./row.js";

/** What an import keeps of one id elsewhere: an actor, a post or a term; see `record-imported.ts`. */
export interface ImportedId {
  /** «ftm:Q1065», «wikidata:Q1065». */
  readonly id: string;
  /** The actor that has it; null for a post or a term. */
  readonly actorId: string | null;
  /** Digest of the record that brought it; null for an id that stood within a record. */
  readonly digest: string | null;
  readonly title: string | null;
  /** Id elsewhere of the body that a post belongs to. */
  readonly body: string | null;
  readonly country: string | null;
  readonly from: string | null;
  readonly to: string | null;
}

/** What did imports bring under these ids? Those that none did give no row. */
export const importedIds = (ids: readonly string[]): Query<ImportedId> => ({
  cypher: `UNWIND $ids AS externalId
   MATCH (x:ExternalId {id: externalId})
   RETURN x.id AS id, x.actorId AS actorId, x.digest AS digest, x.title AS title, x.body AS body,
          x.country AS country, x.from AS from, x.to AS to`,
  params: { ids },
  decode: (row) => ({
    id: readString(row, "id"),
    actorId: readStringOrNull(row, "actorId"),
    digest: readStringOrNull(row, "digest"),
    title: readStringOrNull(row, "title"),
    body: readStringOrNull(row, "body"),
    country: readStringOrNull(row, "country"),
    from: readStringOrNull(row, "from"),
    to: readStringOrNull(row, "to"),
  }),
});
