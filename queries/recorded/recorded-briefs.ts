import type { Query } from "../graph-store.js";
import { readString, readStringOrNull } from "../row.js";

/** A brief as it was last recorded, but for its text. */
export interface RecordedBrief {
  readonly id: string;
  /** ISO day. */
  readonly publishedOn: string | null;
  /** JSON of what it was read to say; null in a graph that an older Griot made. */
  readonly reading: string | null;
  readonly extractor: string;
  readonly givenId: string | null;
  readonly title: string | null;
  readonly source: string | null;
  readonly url: string | null;
  readonly language: string;
}

/** How were these briefs read? Those that are not in the graph give no row. */
export const recordedBriefs = (briefIds: readonly string[]): Query<RecordedBrief> => ({
  cypher: `UNWIND $briefIds AS briefId
           MATCH (b:Brief {id: briefId})
           RETURN b.id AS id, b.publishedOn AS publishedOn, b.reading AS reading, b.extractor AS extractor,
                  b.givenId AS givenId, b.title AS title, b.source AS source, b.url AS url, b.language AS language`,
  params: { briefIds },
  decode: (row) => ({
    id: readString(row, "id"),
    publishedOn: readStringOrNull(row, "publishedOn"),
    reading: readStringOrNull(row, "reading"),
    extractor: readString(row, "extractor"),
    givenId: readStringOrNull(row, "givenId"),
    title: readStringOrNull(row, "title"),
    source: readStringOrNull(row, "source"),
    url: readStringOrNull(row, "url"),
    language: readString(row, "language"),
  }),
});
