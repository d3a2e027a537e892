import type { FoundStatement } from "../found-statement.js";
import type { Query } from "../graph-store.js";
import { compileFilter, type StatementFilter } from "../statement-filter.js";
import {
  placeParams,
  placeSteps,
  readListed,
  readPlaced,
  rowsOfActors,
  type PageOfActor,
  type Placed,
  type RowsOfActor,
} from "./export-page.js";
import { readStatement } from "./listed-statement.js";
import type { Values } from "./listed-values.js";

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

export interface ExportedStatement extends Omit<FoundStatement, "sequence"> {
  /** First and last day that its date covers; null when it has none. */
  readonly dateFrom: string | null;
  readonly dateTo: string | null;
  /** Oldest brief first, then by the brief's id and the place in it. */
  readonly evidence: readonly ExportedEvidence[];
}

/** Which of a statement's two ends the actor is; OBJECT: of one without subject. So each has one actor to whom it belongs. */
export type End = "SUBJECT" | "OBJECT";

/** As `readStatement` takes it. */
const LISTED = `[s.id, s.type, s.subjectId, s.objectId, [(s)-[:ON_BEHALF_OF]->(h:Actor) | h.id],
       [(s)-[:AT]->(p:Actor) | p.id], s.date, s.precision, s.title, s.award, s.period, s.confidence, s.planned,
       s.negated, s.reported, s.status, s.sources, s.dateFrom, s.dateTo,
       [(s)-[e:EVIDENCED_BY]->(b:Brief) |
         [b.id, e.quote, e.start, e.end, e.rule, e.confidence, e.reported, b.title, b.source, b.url, b.publishedOn]]]`;

const matched = (end: End, filterCypher: string): string =>
  `MATCH (:Actor {id: actorId})<-[:${end}]-(s:Statement)
     ${filterCypher}${end === "OBJECT" ? "\n     WITH * WHERE s.subjectId IS NULL" : ""}`;

/** The statements that belong to each of these actors, at most `limit` an actor. */
export function statementsForExport(
  filter: StatementFilter,
  end: End,
  actorIds: readonly string[],
  limit: number,
): Query<RowsOfActor<ExportedStatement>> {
  const { cypher, params } = compileFilter(filter);
  return rowsOfActors(
    `${matched(end, cypher)}
     WITH s LIMIT $limit
     RETURN collect(${LISTED}) AS rows`,
    { ...params, actorIds, limit },
    readStatement,
  );
}

/** The statements of one actor who has very many, a page, sorted by `placeOfStatement`. */
export function statementsOfActorForExport(
  filter: StatementFilter,
  end: End,
  page: PageOfActor,
): Query<Placed<ExportedStatement>> {
  const { cypher, params } = compileFilter(filter);
  return {
    cypher: `WITH $actorId AS actorId
   ${matched(end, cypher)}
   WITH DISTINCT s, coalesce(s.pair, s.type) + ' ' + s.id AS place
   ${placeSteps("s")}
   RETURN place, [${LISTED}] AS rows
   ORDER BY place`,
    params: { ...params, ...placeParams(page) },
    decode: (row) => readPlaced(row, readStatement(readListed<Values>(row, "rows")[0] ?? [])),
  };
}
