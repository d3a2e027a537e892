import type { GraphState } from "../../queries/export/selected-ids.js";
import { GRIOT_VERSION } from "../../ingest/version.js";
import type { ExportRequest } from "./export-request.js";

/** What every file says of itself, so that it can be cited and made again. */
export interface Citation {
  /** What was asked, as JSON with sorted keys: level, filter, and the actors around which. */
  readonly query: string;
  /** Instant at which the graph last took in a brief, and not of the export: the same graph gives the same bytes. */
  readonly date: string | null;
  /** Name and version of the program. */
  readonly generator: string;
  /** Number of briefs that the graph rests on. */
  readonly briefs: number;
  /** Licence of the sources. */
  readonly licence: string;
}

export const DEFAULT_LICENCE =
  "The quoted words belong to their publishers, named with each quote, and are given as short quotations.";

export const citationOf = (
  request: ExportRequest,
  { briefs, lastIngestion }: GraphState,
  licence: string,
): Citation => ({
  query: canonicalJson(askedOf(request)),
  date: lastIngestion,
  generator: `Griot ${GRIOT_VERSION}`,
  briefs,
  licence,
});

/** Everything that bears on the result, nothing that was left out. */
const askedOf = ({ level, filter, centers, depth, everything }: ExportRequest): object => ({
  level,
  ...(Object.keys(given(filter)).length > 0 && { filter: given(filter) }),
  ...(centers.length > 0 && { actor: centers, depth }),
  ...(everything && { all: true }),
});

const given = (filter: object): object =>
  Object.fromEntries(
    Object.entries(filter).filter(([, value]) => value !== null && value !== undefined && value !== false),
  );

const canonicalJson = (value: unknown): string =>
  JSON.stringify(value, (_key, item: unknown) =>
    typeof item === "object" && item !== null && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)))
      : item,
  );

/** The citation in one line of plain text. */
export const citationText = ({ generator, date, briefs, query, licence }: Citation): string =>
  `${generator}; ${briefs} briefs, the last read ${date ?? "never"}; query ${query}. ${licence}`;
