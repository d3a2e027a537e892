import { InputError } from "../../schema/ontology/errors.js";
import type { ExportFormat } from "./export-format.js";
import { csv } from "./csv.js";
import { cypherScript } from "./cypher-script.js";
import { cytoscape } from "./cytoscape.js";
import { followTheMoney } from "./follow-the-money.js";
import { gexf } from "./gexf.js";
import { graphml } from "./graphml.js";
import { jsonLd } from "./json-ld.js";
import { neo4jCsv } from "./neo4j-csv.js";
import { nodeLink } from "./node-link.js";
import { turtle } from "./turtle.js";

/** Every format that a graph can be exported to. */
export const EXPORT_FORMATS: readonly ExportFormat[] = [
  graphml,
  gexf,
  csv,
  neo4jCsv,
  nodeLink,
  cytoscape,
  followTheMoney,
  jsonLd,
  turtle,
  cypherScript,
];

/** @throws InputError that lists the formats. */
export function exportFormat(name: string): ExportFormat {
  const format = EXPORT_FORMATS.find((candidate) => candidate.name === name);
  if (format) return format;
  const names = EXPORT_FORMATS.map((candidate) => candidate.name).join(", ");
  throw new InputError(`There is no export format "${name}"; choose one of ${names}.`);
}
