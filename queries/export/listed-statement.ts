import type { DatePrecision } from "../../schema/ontology/partial-date.js";
import type { StatementStatus } from "../statement-filter.js";
import type { ExportedEvidence, ExportedStatement } from "./exported-statement.js";
import { listAt, numberAt, textAt, textOrNullAt, type Values } from "./listed-values.js";

/** A statement in a list, with its evidence in lists, as `statementsForExport` returns it. @throws RowError */
export function readStatement(values: Values): ExportedStatement {
  return {
    id: textAt(values, 0),
    type: textAt(values, 1),
    subjectId: textOrNullAt(values, 2),
    objectId: textOrNullAt(values, 3),
    onBehalfOfId: textOrNullAt(listAt(values, 4), 0),
    placeId: textOrNullAt(listAt(values, 5), 0),
    date: textOrNullAt(values, 6),
    datePrecision: textAt(values, 7) as DatePrecision,
    title: textOrNullAt(values, 8),
    award: textOrNullAt(values, 9),
    period: textOrNullAt(values, 10),
    confidence: numberAt(values, 11),
    planned: values[12] === true,
    negated: values[13] === true,
    reported: values[14] === true,
    status: textAt(values, 15) as StatementStatus,
    sources: numberAt(values, 16),
    dateFrom: textOrNullAt(values, 17),
    dateTo: textOrNullAt(values, 18),
    evidence: evidenceOf(listAt(values, 19) as readonly Values[]),
  };
}

function evidenceOf(lists: readonly Values[]): readonly ExportedEvidence[] {
  const evidence = lists.map(readEvidence);
  return evidence.length < 2 ? evidence : evidence.sort(byAge);
}

const readEvidence = (values: Values): ExportedEvidence => ({
  briefId: textAt(values, 0),
  quote: textAt(values, 1),
  start: numberAt(values, 2),
  end: numberAt(values, 3),
  rule: textAt(values, 4),
  confidence: numberAt(values, 5),
  reported: values[6] === true,
  title: textOrNullAt(values, 7),
  source: textOrNullAt(values, 8),
  url: textOrNullAt(values, 9),
  publishedOn: textOrNullAt(values, 10),
});

function byAge(a: ExportedEvidence, b: ExportedEvidence): number {
  const [first, second] = [ageOf(a), ageOf(b)];
  return first === second ? a.start - b.start || a.end - b.end : first < second ? -1 : 1;
}

const ageOf = ({ publishedOn, briefId }: ExportedEvidence): string => `${publishedOn ?? "9999"} ${briefId}`;
