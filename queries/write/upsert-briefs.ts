import type { Query } from "../graph-store.js";
import type { BAND_NAMES } from "../band-names.js";
import { change } from "./change.js";

/**
 * One brief as it stands in the graph; `reading` is JSON of all that it was read to say,
 * `minima` and the bands are its text's signature, by which its copies are found; null for what copies nobody.
 */
export type BriefRow = Readonly<
  Record<"id" | "text" | "language" | "extractor" | "reading", string> &
    Record<"givenId" | "title" | "source" | "url" | "publishedOn", string | null> &
    Record<(typeof BAND_NAMES)[number], string | null> & { minima: readonly number[] | null }
>;

/**
 * Records briefs. One that is known keeps the moment it came in; what was said about it is renewed.
 * @param ingestedAt ISO instant, set on new briefs only.
 */
export const upsertBriefs = (briefs: readonly BriefRow[], ingestedAt: string): Query<unknown> =>
  change(
    `UNWIND $briefs AS row
     MERGE (b:Brief {id: row.id})
     ON CREATE SET b.ingestedAt = $ingestedAt
     SET b += row`,
    { briefs, ingestedAt },
  );
