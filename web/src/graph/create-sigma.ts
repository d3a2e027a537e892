import { createEdgeCurveProgram } from "@sigma/edge-curve";
import Sigma from "sigma";
import {
  createEdgeArrowHeadProgram,
  createEdgeClampedProgram,
  createEdgeCompoundProgram,
  EdgeRectangleProgram,
} from "sigma/rendering";
import { SHAPES, type Shape } from "../theme/kind-shape.js";
import type { ActorNode, GraphFacts, LinkEdge, LinkGraph } from "./graph-model.js";
import type { Looks } from "./reducers.js";
import { shapeProgram } from "./shape-program.js";

export type Drawing = Sigma<ActorNode, LinkEdge, GraphFacts>;

const HEAD = { lengthToThicknessRatio: 4, widenessToThicknessRatio: 3 };

/** Past so many links a drawing that moves leaves them out until it rests. */
const MOST_LINKS_MOVED = 1_500;

/** Draws a graph in an element. @throws Error where the browser has no WebGL */
export function createSigma(graph: LinkGraph, container: HTMLElement, { actor, link }: Looks): Drawing {
  return new Sigma<ActorNode, LinkEdge, GraphFacts>(graph, container, {
    nodeProgramClasses: Object.fromEntries(
      [...new Set<Shape>(Object.values(SHAPES))].map((shape) => [shape, shapeProgram(shape)]),
    ),
    edgeProgramClasses: {
      line: EdgeRectangleProgram<ActorNode, LinkEdge, GraphFacts>,
      arrow: createEdgeCompoundProgram<ActorNode, LinkEdge, GraphFacts>([
        createEdgeClampedProgram(HEAD),
        createEdgeArrowHeadProgram(HEAD),
      ]),
      "curved-line": createEdgeCurveProgram<ActorNode, LinkEdge, GraphFacts>(),
      "curved-arrow": createEdgeCurveProgram<ActorNode, LinkEdge, GraphFacts>({
        arrowHead: { extremity: "target", ...HEAD },
      }),
    },
    ...{ nodeReducer: actor, edgeReducer: link },
    renderLabels: false, // `draw-names.ts` writes them where they have room
    renderEdgeLabels: false,
    enableEdgeEvents: true,
    hideEdgesOnMove: graph.size > MOST_LINKS_MOVED,
    zIndex: true,
    minEdgeThickness: 1.3,
    stagePadding: 60,
    minCameraRatio: 0.05,
    maxCameraRatio: 4,
    doubleClickZoomingRatio: 1,
    allowInvalidContainer: true,
    defaultDrawNodeHover: () => undefined, // names and rings are ours
  });
}
