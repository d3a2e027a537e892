import { ACTOR_KINDS } from "../../schema/ontology/actor-kinds.js";
import { fold } from "../../schema/ontology/fold.js";
import { datesOrNull } from "../../schema/ontology/lifespan.js";
import { relationSpec } from "../../schema/ontology/relation-types.js";
import type { ExportedActor } from "../../queries/export/exported-actor.js";
import type { ExportedBrief } from "../../queries/export/exported-brief.js";
import type { ExportedStatement } from "../../queries/export/exported-statement.js";
import type { FoundRelationship } from "../../queries/found-relationship.js";
import { pairOf } from "../../queries/write/refresh-summaries.js";
import { citationText } from "./citation.js";
import { CypherBatches } from "./cypher-batches.js";
import type { CypherMap } from "./cypher-literal.js";
import { singleFile, type Section } from "./export-format.js";

const CONSTRAINTS = ["Actor", "Brief", "Statement"]
  .map(
    (label) => `CREATE CONSTRAINT ${label.toLowerCase()}_id IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE;\n`,
  )
  .join("");

/**
 * A script for cypher-shell, or any driver, that rebuilds the graph in an empty Neo4j: a statement ends with a semicolon
 * at the end of a line, and no text in it holds a line break.
 */
export const cypherScript = singleFile(
  { name: "cypher", title: "Cypher script", mediaType: "application/x-cypher-query", ending: "cypher" },
  ({ level, citation }): readonly Section[] => {
    const script = new CypherBatches();
    const after = (): string => script.rest();
    const before = `// ${citationText(citation).replace(/[\r\n]+/g, " ")}\n${CONSTRAINTS}CALL db.awaitIndexes(300);\n`;
    const actors: Section = {
      before,
      rows: "actors",
      write: (actor) => script.add(nodeCreation(`Actor:${ACTOR_KINDS[actor.kind].node}`), actorProperties(actor)),
      after,
    };
    const relationships: Section = {
      rows: "relationships",
      write: (row) => script.add(summaryCreation(row.type), summaryRow(row)),
      after,
    };
    if (level === "relationships") return [actors, relationships];
    return [
      actors,
      {
        rows: "briefs",
        write: (brief) =>
          script.add(nodeCreation("Brief"), briefProperties(brief)) +
          brief.mentions.map((mention) => script.add(MENTION_CREATION, { brief: brief.id, ...mention })).join(""),
        after,
      },
      { rows: "statements", write: (statement) => script.add(STATEMENT_CREATION, statementRow(statement)), after },
      relationships,
    ];
  },
);

const nodeCreation = (labels: string): string => `CREATE (n:${labels}) SET n = row`;

const MENTION_CREATION =
  "MATCH (b:Brief {id: row.brief}) MATCH (a:Actor {id: row.actorId}) " +
  "CREATE (b)-[:MENTIONS {surfaces: row.surfaces, starts: row.starts, ends: row.ends}]->(a)";

const partCreation = (role: string, idField: string): string =>
  `CALL (s, row) { MATCH (a:Actor {id: row.${idField}}) CREATE (s)-[:${role}]->(a) }`;

const STATEMENT_CREATION = [
  "CREATE (s:Statement) SET s = row.properties WITH s, row",
  partCreation("SUBJECT", "properties.subjectId"),
  partCreation("OBJECT", "properties.objectId"),
  partCreation("ON_BEHALF_OF", "onBehalfOf"),
  partCreation("AT", "place"),
  "CALL (s, row) { UNWIND row.evidence AS e MATCH (b:Brief {id: e.brief})",
  "CREATE (s)-[r:EVIDENCED_BY]->(b) SET r = e.properties }",
].join(" ");

/** The type's name comes from the ontology. */
const summaryCreation = (type: string): string =>
  "MATCH (a:Actor {id: row.subject}) MATCH (b:Actor {id: row.object}) " +
  `CREATE (a)-[r:${relationSpec(type).type}]->(b) SET r = row.properties`;

function actorProperties({ externalIds, began, ended, ...actor }: ExportedActor): CypherMap {
  const foldedNames = [...new Set([actor.name, ...actor.aliases].map(fold))].sort();
  return {
    ...actor,
    foldedNames,
    searchText: `|${foldedNames.map((name) => `${name}|`).join("")}`,
    externalIds: externalIds.length > 0 ? externalIds : null,
    began: datesOrNull(began),
    ended: datesOrNull(ended),
  };
}

const briefProperties = ({ mentions: _mentions, ...brief }: ExportedBrief): CypherMap => ({ ...brief });

const statementRow = (statement: ExportedStatement): CypherMap => ({
  properties: {
    id: statement.id,
    type: statement.type,
    subjectId: statement.subjectId,
    objectId: statement.objectId,
    pair: pairNameOf(statement),
    date: statement.date,
    dateFrom: statement.dateFrom,
    dateTo: statement.dateTo,
    precision: statement.datePrecision,
    title: statement.title,
    award: statement.award,
    period: statement.period,
    planned: statement.planned,
    negated: statement.negated,
    reported: statement.reported,
    confidence: statement.confidence,
    sources: statement.sources,
    status: statement.status,
  },
  onBehalfOf: statement.onBehalfOfId,
  place: statement.placeId,
  evidence: statement.evidence.map(({ briefId, quote, start, end, rule, confidence, reported }) => ({
    brief: briefId,
    properties: { quote, start, end, rule, confidence, reported },
  })),
});

const pairNameOf = ({ type, subjectId, objectId }: ExportedStatement): string | null =>
  subjectId === null || objectId === null ? null : pairOf(type, subjectId, objectId).pair;

const summaryRow = ({ subjectId, objectId, ...row }: FoundRelationship): CypherMap => ({
  subject: subjectId,
  object: objectId,
  properties: {
    statements: row.statements,
    briefs: row.briefs,
    firstDate: row.firstDate,
    lastDate: row.lastDate,
    confidence: row.confidence,
  },
});
