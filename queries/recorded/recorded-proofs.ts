import type { Query } from "../graph-store.js";
import { readBoolean, readInt, readNumber, readString, readStringOrNull } from "../row.js";

/** One piece of evidence with the statement it proves; see `record-evidence.ts`. */
export interface RecordedProof {
  readonly briefId: string;
  readonly statementId: string;
  readonly type: string;
  /** `Statement.event`. */
  readonly event: string | null;
  /** `Statement.pair`. */
  readonly pair: string | null;
  readonly subjectId: string | null;
  readonly objectId: string | null;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  readonly rule: string;
  readonly confidence: number;
  readonly reported: boolean;
  /** Id of the statement as the brief's own text gives it. */
  readonly claim: string | null;
  readonly date: string | null;
  readonly title: string | null;
  readonly award: string | null;
  readonly period: string | null;
  readonly onBehalfOfId: string | null;
  readonly placeId: string | null;
}

/** What do these briefs prove? */
export const proofsInBriefs = (briefIds: readonly string[]): Query<RecordedProof> => ({
  cypher: `UNWIND $briefIds AS briefId
           MATCH (b:Brief {id: briefId})<-[e:EVIDENCED_BY]-(s:Statement)
           RETURN b.id AS briefId, s.id AS statementId, s.type AS type, s.event AS event, s.pair AS pair, s.subjectId AS subjectId,
                  s.objectId AS objectId, e.quote AS quote, e.start AS start, e.end AS end, e.rule AS rule,
                  e.confidence AS confidence, e.reported AS reported, e.claim AS claim, e.date AS date,
                  e.title AS title, e.award AS award, e.period AS period, e.onBehalfOfId AS onBehalfOfId,
                  e.placeId AS placeId`,
  params: { briefIds },
  decode: (row) => ({
    briefId: readString(row, "briefId"),
    statementId: readString(row, "statementId"),
    type: readString(row, "type"),
    event: readStringOrNull(row, "event"),
    pair: readStringOrNull(row, "pair"),
    subjectId: readStringOrNull(row, "subjectId"),
    objectId: readStringOrNull(row, "objectId"),
    quote: readString(row, "quote"),
    start: readInt(row, "start"),
    end: readInt(row, "end"),
    rule: readString(row, "rule"),
    confidence: readNumber(row, "confidence"),
    reported: readBoolean(row, "reported"),
    claim: readStringOrNull(row, "claim"),
    date: readStringOrNull(row, "date"),
    title: readStringOrNull(row, "title"),
    award: readStringOrNull(row, "award"),
    period: readStringOrNull(row, "period"),
    onBehalfOfId: readStringOrNull(row, "onBehalfOfId"),
    placeId: readStringOrNull(row, "placeId"),
  }),
});
