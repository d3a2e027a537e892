import { createEdgeCurveProgram } from "@sigma/edge-curve";
import Sigma from "sigma";
import {
  createEdgeArrowHeadProgram,
  createEdgeClampedProgram,
  createEdgeCompoundProgram,
  EdgeRectangleProgram,
  type EdgeProgramType,
} from "sigma/rendering";
import { SHAPES, type Shape } from "../theme/kind-shape.js";
import type { ActorNode, GraphFacts, LinkEdge, LinkGraph } from "./graph-model.js";
import type { Looks } from "./reducers.js";
import { drawAtRest } from "./draw-at-rest.js";
import { Rest } from "./rest.js";
import { shapeProgram } from "./shape-program.js";

export type Drawing = Sigma<ActorNode, LinkEdge, GraphFacts>;

const HEAD = { lengthToThicknessRatio: 4, widenessToThicknessRatio: 3 };

/** Layers of sigma that stay empty, since names and rings are ours; each would be laid over the page in every frame. */
const EMPTY_LAYERS = ["edgeLabels", "labels", "hovers", "hoverNodes"];

type LinkProgram = EdgeProgramType<ActorNode, LinkEdge, GraphFacts>;

const LINK_PROGRAMS: Readonly<Record<string, (rest: Rest) => LinkProgram>> = {
  line: (rest) => drawAtRest(class extends EdgeRectangleProgram<ActorNode, LinkEdge, GraphFacts> {}, rest, "links"),
  arrow: (rest) =>
    createEdgeCompoundProgram([
      drawAtRest(createEdgeClampedProgram(HEAD), rest, "links"),
      drawAtRest(createEdgeArrowHeadProgram(HEAD), rest, "links"),
    ]),
  "curved-line": (rest) => drawAtRest(createEdgeCurveProgram(), rest, "links"),
  "curved-arrow": (rest) =>
    drawAtRest(createEdgeCurveProgram({ arrowHead: { extremity: "target", ...HEAD } }), rest, "links"),
};

/** Past so many links a drawing that moves leaves them out until it rests, and only actors can be pointed at. */
const MOST_LINKS_MOVED = 1_500;

export const isLarge = (graph: LinkGraph): boolean => graph.size > MOST_LINKS_MOVED;

/** Draws a graph in an element. @throws Error where the browser has no WebGL */
export function createSigma(graph: LinkGraph, container: HTMLElement, { actor, link }: Looks): Drawing {
  const shapes = [...new Set<Shape>(Object.values(SHAPES))];
  const nodeTypes = new Set(graph.mapNodes((_id, { type }) => type));
  const edgeTypes = new Set(graph.mapEdges((_edge, { type }) => type));
  const rest = new Rest(isLarge(graph));
  const sigma = new Sigma<ActorNode, LinkEdge, GraphFacts>(graph, container, {
    // What is not drawn is not compiled: a shader takes a slow machine a tenth of a second.
    nodeProgramClasses: Object.fromEntries(
      shapes
        .filter((shape) => nodeTypes.has(shape))
        .map((shape) => [shape, drawAtRest(shapeProgram(shape), rest, "actors")]),
    ),
    edgeProgramClasses: Object.fromEntries(
      Object.entries(LINK_PROGRAMS)
        .filter(([type]) => edgeTypes.has(type))
        .map(([type, make]) => [type, make(rest)]),
    ),
    ...{ defaultNodeType: shapes.find((shape) => nodeTypes.has(shape)) ?? "circle" },
    ...{ defaultEdgeType: [...edgeTypes][0] ?? "line" },
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
  sigma.once("kill", () => rest.watch(null));
  return sigma;
}
