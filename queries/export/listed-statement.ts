import type { DatePrecision } from "../../schema/ontology/partial-date.js";
import { RowError } from "../row.js";
import type { StatementStatus } from "../statement-filter.js";
import type { ExportedEvidence, ExportedStatement } from "./exported-statement.js";

type Values = readonly unknown[];

/** A statement in a list, with its evidence in lists, as `statementsForExport` returns it. @throws RowError */
export function readListed(values: Values): ExportedStatement {
  return {
    id: text(values, 0),
    type: text(values, 1),
    subjectId: textOrNull(values, 2),
    objectId: textOrNull(values, 3),
    onBehalfOfId: textOrNull(list(values, 4), 0),
    placeId: textOrNull(list(values, 5), 0),
    date: textOrNull(values, 6),
    datePrecision: text(values, 7) as DatePrecision,
    title: textOrNull(values, 8),
    award: textOrNull(values, 9),
    period: textOrNull(values, 10),
    confidence: number(values, 11),
    planned: values[12] === true,
    negated: values[13] === true,
    reported: values[14] === true,
    status: text(values, 15) as StatementStatus,
    sources: number(values, 16),
    dateFrom: textOrNull(values, 17),
    dateTo: textOrNull(values, 18),
    evidence: evidenceOf(list(values, 19) as readonly Values[]),
  };
}

function evidenceOf(lists: readonly Values[]): readonly ExportedEvidence[] {
  const evidence = lists.map(readEvidence);
  return evidence.length < 2 ? evidence : evidence.sort(byAge);
}

const readEvidence = (values: Values): ExportedEvidence => ({
  briefId: text(values, 0),
  quote: text(values, 1),
  start: number(values, 2),
  end: number(values, 3),
  rule: text(values, 4),
  confidence: number(values, 5),
  reported: values[6] === true,
  title: textOrNull(values, 7),
  source: textOrNull(values, 8),
  url: textOrNull(values, 9),
  publishedOn: textOrNull(values, 10),
});

function byAge(a: ExportedEvidence, b: ExportedEvidence): number {
  const [first, second] = [ageOf(a), ageOf(b)];
  return first === second ? a.start - b.start || a.end - b.end : first < second ? -1 : 1;
}

const ageOf = ({ publishedOn, briefId }: ExportedEvidence): string => `${publishedOn ?? "9999"} ${briefId}`;

function text(values: Values, index: number): string {
  const value = values[index];
  return typeof value === "string" ? value : refuse(index, "a string", value);
}

function textOrNull(values: Values, index: number): string | null {
  const value = values[index];
  return value === null || value === undefined ? null : text(values, index);
}

function number(values: Values, index: number): number {
  const value = values[index];
  return typeof value === "number" ? value : refuse(index, "a number", value);
}

function list(values: Values, index: number): Values {
  const value = values[index];
  return Array.isArray(value) ? value : refuse(index, "a list", value);
}

function refuse(index: number, expected: string, got: unknown): never {
  throw new RowError(`rows[${index}]`, expected, got);
}
