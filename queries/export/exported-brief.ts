import { BRIEF_COLUMNS, readBrief, type FoundBrief } from "../found-brief.js";
import type { Query, Row } from "../graph-store.js";
import { readIntList, readString, readStringList, readStringOrNull, RowError } from "../row.js";

/** Where one brief speaks of one actor: three lists of one length, in text order. */
export interface ExportedMention {
  readonly actorId: string;
  readonly surfaces: readonly string[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Without its number in the order of arrival, which another graph counts anew. */
export interface ExportedBrief extends Omit<FoundBrief, "sequence"> {
  readonly givenId: string | null;
  /** null unless texts were asked for. */
  readonly text: string | null;
  /** Sorted by actor; empty unless texts were asked for. */
  readonly mentions: readonly ExportedMention[];
}

/**
 * What do these briefs look like? Sorted by id; an id that no brief has is left out.
 * @param withTexts also the whole text, and where it speaks of whom
 */
export const briefsForExport = (briefIds: readonly string[], withTexts: boolean): Query<ExportedBrief> => ({
  cypher: `UNWIND $briefIds AS briefId
   MATCH (b:Brief {id: briefId})
   RETURN ${BRIEF_COLUMNS}, b.givenId AS givenId, CASE WHEN $withTexts THEN b.text ELSE null END AS text,
          CASE WHEN $withTexts THEN [(b)-[m:MENTIONS]->(a:Actor) | {actorId: a.id, surfaces: m.surfaces, starts: m.starts, ends: m.ends}]
               ELSE [] END AS mentions
   ORDER BY id`,
  params: { briefIds, withTexts },
  decode: (row) => {
    const { sequence: _sequence, ...brief } = readBrief(row);
    return {
      ...brief,
      givenId: readStringOrNull(row, "givenId"),
      text: readStringOrNull(row, "text"),
      mentions: readMentions(row),
    };
  },
});

function readMentions(row: Row): readonly ExportedMention[] {
  const mentions = row["mentions"];
  if (!Array.isArray(mentions)) throw new RowError("mentions", "a list", mentions);
  return (mentions as readonly Row[])
    .map((mention) => ({
      actorId: readString(mention, "actorId"),
      surfaces: readStringList(mention, "surfaces"),
      starts: readIntList(mention, "starts"),
      ends: readIntList(mention, "ends"),
    }))
    .sort((a, b) => (a.actorId < b.actorId ? -1 : 1));
}
