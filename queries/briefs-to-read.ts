import type { Brief } from "../schema/ontology/model.js";
import type { Query } from "./graph-store.js";
import { readString, readStringOrNull } from "./row.js";

/** A brief with its text and how it was read. */
export interface BriefToRead {
  readonly brief: Brief;
  readonly extractor: string;
  /** JSON of its reading; null where an older Griot read it. */
  readonly reading: string | null;
}

export const briefsToRead = (ids: readonly string[]): Query<BriefToRead> => ({
  cypher: `UNWIND $ids AS briefId
           MATCH (b:Brief {id: briefId})
           RETURN b.id AS id, b.givenId AS givenId, b.title AS title, b.text AS text, b.source AS source, b.url AS url,
                  b.publishedOn AS publishedOn, b.language AS language, b.extractor AS extractor, b.reading AS reading
           ORDER BY id`,
  params: { ids },
  decode: (row) => ({
    brief: {
      id: readString(row, "id"),
      givenId: readStringOrNull(row, "givenId"),
      title: readStringOrNull(row, "title"),
      text: readString(row, "text"),
      source: readStringOrNull(row, "source"),
      url: readStringOrNull(row, "url"),
      publishedOn: readStringOrNull(row, "publishedOn"),
      language: readString(row, "language"),
    },
    extractor: readString(row, "extractor"),
    reading: readStringOrNull(row, "reading"),
  }),
});
