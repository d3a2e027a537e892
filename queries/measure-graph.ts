import graphology from "graphology";
import louvainModule from "graphology-communities-louvain";
import betweennessModule from "graphology-metrics/centrality/betweenness.js";
import pagerankModule from "graphology-metrics/centrality/pagerank.js";
import type { AbstractGraph } from "graphology-types";
import type { Link } from "./links-among-actors.js";
import { byCodeUnits } from "../schema/ontology/by-code-units.js";

// These CommonJS modules are the functions that their types call `default`.
const louvain = louvainModule as unknown as typeof louvainModule.default;
const betweenness = betweennessModule as unknown as typeof betweennessModule.default;
const pagerank = pagerankModule as unknown as typeof pagerankModule.default;

interface Weight {
  /** Number of statements. */
  readonly weight: number;
}

export type MeasuredGraph = AbstractGraph<Record<string, never>, Weight>;

export interface Score {
  readonly actorId: string;
  readonly score: number;
}

export interface Community {
  /** The best connected within first, then by id. */
  readonly actorIds: readonly string[];
  /** Pairs of members who dealt with each other, and the statements between them. */
  readonly links: number;
  readonly statements: number;
}

/** Sorted, so that what depends on the order of actors comes out the same from every engine. */
export function graphOf(links: readonly Link[]): MeasuredGraph {
  const graph = new graphology.UndirectedGraph<Record<string, never>, Weight>();
  const sorted = links.toSorted((a, b) => byCodeUnits(a.one, b.one) || byCodeUnits(a.other, b.other));
  for (const { one, other, statements } of sorted) {
    graph.mergeNode(one);
    graph.mergeNode(other);
    graph.addEdge(one, other, { weight: statements });
  }
  return graph;
}

const highestFirst = (scores: Readonly<Record<string, number>>): readonly Score[] =>
  Object.entries(scores)
    .map(([actorId, score]) => ({ actorId, score: Number(score.toFixed(6)) }))
    .sort((a, b) => b.score - a.score || byCodeUnits(a.actorId, b.actorId));

/** PageRank with damping 0.85, links weighted by statements; the scores of all actors add up to 1. */
export const pagerankOf = (graph: MeasuredGraph): readonly Score[] =>
  graph.order === 0
    ? []
    : highestFirst(pagerank(graph, { getEdgeWeight: "weight", maxIterations: 500, tolerance: 1e-6 }));

/**
 * Of all shortest paths between two others, the share that leads through an actor, 0 to 1 (Brandes 2001, normalised);
 * each link is one step however often it was told.
 */
export const betweennessOf = (graph: MeasuredGraph): readonly Score[] =>
  graph.order === 0 ? [] : highestFirst(betweenness(graph, { getEdgeWeight: null, normalized: true }));

/** Groups of actors who deal more with each other than with the rest (Louvain, by statements), the largest first. */
export function communitiesOf(graph: MeasuredGraph): readonly Community[] {
  if (graph.size === 0) return [];
  const membership = louvain(graph, { getEdgeWeight: "weight", randomWalk: false });
  const within = new Map<number, { degrees: Map<string, number>; links: number; statements: number }>();
  for (const [actorId, community] of Object.entries(membership)) {
    const group = within.get(community) ?? { degrees: new Map<string, number>(), links: 0, statements: 0 };
    group.degrees.set(actorId, 0);
    within.set(community, group);
  }
  graph.forEachEdge((_edge, { weight }, one, other) => {
    const group = within.get(membership[one] ?? -1);
    if (!group || membership[one] !== membership[other]) return;
    group.links++;
    group.statements += weight;
    for (const end of [one, other]) group.degrees.set(end, (group.degrees.get(end) ?? 0) + weight);
  });
  return [...within.values()]
    .map(({ degrees, links, statements }) => ({ actorIds: bestConnectedFirst(degrees), links, statements }))
    .sort(
      (a, b) =>
        b.actorIds.length - a.actorIds.length ||
        b.statements - a.statements ||
        byCodeUnits(a.actorIds[0] ?? "", b.actorIds[0] ?? ""),
    );
}

const bestConnectedFirst = (degrees: ReadonlyMap<string, number>): readonly string[] =>
  [...degrees].sort(([a, most], [b, more]) => more - most || byCodeUnits(a, b)).map(([actorId]) => actorId);
