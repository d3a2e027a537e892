import type Sigma from "sigma";
import { actorsAtRest, linksAtRest, sizeAtRest } from "./draw-at-rest.js";
import type { ActorNode, GraphFacts, LinkEdge, LinkGraph } from "./graph-model.js";
import { linkProgram } from "./link-program.js";
import { OneLayerSigma } from "./one-layer-sigma.js";
import type { Looks } from "./reducers.js";
import { Rest } from "./rest.js";
import { shapeProgram } from "./shape-program.js";

export type Drawing = Sigma<ActorNode, LinkEdge, GraphFacts>;

/** Layers of sigma that stay empty, since names and rings are ours; each would be laid over the page in every frame. */
const EMPTY_LAYERS = ["edgeLabels", "labels", "hovers", "hoverNodes"];

/** Straight pieces that a curve is made of. */
const PIECES = 12;

/** Past so many links a drawing that moves leaves them out until it rests, and only actors can be pointed at. */
const MOST_LINKS_MOVED = 1_500;

export const isLarge = (graph: LinkGraph): boolean => graph.size > MOST_LINKS_MOVED;

/**
 * Draws a graph in an element.
 *
 * @param onWhole told whenever all of its links are drawn
 * @throws Error where the browser has no WebGL
 */
export function createSigma(
  graph: LinkGraph,
  container: HTMLElement,
  { actor, link }: Looks,
  onWhole: () => void,
): Drawing {
  const rest = new Rest(isLarge(graph), onWhole);
  const isCurved = graph.someEdge((_edge, { curvature }) => curvature !== 0);
  const sigma = new OneLayerSigma(graph, container, {
    nodeProgramClasses: { actor: actorsAtRest(shapeProgram(), rest) },
    edgeProgramClasses: { link: linksAtRest(linkProgram(isCurved ? PIECES : 1), rest) },
    ...{ defaultNodeType: "actor", defaultEdgeType: "link" },
    ...{ nodeReducer: actor, edgeReducer: link },
    renderLabels: false, // `draw-names.ts` writes them where they have room
    renderEdgeLabels: false,
    enableEdgeEvents: !isLarge(graph),
    zIndex: true,
    minEdgeThickness: 1.3,
    stagePadding: 60,
    minCameraRatio: 0.05,
    maxCameraRatio: 4,
    doubleClickZoomingRatio: 1,
    allowInvalidContainer: true,
    defaultDrawNodeHover: () => undefined, // names and rings are ours
  });
  const layers: Readonly<Record<string, HTMLElement>> = sigma.getCanvases();
  for (const name of EMPTY_LAYERS) if (layers[name]) layers[name].style.display = "none";
  rest.watch(sigma);
  sizeAtRest(sigma, rest);
  sigma.once("kill", () => rest.watch(null));
  return sigma;
}
