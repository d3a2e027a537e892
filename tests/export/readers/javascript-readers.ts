import cytoscape, { type ElementsDefinition } from "cytoscape";
import { MultiDirectedGraph } from "graphology";
import type { Attributes } from "graphology-types";
import { parse as parseGexf } from "graphology-gexf";
import { parse as parseGraphml } from "graphology-graphml";
import type { Read } from "./read.js";

/** What JavaScript's readers make of the text of a file, by format. */
export const JAVASCRIPT_READERS: Readonly<Record<string, (text: string) => Read>> = {
  graphml: (text) => readOf(parseGraphml(MultiDirectedGraph, text)),
  gexf: (text) => readOf(parseGexf(MultiDirectedGraph, text)),
  cytoscape: (text) => {
    const { elements } = JSON.parse(text) as { readonly elements: ElementsDefinition };
    const graph = cytoscape({ headless: true, styleEnabled: false, elements });
    return counted(
      graph.nodes().map((node) => node.data() as Attributes),
      graph.edges().map((edge) => edge.data() as Attributes),
    );
  },
};

const readOf = (graph: MultiDirectedGraph): Read =>
  counted(
    graph.mapNodes((_id, attributes) => attributes),
    graph.mapEdges((_id, attributes) => attributes),
  );

function counted(nodes: readonly Attributes[], edges: readonly Attributes[]): Read {
  const edgeAttributes = given(edges);
  return {
    nodes: nodes.length,
    edges: edges.length,
    dated: edgeAttributes["firstDate"] ?? 0,
    nodeAttributes: given(nodes),
    edgeAttributes,
  };
}

/** How many of them have each attribute. */
function given(all: readonly Attributes[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const attributes of all) {
    for (const [name, value] of Object.entries(attributes)) {
      if (value !== null && value !== undefined && value !== "") counts[name] = (counts[name] ?? 0) + 1;
    }
  }
  return counts;
}
