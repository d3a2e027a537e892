import { readStatement, STATEMENT_COLUMNS, type FoundStatement } from "../found-statement.js";
import type { Query, Row } from "../graph-store.js";
import { readNumber, readString, RowError } from "../row.js";
import { compileFilter, type StatementFilter } from "../statement-filter.js";
import { placeParams, placeSteps, readPlace, type Placed, type PlacedPage } from "./export-page.js";

/** The words of one brief that prove a statement, with what is needed to cite them. */
export interface ExportedEvidence {
  readonly briefId: string;
  readonly quote: string;
  /** Offsets in the brief's text, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  readonly rule: string;
  /** How sure this reading is, 0 to 1. */
  readonly confidence: number;
  readonly reported: boolean;
  readonly title: string | null;
  readonly source: string | null;
  readonly url: string | null;
  readonly publishedOn: string | null;
}

export interface ExportedStatement extends FoundStatement {
  /** First and last day that its date covers; null when it has none. */
  readonly dateFrom: string | null;
  readonly dateTo: string | null;
  /** Oldest brief first, then by the brief's id and the place in it. */
  readonly evidence: readonly ExportedEvidence[];
}

const EVIDENCE = `[(s)-[e:EVIDENCED_BY]->(b:Brief) |
            [b.id, e.quote, e.start, e.end, e.rule, e.confidence, e.reported, b.title, b.source, b.url, b.publishedOn]]`;

/**
 * The statements that belong to these actors: those whose subject they are, and those without subject whose object they
 * are. So each statement belongs to one actor. By actor, then type, both ends and id.
 */
export function statementsForExport(filter: StatementFilter, page: PlacedPage): Query<Placed<ExportedStatement>> {
  const { cypher, params } = compileFilter(filter);
  return {
    cypher: `UNWIND $actorIds AS actorId
   MATCH (:Actor {id: actorId})<-[:SUBJECT|OBJECT]-(s:Statement)
   ${cypher}
   WITH DISTINCT actorId, s, coalesce(s.pair, s.type) + ' ' + s.id AS place
   WHERE coalesce(s.subjectId, s.objectId) = actorId
   ${placeSteps("s")}
   RETURN actorId, place, ${STATEMENT_COLUMNS}, s.dateFrom AS dateFrom, s.dateTo AS dateTo, ${EVIDENCE} AS evidence
   ORDER BY actorId, place`,
    params: { ...params, ...placeParams(page) },
    decode: (row) => readPlace(row, readExported(row)),
  };
}

function readExported(row: Row): ExportedStatement {
  const statement = readStatement(row) as ExportedStatement & { evidence: unknown; dateFrom: unknown; dateTo: unknown };
  const days = row as { readonly dateFrom?: string | null; readonly dateTo?: string | null };
  return Object.assign(statement, {
    dateFrom: days.dateFrom ?? null,
    dateTo: days.dateTo ?? null,
    evidence: readEvidence(row["evidence"]),
  });
}

function readEvidence(value: unknown): readonly ExportedEvidence[] {
  if (!Array.isArray(value)) throw new RowError("evidence", "a list", value);
  const evidence = (value as readonly (readonly unknown[])[]).map(evidenceOf);
  return evidence.length < 2 ? evidence : evidence.sort(byAge);
}

const evidenceOf = (values: readonly unknown[]): ExportedEvidence => {
  const row = values as unknown as Row;
  return {
    briefId: readString(row, "0"),
    quote: readString(row, "1"),
    start: readNumber(row, "2"),
    end: readNumber(row, "3"),
    rule: readString(row, "4"),
    confidence: readNumber(row, "5"),
    reported: values[6] === true,
    title: textOrNull(values[7]),
    source: textOrNull(values[8]),
    url: textOrNull(values[9]),
    publishedOn: textOrNull(values[10]),
  };
};

const textOrNull = (value: unknown): string | null => (typeof value === "string" ? value : null);

function byAge(a: ExportedEvidence, b: ExportedEvidence): number {
  const [first, second] = [a, b].map(({ publishedOn, briefId }) => `${publishedOn ?? "9999"} ${briefId}`) as [
    string,
    string,
  ];
  return first === second ? a.start - b.start || a.end - b.end : first < second ? -1 : 1;
}
