import { BAND_NAMES } from "../band-names.js";
import type { Query, Row } from "../graph-store.js";
import { readIntList, readString, readStringOrNull } from "../row.js";

/** A brief whose text may be a copy of another's. */
export interface PossibleCopy {
  readonly id: string;
  readonly source: string | null;
  readonly publishedOn: string | null;
  readonly minima: readonly number[];
  readonly bands: readonly string[];
  /** As recorded: `Origin`. */
  readonly copies: string | null;
  readonly origin: string | null;
}

const COLUMNS = `b.id AS id, b.source AS source, b.publishedOn AS publishedOn, b.minima AS minima, b.copies AS copies,
          b.origin AS origin, b.band1 AS band1, b.band2 AS band2, b.band3 AS band3, b.band4 AS band4,
          b.band5 AS band5, b.band6 AS band6`;

const read = (row: Row): PossibleCopy => ({
  id: readString(row, "id"),
  source: readStringOrNull(row, "source"),
  publishedOn: readStringOrNull(row, "publishedOn"),
  minima: readIntList(row, "minima"),
  bands: BAND_NAMES.map((name) => readString(row, name)),
  copies: readStringOrNull(row, "copies"),
  origin: readStringOrNull(row, "origin"),
});

/** Which briefs share a band of their signature with these texts? `bands`: one list for each of the six bands. */
export const briefsSharingBands = (bands: readonly (readonly string[])[]): Query<PossibleCopy> => ({
  cypher: BAND_NAMES.map(
    (name, index) => `UNWIND $bands${index + 1} AS band
           MATCH (b:Brief {${name}: band})
           RETURN ${COLUMNS}`,
  ).join("\nUNION ALL\n"),
  params: Object.fromEntries(BAND_NAMES.map((_name, index) => [`bands${index + 1}`, bands[index] ?? []])),
  decode: read,
});

/** Which briefs are in these groups of copies, or are these? */
export const briefsOfCopies = (copies: readonly string[], ids: readonly string[]): Query<PossibleCopy> => ({
  cypher: `UNWIND $copies AS copied
           MATCH (b:Brief {copies: copied})
           RETURN ${COLUMNS}
UNION
           UNWIND $ids AS briefId
           MATCH (b:Brief {id: briefId})
           WHERE b.minima IS NOT NULL
           RETURN ${COLUMNS}`,
  params: { copies, ids },
  decode: read,
});
