import type { ExportedActor } from "../../queries/export/exported-actor.js";
import { relationLabel } from "./relation-label.js";
import { ACTOR_ATTRIBUTES, RELATIONSHIP_ATTRIBUTES, STATEMENT_ATTRIBUTES, type Attribute } from "./attributes.js";
import { singleFile, type Section } from "./export-format.js";
import { sourceOf, targetOf, UNNAMED_KIND, UNNAMED_LABEL, unnamedId } from "./unnamed-end.js";
import { xmlId, xmlText } from "./xml-text.js";

const TYPES = { string: "string", integer: "int", double: "double", boolean: "boolean" } as const;

const OPENING = `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
`;

const LABEL: Attribute<{ readonly name: string }> = { name: "label", type: "string", of: ({ name }) => name };
const EDGE_LABEL: Attribute<{ readonly type: string }> = {
  name: "label",
  type: "string",
  of: ({ type }) => relationLabel(type),
};
const WEIGHT: Attribute<{ readonly statements: number }> = {
  name: "weight",
  type: "double",
  of: ({ statements }) => statements,
};

const NODES: readonly Attribute<ExportedActor>[] = [LABEL, ...ACTOR_ATTRIBUTES];
const STATEMENTS = [EDGE_LABEL, ...STATEMENT_ATTRIBUTES];
const RELATIONSHIPS = [EDGE_LABEL, WEIGHT, ...RELATIONSHIP_ATTRIBUTES];

/** GraphML with a typed key for every attribute, declared whether used or not. */
export const graphml = singleFile(
  { name: "graphml", title: "GraphML", mediaType: "application/graphml+xml", ending: "graphml" },
  ({ level, citation }): readonly Section[] => {
    const edges = level === "statements" ? STATEMENTS : RELATIONSHIPS;
    const graphData = Object.entries(citation).map(([name, value]) => ({ name, value: String(value ?? "") }));
    const before =
      OPENING +
      graphData.map(({ name }) => keyLine(`g_${name}`, "graph", name, "string")).join("") +
      NODES.map(({ name, type }) => keyLine(`n_${name}`, "node", name, TYPES[type])).join("") +
      edges.map(({ name, type }) => keyLine(`e_${name}`, "edge", name, TYPES[type])).join("") +
      `<graph id="griot" edgedefault="directed">\n` +
      graphData.map(({ name, value }) => `${dataElement("g", name, value)}\n`).join("");
    const end: Section = { before: "</graph>\n</graphml>\n" };
    const actors: Section = {
      before,
      rows: "actors",
      write: (actor) => nodeElement(actor.id, actorData(actor)),
    };
    if (level === "relationships") {
      return [
        actors,
        {
          rows: "relationships",
          write: (row) => edgeElement(row.id, row.subjectId, row.objectId, relationshipData(row)),
        },
        end,
      ];
    }
    return [
      actors,
      {
        rows: "halves",
        write: ({ id }) =>
          nodeElement(unnamedId(id), dataElement("n", "label", UNNAMED_LABEL) + dataElement("n", "kind", UNNAMED_KIND)),
      },
      {
        rows: "statements",
        write: (row) => edgeElement(row.id, sourceOf(row), targetOf(row), statementData(row)),
      },
      end,
    ];
  },
);

const keyLine = (id: string, target: string, name: string, type: string): string =>
  `<key id="${id}" for="${target}" attr.name="${name}" attr.type="${type}"/>\n`;

const opening = (scope: string, name: string): string => `<data key="${scope}_${name}">`;

const dataElement = (scope: string, name: string, value: string): string =>
  `${opening(scope, name)}${xmlText(value)}</data>`;

/** Writes what a row has of these attributes. */
function dataWriter<Row>(scope: string, attributes: readonly Attribute<Row>[]): (row: Row) => string {
  const opened = attributes.map(({ name, of }) => ({ of, before: opening(scope, name) }));
  return (row) => {
    let data = "";
    for (const { before, of } of opened) {
      const value = of(row);
      if (value !== null) data += `${before}${typeof value === "string" ? xmlText(value) : value}</data>`;
    }
    return data;
  };
}

const actorData = dataWriter("n", NODES);
const statementData = dataWriter("e", STATEMENTS);
const relationshipData = dataWriter("e", RELATIONSHIPS);

const nodeElement = (id: string, data: string): string => `<node id="${xmlId(id)}">${data}</node>\n`;

const edgeElement = (id: string, source: string, target: string, data: string): string =>
  `<edge id="${xmlId(id)}" source="${xmlId(source)}" target="${xmlId(target)}">${data}</edge>\n`;
