import type { ExportedActor } from "../../queries/export/exported-actor.js";
import type { ExportedStatement } from "../../queries/export/exported-statement.js";
import type { FoundRelationship } from "../../queries/found-relationship.js";
import { evidenceRecord } from "./node-link.js";

/** A column of a format that knows only single values: GraphML, GEXF, CSV, Cytoscape. */
export interface Attribute<Row> {
  /** Unlike every other of its table, and every column of Gephi, even with another case. */
  readonly name: string;
  readonly type: "string" | "integer" | "double" | "boolean";
  /** null: the row has none. */
  readonly of: (row: Row) => string | number | boolean | null;
}

/** Several texts as one: «IBK | Ibrahim Keïta». */
const joined = (texts: readonly string[]): string | null =>
  texts.length === 0 ? null : texts.map((text) => text.replaceAll("|", "¦")).join(" | ");

export const ACTOR_ATTRIBUTES: readonly Attribute<ExportedActor>[] = [
  { name: "kind", type: "string", of: ({ kind }) => kind },
  { name: "country", type: "string", of: ({ country }) => country },
  { name: "description", type: "string", of: ({ description }) => description },
  { name: "aliases", type: "string", of: ({ aliases }) => joined(aliases) },
  { name: "externalIds", type: "string", of: ({ externalIds }) => joined(externalIds) },
  { name: "began", type: "string", of: ({ began }) => joined(began) },
  { name: "ended", type: "string", of: ({ ended }) => joined(ended) },
];

/** `relation` and not `type`, which Gephi takes for directed or undirected. The quote is that of the oldest brief. */
export const STATEMENT_ATTRIBUTES: readonly Attribute<ExportedStatement>[] = [
  { name: "relation", type: "string", of: ({ type }) => type },
  { name: "date", type: "string", of: ({ date }) => date },
  { name: "datePrecision", type: "string", of: ({ datePrecision }) => datePrecision },
  { name: "firstDate", type: "string", of: ({ dateFrom }) => dateFrom },
  { name: "lastDate", type: "string", of: ({ dateTo }) => dateTo },
  { name: "title", type: "string", of: ({ title }) => title },
  { name: "award", type: "string", of: ({ award }) => award },
  { name: "period", type: "string", of: ({ period }) => period },
  { name: "onBehalfOf", type: "string", of: ({ onBehalfOfId }) => onBehalfOfId },
  { name: "place", type: "string", of: ({ placeId }) => placeId },
  { name: "confidence", type: "double", of: ({ confidence }) => confidence },
  { name: "planned", type: "boolean", of: ({ planned }) => planned },
  { name: "negated", type: "boolean", of: ({ negated }) => negated },
  { name: "reported", type: "boolean", of: ({ reported }) => reported },
  { name: "status", type: "string", of: ({ status }) => status },
  { name: "sources", type: "integer", of: ({ sources }) => sources },
  { name: "quote", type: "string", of: ({ evidence }) => evidence[0]?.quote ?? null },
  { name: "quotedFrom", type: "string", of: ({ evidence }) => evidence[0]?.source ?? null },
  { name: "url", type: "string", of: ({ evidence }) => evidence[0]?.url ?? null },
  { name: "publishedOn", type: "string", of: ({ evidence }) => evidence[0]?.publishedOn ?? null },
  { name: "brief", type: "string", of: ({ evidence }) => evidence[0]?.briefId ?? null },
  { name: "evidence", type: "string", of: ({ evidence }) => JSON.stringify(evidence.map(evidenceRecord)) },
];

export const RELATIONSHIP_ATTRIBUTES: readonly Attribute<FoundRelationship>[] = [
  { name: "relation", type: "string", of: ({ type }) => type },
  { name: "statements", type: "integer", of: ({ statements }) => statements },
  { name: "briefs", type: "integer", of: ({ briefs }) => briefs },
  { name: "firstDate", type: "string", of: ({ firstDate }) => firstDate },
  { name: "lastDate", type: "string", of: ({ lastDate }) => lastDate },
  { name: "confidence", type: "double", of: ({ confidence }) => confidence },
];
