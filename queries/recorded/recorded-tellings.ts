import type { Query, Row } from "../graph-store.js";
import { readIntList, readString, readStringList, readStringOrNull } from "../row.js";

/** What one brief tells of one actor, as `MENTIONS` keeps it; see `record-mentions.ts`. */
export interface RecordedTelling {
  readonly briefId: string;
  readonly actorId: string;
  readonly locals: readonly string[];
  readonly autos: readonly string[];
  readonly personas: readonly string[];
  readonly names: readonly string[];
  readonly aliases: readonly string[];
  readonly country: string | null;
  readonly description: string | null;
  readonly publishedOn: string | null;
  readonly surfaces: readonly string[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** What earlier versions of Griot did not keep reads as empty. */
const COLUMNS = `b.id AS briefId, a.id AS actorId, coalesce(m.locals, []) AS locals, coalesce(m.autos, []) AS autos,
          coalesce(m.personas, []) AS personas, coalesce(m.names, []) AS names, coalesce(m.aliases, []) AS aliases,
          m.country AS country, m.description AS description, b.publishedOn AS publishedOn, m.surfaces AS surfaces,
          m.starts AS starts, m.ends AS ends`;

const read = (row: Row): RecordedTelling => ({
  briefId: readString(row, "briefId"),
  actorId: readString(row, "actorId"),
  locals: readStringList(row, "locals"),
  autos: readStringList(row, "autos"),
  personas: readStringList(row, "personas"),
  names: readStringList(row, "names"),
  aliases: readStringList(row, "aliases"),
  country: readStringOrNull(row, "country"),
  description: readStringOrNull(row, "description"),
  publishedOn: readStringOrNull(row, "publishedOn"),
  surfaces: readStringList(row, "surfaces"),
  starts: readIntList(row, "starts"),
  ends: readIntList(row, "ends"),
});

/** Of whom do these briefs tell what? */
export const tellingsInBriefs = (briefIds: readonly string[]): Query<RecordedTelling> => ({
  cypher: `UNWIND $briefIds AS briefId
           MATCH (b:Brief {id: briefId})-[m:MENTIONS]->(a:Actor)
           RETURN ${COLUMNS}
           ORDER BY briefId, actorId`,
  params: { briefIds },
  decode: read,
});

/** What do all briefs tell of these actors? */
export const tellingsOfActors = (actorIds: readonly string[]): Query<RecordedTelling> => ({
  cypher: `UNWIND $actorIds AS wantedId
           MATCH (b:Brief)-[m:MENTIONS]->(a:Actor {id: wantedId})
           RETURN ${COLUMNS}
           ORDER BY actorId, briefId`,
  params: { actorIds },
  decode: read,
});
