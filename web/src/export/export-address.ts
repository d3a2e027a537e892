import { statementFilter } from "../api/statement-filter.js";
import type { ViewState } from "../app/view-state.js";

/** Formats that the server writes, as `GET /export` lists them. */
export const FORMATS = [
  ["gexf", "GEXF 1.3 (Gephi)"],
  ["graphml", "GraphML"],
  ["csv", "CSV"],
  ["json", "JSON node-link"],
  ["cytoscape", "Cytoscape JSON"],
  ["ftm", "FollowTheMoney"],
  ["jsonld", "JSON-LD"],
  ["turtle", "Turtle"],
  ["cypher", "Cypher"],
  ["neo4j-csv", "CSV (neo4j-admin)"],
] as const;

/** Where the server gives the view as a file: the surroundings of its centers under its filter. */
export function exportAddress(format: string, { centers, filter }: ViewState): string {
  const restriction = {
    ...statementFilter(filter),
    ...(filter.kinds.length > 0 && { kinds: filter.kinds }),
  };
  const parameters = new URLSearchParams({ actor: centers.join(","), depth: "1", filter: JSON.stringify(restriction) });
  return `/export/${format}?${parameters.toString()}`;
}
