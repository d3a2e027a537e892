import Sigma from "sigma";
import type { ActorNode, GraphFacts, LinkEdge } from "./graph-model.js";

/**
 * Sigma draws links and actors to a picture each, and the browser lays all of them over one another in every frame.
 * Here the two share one; `draw-at-rest.ts` sees to it that actors come last.
 */
export class OneLayerSigma extends Sigma<ActorNode, LinkEdge, GraphFacts> {
  override createWebGLContext(
    id: string,
    options: Parameters<Sigma["createWebGLContext"]>[1] = {},
  ): WebGLRenderingContext {
    const { edges } = this.getCanvases();
    if (id !== "nodes" || !edges) return newest(super.createWebGLContext(id, { ...options, ...KEEPS_WHAT_IS_DRAWN }));
    const elements: Record<string, HTMLElement> = Reflect.get(this, "elements");
    elements[id] = edges; // sigma gives each of its pictures the size of the page's
    return super.createWebGLContext(id, { ...options, canvas: edges, style: undefined });
  }
}

/** Links are drawn over several frames, one slice over the others. */
const KEEPS_WHAT_IS_DRAWN = { preserveDrawingBuffer: true };

function newest(context: WebGLRenderingContext): WebGLRenderingContext {
  if (context instanceof WebGL2RenderingContext) return context;
  throw new Error("The browser has no WebGL 2.");
}
