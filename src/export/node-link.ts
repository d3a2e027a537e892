import { datesOrNull } from "../../schema/ontology/lifespan.js";
import type { ExportedActor } from "../../queries/export/exported-actor.js";
import type { ExportedBrief } from "../../queries/export/exported-brief.js";
import type { ExportedEvidence, ExportedStatement } from "../../queries/export/exported-statement.js";
import type { FoundRelationship } from "../../queries/found-relationship.js";
import { singleFile, type ExportHead, type Section } from "./export-format.js";
import { separated } from "./separated.js";
import { sourceOf, targetOf, UNNAMED_KIND, UNNAMED_LABEL, unnamedId } from "./unnamed-end.js";
import { withoutNull } from "./without-null.js";

/** JSON as NetworkX's `node_link_graph` takes it, an element a line; lossless, so that `griot import` reads it back. */
export const nodeLink = singleFile(
  { name: "json", title: "JSON node-link (NetworkX)", mediaType: "application/json", ending: "json" },
  ({ level, citation }: ExportHead): readonly Section[] => {
    const [node, brief, edge] = [separated(), separated(), separated()];
    const graph = { name: "Griot", level, citation };
    return [
      {
        before: `{"directed":true,"multigraph":true,"graph":${JSON.stringify(graph)},\n"nodes":[`,
        rows: "actors",
        write: (actor) => node(JSON.stringify(actorNode(actor))),
      },
      ...(level === "statements"
        ? ([
            {
              rows: "halves",
              write: ({ id }) =>
                node(JSON.stringify({ id: unnamedId(id), kind: UNNAMED_KIND, name: UNNAMED_LABEL, aliases: [] })),
            },
            { before: `\n],\n"briefs":[`, rows: "briefs", write: (row) => brief(JSON.stringify(briefRecord(row))) },
            { before: `\n],\n"edges":[`, rows: "statements", write: (row) => edge(JSON.stringify(statementEdge(row))) },
          ] satisfies readonly Section[])
        : ([
            {
              before: `\n],\n"edges":[`,
              rows: "relationships",
              write: (row) => edge(JSON.stringify(relationshipEdge(row))),
            },
          ] satisfies readonly Section[])),
      { before: "\n]}\n" },
    ];
  },
);

export const actorNode = ({ externalIds, began, ended, ...actor }: ExportedActor): object =>
  withoutNull({
    id: actor.id,
    kind: actor.kind,
    name: actor.name,
    aliases: actor.aliases,
    country: actor.country,
    description: actor.description,
    externalIds: externalIds.length > 0 ? externalIds : null,
    began: datesOrNull(began),
    ended: datesOrNull(ended),
  });

export const briefRecord = ({ mentions, ...brief }: ExportedBrief): object =>
  withoutNull({
    id: brief.id,
    givenId: brief.givenId,
    title: brief.title,
    source: brief.source,
    url: brief.url,
    publishedOn: brief.publishedOn,
    language: brief.language,
    ingestedAt: brief.ingestedAt,
    extractor: brief.extractor,
    text: brief.text,
    mentions: brief.text === null ? null : mentions,
  });

export function statementEdge(statement: ExportedStatement): object {
  const { id, type, date, datePrecision, dateFrom, dateTo, title, award, period, onBehalfOfId, placeId } = statement;
  return withoutNull({
    source: sourceOf(statement),
    target: targetOf(statement),
    key: id,
    type,
    date,
    datePrecision,
    firstDate: dateFrom,
    lastDate: dateTo,
    title,
    award,
    period,
    onBehalfOf: onBehalfOfId,
    place: placeId,
    confidence: statement.confidence,
    planned: statement.planned,
    negated: statement.negated,
    reported: statement.reported,
    status: statement.status,
    sources: statement.sources,
    evidence: statement.evidence.map(evidenceRecord),
  });
}

export const evidenceRecord = (evidence: ExportedEvidence): object =>
  withoutNull({
    brief: evidence.briefId,
    quote: evidence.quote,
    start: evidence.start,
    end: evidence.end,
    rule: evidence.rule,
    confidence: evidence.confidence,
    reported: evidence.reported,
    title: evidence.title,
    source: evidence.source,
    url: evidence.url,
    publishedOn: evidence.publishedOn,
  });

export const relationshipEdge = (row: FoundRelationship): object =>
  withoutNull({
    source: row.subjectId,
    target: row.objectId,
    key: row.id,
    type: row.type,
    weight: row.statements,
    statements: row.statements,
    briefs: row.briefs,
    firstDate: row.firstDate,
    lastDate: row.lastDate,
    confidence: row.confidence,
  });
