import type { Query } from "../graph-store.js";
import { readBoolean, readString, readStringOrNull } from "../row.js";

/** When some brief says that an event was; briefs that say the same day count once. */
export interface EventDate {
  /** `Statement.event`. */
  readonly event: string;
  readonly date: string | null;
  /** The statement that the claim was counted to. */
  readonly statementId: string;
  /** Date of that statement. */
  readonly statementDate: string | null;
  /** The statement is planned or negated. */
  readonly open: boolean;
  /** A claim less precise than a day, with its brief; null for days. */
  readonly briefId: string | null;
  readonly publishedOn: string | null;
}

/**
 * Which dates do briefs give for these events? Those of the briefs named are left out, since they are being read anew.
 * @param events `Statement.event`: type, ends and office or award, whenever it was
 */
export const datesOfEvents = (events: readonly string[], exceptBriefIds: readonly string[]): Query<EventDate> => ({
  cypher: `UNWIND $events AS event
           MATCH (s:Statement {event: event})-[e:EVIDENCED_BY]->(b:Brief)
           WHERE NOT b.id IN $exceptBriefIds
           WITH event, s, e.date AS date, size(coalesce(e.date, '')) = 10 AS day, b
           RETURN DISTINCT event, date, s.id AS statementId, s.date AS statementDate, day,
                  s.planned OR s.negated AS open,
                  CASE WHEN day THEN null ELSE b.id END AS briefId,
                  CASE WHEN day THEN null ELSE b.publishedOn END AS publishedOn`,
  params: { events, exceptBriefIds },
  decode: (row) => ({
    event: readString(row, "event"),
    date: readStringOrNull(row, "date"),
    statementId: readString(row, "statementId"),
    statementDate: readStringOrNull(row, "statementDate"),
    open: readBoolean(row, "open"),
    briefId: readBoolean(row, "day") ? null : readString(row, "briefId"),
    publishedOn: readStringOrNull(row, "publishedOn"),
  }),
});
