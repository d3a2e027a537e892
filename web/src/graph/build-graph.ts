import { MultiDirectedGraph } from "graphology";
import type { ResultOf } from "../api/graphql.js";
import type { SURROUNDINGS } from "../api/questions.js";
import { isSymmetric } from "../i18n/relation-words.js";
import { familyOf, type Family } from "../theme/relation-families.js";
import type { ActorNode, GraphFacts, LinkEdge, LinkGraph } from "./graph-model.js";
import { startPlaces, type Places } from "./start-places.js";

export type Surroundings = ResultOf<typeof SURROUNDINGS>["subgraph"];

interface BuildOptions {
  readonly centers: readonly string[];
  readonly hidden: readonly string[];
  /** Kinds to draw; empty: all. Centers are always drawn. */
  readonly kinds: readonly string[];
  /** Where actors were before; they begin there. */
  readonly places: Places;
}

/** Past so many links all are drawn straight: a curve costs a slow graphics card several times a line. */
const MOST_CURVED = 2_000;

/** The drawing of an answer: an actor a node, and one link a pair, direction and family. */
export function buildGraph(answer: Surroundings, options: BuildOptions): LinkGraph {
  const graph: LinkGraph = new MultiDirectedGraph<ActorNode, LinkEdge, GraphFacts>();
  const centers = new Set(options.centers);
  const hidden = new Set(options.hidden);
  const kinds = new Set(options.kinds);
  for (const { id, name, kind, country, degree } of answer.actors) {
    if (hidden.has(id) || (kinds.size > 0 && !kinds.has(kind) && !centers.has(id))) continue;
    graph.addNode(id, {
      ...{ label: name, kind, country, degree, center: centers.has(id) },
      ...{ size: 4, x: 0, y: 0 },
    });
  }
  for (const link of mergeFamilies(answer.relationships)) {
    if (graph.hasNode(link.source) && graph.hasNode(link.target)) addLink(graph, link);
  }
  // Among centers that none chose, whoever the filter leaves without a link has nothing to tell.
  if (centers.size === 0) for (const id of graph.filterNodes((id) => graph.degree(id) === 0)) graph.dropNode(id);
  bendParallelLinks(graph);
  graph.forEachNode((id, { center }) => {
    graph.setNodeAttribute(id, "size", Math.min(3.6 + 1.7 * Math.sqrt(graph.degree(id)) + (center ? 3 : 0), 20));
  });
  for (const [id, { x, y }] of startPlaces(graph, options.places)) graph.mergeNodeAttributes(id, { x, y });
  const weight = (id: string): number => graph.getNodeAttribute(id, "size");
  graph.replaceAttributes({ byWeight: graph.nodes().sort((a, b) => weight(b) - weight(a)) });
  return graph;
}

interface Link {
  readonly source: string;
  readonly target: string;
  readonly family: Family;
  readonly symmetric: boolean;
  readonly relationships: Surroundings["relationships"][number][];
}

function mergeFamilies(relationships: Surroundings["relationships"]): Iterable<Link> {
  const links = new Map<string, Link>();
  for (const relationship of relationships) {
    const { subject, object, type } = relationship;
    if (!subject || !object || subject.id === object.id) continue;
    const symmetric = isSymmetric(type);
    const family = familyOf(type);
    const key = `${subject.id} ${object.id} ${family} ${symmetric}`;
    const link = links.get(key) ?? { source: subject.id, target: object.id, family, symmetric, relationships: [] };
    link.relationships.push(relationship);
    links.set(key, link);
  }
  return links.values();
}

function addLink(graph: LinkGraph, { source, target, family, symmetric, relationships }: Link): void {
  const statements = relationships.reduce((sum, relationship) => sum + relationship.statements, 0);
  const dates = (which: "firstDate" | "lastDate"): readonly string[] =>
    relationships.flatMap((relationship) => relationship[which] ?? []).sort();
  graph.addDirectedEdgeWithKey(`${source} ${target} ${family}${symmetric ? " =" : ""}`, source, target, {
    ...{ family, symmetric, statements, types: relationships.map(({ type }) => type) },
    briefs: Math.max(...relationships.map(({ briefs }) => briefs)),
    firstDate: dates("firstDate")[0] ?? null,
    lastDate: dates("lastDate").at(-1) ?? null,
    size: Math.min(1.1 + 0.9 * Math.sqrt(statements), 7),
    curvature: 0,
  });
}

/** Links between the same two actors part from each other. */
function bendParallelLinks(graph: LinkGraph): void {
  if (graph.size > MOST_CURVED) return;
  const between = new Map<string, string[]>();
  graph.forEachEdge((edge, _attributes, source, target) => {
    const pair = source < target ? `${source} ${target}` : `${target} ${source}`;
    between.set(pair, [...(between.get(pair) ?? []), edge]);
  });
  for (const edges of between.values()) {
    if (edges.length < 2) continue;
    const [first] = edges;
    edges.forEach((edge, index) => {
      // Spread evenly around the straight line; an edge that runs the other way bends to its own left.
      const offset = (index - (edges.length - 1) / 2) * 0.22;
      const turned = graph.source(edge) === graph.source(first) ? offset : -offset;
      if (Math.abs(turned) < 0.01) return;
      graph.setEdgeAttribute(edge, "curvature", turned);
    });
  }
}
