import { ACTOR_KINDS } from "../../schema/ontology/actor-kinds.js";
import type { ExportedActor } from "../../queries/export/exported-actor.js";
import type { ExportedStatement } from "../../queries/export/exported-statement.js";
import type { FoundRelationship } from "../../queries/found-relationship.js";
import { RELATIONSHIP_ATTRIBUTES, STATEMENT_ATTRIBUTES, type Attribute } from "./attributes.js";
import { citationFile } from "./csv.js";
import { csvLine } from "./csv-line.js";
import type { ExportFormat, ExportHead, Section } from "./export-format.js";
import { sourceOf, targetOf, UNNAMED_KIND, UNNAMED_LABEL, unnamedId } from "./unnamed-end.js";

const TYPES = { string: "", integer: ":int", double: ":double", boolean: ":boolean" } as const;

const NODE_HEADER = [
  "id:ID",
  "name",
  "kind",
  "country",
  "description",
  "aliases:string[]",
  "began:string[]",
  "ended:string[]",
  ":LABEL",
];

/** The relationship's type carries what `relation` says. */
const STATEMENT_COLUMNS = STATEMENT_ATTRIBUTES.filter(({ name }) => name !== "relation");
const RELATIONSHIP_COLUMNS = RELATIONSHIP_ATTRIBUTES.filter(({ name }) => name !== "relation");

/** `neo4j-admin database import` splits lists at semicolons and has no way to write one inside. */
const listOf = (texts: readonly string[]): string => texts.map((text) => text.replaceAll(";", ",")).join(";");

/** CSV with the headers that `neo4j-admin database import full --multiline-fields=true` wants. */
export const neo4jCsv: ExportFormat = {
  name: "neo4j-csv",
  title: "CSV for neo4j-admin import",
  mediaType: "text/csv; charset=utf-8",
  ending: "csv",
  files: ({ level, citation }: ExportHead) => [
    { name: "nodes.csv", sections: nodeSections(level === "statements") },
    {
      name: "relationships.csv",
      sections: [
        level === "statements"
          ? {
              before: relationshipHeader(STATEMENT_COLUMNS),
              rows: "statements",
              write: (row: ExportedStatement) =>
                csvLine([
                  sourceOf(row),
                  targetOf(row),
                  row.type,
                  row.id,
                  ...STATEMENT_COLUMNS.map(({ of }) => of(row)),
                ]),
            }
          : {
              before: relationshipHeader(RELATIONSHIP_COLUMNS),
              rows: "relationships",
              write: (row: FoundRelationship) =>
                csvLine([
                  ...[row.subjectId, row.objectId, row.type, row.id],
                  ...RELATIONSHIP_COLUMNS.map(({ of }) => of(row)),
                ]),
            },
      ],
    },
    citationFile(citation),
  ],
};

const relationshipHeader = <Row>(columns: readonly Attribute<Row>[]): string =>
  csvLine([":START_ID", ":END_ID", ":TYPE", "id", ...columns.map(({ name, type }) => name + TYPES[type])]);

const nodeSections = (withUnnamed: boolean): readonly Section[] => [
  { before: csvLine(NODE_HEADER), rows: "actors", write: nodeLine },
  ...(withUnnamed
    ? [
        {
          rows: "halves",
          write: ({ id }: { readonly id: string }) =>
            csvLine([unnamedId(id), UNNAMED_LABEL, UNNAMED_KIND, null, null, null, null, null, "Unnamed"]),
        } as const,
      ]
    : []),
];

const nodeLine = ({ id, name, kind, country, description, aliases, began, ended }: ExportedActor): string =>
  csvLine([
    ...[id, name, kind, country, description],
    ...[aliases, began, ended].map(listOf),
    `Actor;${ACTOR_KINDS[kind].node}`,
  ]);
