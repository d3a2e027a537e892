import { columnNames } from "./column-names.js";
import type { Row } from "./graph-store.js";
import { readIntOrNull, readString, readStringOrNull } from "./row.js";

/** A brief as the graph holds it; its text, which may be long, is asked for apart (`briefTexts`). */
export interface FoundBrief {
  readonly id: string;
  readonly title: string | null;
  readonly source: string | null;
  readonly url: string | null;
  readonly publishedOn: string | null;
  readonly language: string;
  /** ISO instant. */
  readonly ingestedAt: string;
  /** Version of Griot that read it. */
  readonly extractor: string;
  /** When it came in, as `numberRecorded` counts; null for one recorded before that was counted. */
  readonly sequence: number | null;
}

/** Columns of a brief bound to `b`, as `readBrief` takes them. */
export const BRIEF_COLUMNS = `b.id AS id, b.title AS title, b.source AS source, b.url AS url,
          b.publishedOn AS publishedOn, b.language AS language, b.ingestedAt AS ingestedAt, b.extractor AS extractor,
          b.sequence AS sequence`;

/** The same columns by name, handed on from a subquery. */
export const BRIEF_NAMES = columnNames(BRIEF_COLUMNS);

/** @throws RowError */
export const readBrief = (row: Row): FoundBrief => ({
  id: readString(row, "id"),
  title: readStringOrNull(row, "title"),
  source: readStringOrNull(row, "source"),
  url: readStringOrNull(row, "url"),
  publishedOn: readStringOrNull(row, "publishedOn"),
  language: readString(row, "language"),
  ingestedAt: readString(row, "ingestedAt"),
  extractor: readString(row, "extractor"),
  sequence: readIntOrNull(row, "sequence"),
});
