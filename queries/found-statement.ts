import type { DatePrecision, PartialDate } from "../schema/ontology/partial-date.js";
import type { RelationType } from "../schema/ontology/relation-types.js";
import { columnNames } from "./column-names.js";
import type { Row } from "./graph-store.js";
import {
  readBoolean,
  readInt,
  readIntOrNull,
  readNumber,
  readString,
  readStringList,
  readStringOrNull,
} from "./row.js";
import type { StatementStatus } from "./statement-filter.js";

/** A statement as the graph holds it, its evidence apart. Ends are actor ids. */
export interface FoundStatement {
  readonly id: string;
  readonly type: RelationType;
  readonly subjectId: string | null;
  readonly objectId: string | null;
  readonly onBehalfOfId: string | null;
  readonly placeId: string | null;
  readonly date: PartialDate | null;
  readonly datePrecision: DatePrecision;
  readonly title: string | null;
  readonly award: string | null;
  readonly period: string | null;
  /** 0 to 1: the surest of its readings. */
  readonly confidence: number;
  readonly planned: boolean;
  readonly negated: boolean;
  readonly reported: boolean;
  readonly status: StatementStatus;
  /** Number of independent sources that tell it. */
  readonly sources: number;
  /** When it came in, as `numberRecorded` counts; null for one recorded before that was counted. */
  readonly sequence: number | null;
}

/** Columns of a statement bound to `s`, as `readStatement` takes them. */
export const STATEMENT_COLUMNS = `s.id AS id, s.type AS type, s.subjectId AS subjectId, s.objectId AS objectId,
          [(s)-[:ON_BEHALF_OF]->(h:Actor) | h.id] AS onBehalfOfIds, [(s)-[:AT]->(p:Actor) | p.id] AS placeIds,
          s.date AS date, s.precision AS datePrecision, s.title AS title, s.award AS award, s.period AS period,
          s.confidence AS confidence, s.planned AS planned, s.negated AS negated, s.reported AS reported,
          s.status AS status, s.sources AS sources, s.sequence AS sequence`;

/** The same columns by name, handed on from a subquery: the embedded engine can't go on from a node that came out of one. */
export const STATEMENT_NAMES = columnNames(STATEMENT_COLUMNS);

/** @throws RowError */
export const readStatement = (row: Row): FoundStatement => ({
  id: readString(row, "id"),
  type: readString(row, "type"),
  subjectId: readStringOrNull(row, "subjectId"),
  objectId: readStringOrNull(row, "objectId"),
  onBehalfOfId: readStringList(row, "onBehalfOfIds")[0] ?? null,
  placeId: readStringList(row, "placeIds")[0] ?? null,
  date: readStringOrNull(row, "date"),
  datePrecision: readString(row, "datePrecision") as DatePrecision,
  title: readStringOrNull(row, "title"),
  award: readStringOrNull(row, "award"),
  period: readStringOrNull(row, "period"),
  confidence: readNumber(row, "confidence"),
  planned: readBoolean(row, "planned"),
  negated: readBoolean(row, "negated"),
  reported: readBoolean(row, "reported"),
  status: readString(row, "status") as StatementStatus,
  sources: readInt(row, "sources"),
  sequence: readIntOrNull(row, "sequence"),
});
