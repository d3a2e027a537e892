import { UndirectedGraph } from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";
import noverlap from "graphology-layout-noverlap";
import type { LayoutReply, LayoutRequest } from "./layout-message.js";

interface Body {
  x: number;
  y: number;
  size: number;
  fixed: boolean;
}

type BodyGraph = UndirectedGraph<Body, { weight: number }>;

/** Iterations are counted, not timed: the same graph is laid out alike on a fast machine and on a slow one. */
const iterationsFor = (actors: number): number => (actors < 200 ? 600 : actors < 1_000 ? 300 : 120);
/** How often the page sees where the actors are by now. */
const reportEveryMs = (actors: number): number => (actors < 1_000 ? 160 : 900);

let latest = 0;

addEventListener("message", ({ data }: MessageEvent<LayoutRequest>) => {
  latest = data.round;
  void layOut(data);
});

async function layOut(request: LayoutRequest): Promise<void> {
  const graph = readGraph(request);
  const total = iterationsFor(graph.order);
  const settings = {
    ...{
      barnesHutOptimize: graph.order > 400,
      barnesHutTheta: 0.9,
      scalingRatio: 60,
      gravity: 0.8,
      strongGravityMode: graph.order < 1_000,
    },
    ...{ slowDown: 1 + Math.log(graph.order + 1), edgeWeightInfluence: 0.6, linLogMode: false },
  };
  let iterations = graph.order > 1_000 ? 1 : 10;
  for (let count = 0; count < total; count += iterations) {
    const begun = performance.now();
    forceAtlas2.assign(graph, { iterations, settings, getEdgeWeight: "weight" });
    const took = Math.max(performance.now() - begun, 1);
    report(graph, request.round, false);
    await pause(); // a newer request may have come
    if (latest !== request.round) return;
    iterations = Math.max(
      1,
      Math.min(Math.round((iterations * reportEveryMs(graph.order)) / took), total - count - iterations),
    );
    if (iterations < 1) break;
  }
  if (graph.order < 2_000) partOverlaps(graph);
  report(graph, request.round, true);
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

function readGraph({ places, sizes, held, links, weights }: LayoutRequest): BodyGraph {
  const graph: BodyGraph = new UndirectedGraph();
  sizes.forEach((size, index) => {
    const x = places[2 * index] ?? 0;
    const y = places[2 * index + 1] ?? 0;
    graph.addNode(index, { x, y, size, fixed: held[index] === 1 });
  });
  weights.forEach((weight, index) => {
    const [source, target] = [links[2 * index], links[2 * index + 1]];
    const edge = graph.edge(source, target);
    if (edge === undefined) graph.addEdge(source, target, { weight });
    else graph.updateEdgeAttribute(edge, "weight", (before = 0) => before + weight);
  });
  return graph;
}

/** Sizes are in pixels of a drawing about so wide and high, places in units of their own. */
const DRAWN_PX = 700;

/** Room for a name beside each actor; those that are held are put back. */
function partOverlaps(graph: BodyGraph): void {
  const extent = (["x", "y"] as const).map((axis) => {
    const places = graph.mapNodes((_id, body) => body[axis]);
    return Math.max(...places) - Math.min(...places);
  });
  const unitsPerPx = Math.max(...extent) / DRAWN_PX;
  const settings = { margin: 12 * unitsPerPx, ratio: 1.2, expansion: 1.1, speed: 3 };
  const inputReducer = (_id: string, { x, y, size = 1 }: Partial<Body> & Pick<Body, "x" | "y">) => ({
    ...{ x, y },
    size: size * unitsPerPx,
  });
  const parted = noverlap(graph, { maxIterations: 80, settings, inputReducer });
  graph.forEachNode((id, { fixed }) => {
    const place = parted[id];
    if (!fixed && place) graph.mergeNodeAttributes(id, { x: place.x, y: place.y });
  });
}

function report(graph: BodyGraph, round: number, done: boolean): void {
  const places = new Float32Array(graph.order * 2);
  let index = 0;
  graph.forEachNode((_id, { x, y }) => {
    places[index++] = x;
    places[index++] = y;
  });
  postMessage({ round, places, done } satisfies LayoutReply, { transfer: [places.buffer] });
}
