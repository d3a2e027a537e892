import type { Drawing } from "./create-sigma.js";
import type { Focus } from "./draw-names.js";

/** What pointing at the graph means. */
export interface Gestures {
  /** @param adding with Shift, Ctrl or ⌘ */
  readonly onActor: (id: string, adding: boolean) => void;
  readonly onActorTwice: (id: string) => void;
  readonly onLink: (source: string, target: string) => void;
  readonly onNothing: () => void;
  /** An actor was put somewhere. */
  readonly onMoved: (id: string, place: readonly [number, number]) => void;
  /** A rectangle was drawn with Shift around these. */
  readonly onAround: (ids: readonly string[]) => void;
}

const isAdding = (event: MouseEvent | TouchEvent): boolean => event.shiftKey || event.ctrlKey || event.metaKey;

/** @returns how to let go */
export function handleGestures(
  sigma: Drawing,
  gestures: () => Gestures,
  hover: (change: Partial<Pick<Focus, "hovered" | "hoveredLink">>) => void,
): () => void {
  const graph = sigma.getGraph();
  const element = sigma.getContainer();
  let dragged: string | null = null;
  let moved = false;

  sigma.on("enterNode", ({ node }) => {
    element.style.cursor = "pointer";
    hover({ hovered: node });
  });
  sigma.on("leaveNode", () => {
    element.style.cursor = "";
    hover({ hovered: null });
  });
  sigma.on("enterEdge", ({ edge }) => {
    element.style.cursor = "pointer";
    hover({ hoveredLink: edge });
  });
  sigma.on("leaveEdge", () => {
    element.style.cursor = "";
    hover({ hoveredLink: null });
  });
  // What the first press brings may move the graph from under the second: that still means the same actor.
  let pressed: string | null = null;
  const isSecond = (event: MouseEvent | TouchEvent): boolean => event.detail > 1;
  sigma.on("clickNode", ({ node, event }) => {
    if (moved || isSecond(event.original)) return;
    pressed = node;
    gestures().onActor(node, isAdding(event.original));
  });
  sigma.on("clickEdge", ({ edge, event }) => {
    if (isSecond(event.original)) return;
    pressed = null;
    gestures().onLink(graph.source(edge), graph.target(edge));
  });
  sigma.on("clickStage", ({ event }) => {
    if (isSecond(event.original)) return;
    pressed = null;
    if (!isAdding(event.original)) gestures().onNothing();
  });
  const onSecondPress = (): void => {
    if (pressed !== null) gestures().onActorTwice(pressed);
  };
  element.addEventListener("dblclick", onSecondPress);
  sigma.on("doubleClickNode", ({ node, event }) => {
    if ("touches" in event.original) gestures().onActorTwice(node); // fingers make no `dblclick`
  });

  sigma.on("downNode", (press) => {
    dragged = press.node;
    moved = false;
    press.preventSigmaDefault();
    sigma.setCustomBBox(sigma.getBBox());
  });
  sigma.on("moveBody", ({ event }) => {
    if (dragged === null) return;
    const place = sigma.viewportToGraph(event);
    graph.mergeNodeAttributes(dragged, place);
    moved = true;
    event.preventSigmaDefault();
    event.original.preventDefault();
  });
  const drop = (): void => {
    if (dragged !== null && moved) {
      const { x, y } = graph.getNodeAttributes(dragged);
      gestures().onMoved(dragged, [x, y]);
    }
    dragged = null;
  };
  sigma.on("upNode", drop);
  sigma.on("upStage", drop);
  const letGo = drawRectangle(sigma, (ids) => gestures().onAround(ids));
  return () => {
    letGo();
    element.removeEventListener("dblclick", onSecondPress);
  };
}

/** Shift and drag: a rectangle that chooses the actors in it. */
function drawRectangle(sigma: Drawing, onAround: (ids: readonly string[]) => void): () => void {
  const element = sigma.getContainer();
  const frame = document.createElement("div");
  frame.className = "graph-rectangle";
  let start: { x: number; y: number } | null = null;
  const place = (event: PointerEvent): { x: number; y: number } => {
    const { left, top } = element.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  };
  const onDown = (event: PointerEvent): void => {
    if (!event.shiftKey || event.button !== 0) return;
    start = place(event);
    sigma.setSetting("enableCameraPanning", false);
  };
  const onMove = (event: PointerEvent): void => {
    if (!start) return;
    const { x, y } = place(event);
    frame.style.left = `${Math.min(x, start.x)}px`;
    frame.style.top = `${Math.min(y, start.y)}px`;
    frame.style.width = `${Math.abs(x - start.x)}px`;
    frame.style.height = `${Math.abs(y - start.y)}px`;
    if (!frame.isConnected) element.append(frame);
  };
  const onUp = (event: PointerEvent): void => {
    if (!start) return;
    const [from, to] = [start, place(event)];
    start = null;
    frame.remove();
    const isDrawn = Math.abs(from.x - to.x) + Math.abs(from.y - to.y) >= 8;
    const inside = sigma.getGraph().filterNodes((id) => {
      const data = sigma.getNodeDisplayData(id);
      if (!data || data.hidden) return false;
      const { x, y } = sigma.framedGraphToViewport(data);
      return (x - from.x) * (x - to.x) <= 0 && (y - from.y) * (y - to.y) <= 0;
    });
    sigma.setSetting("enableCameraPanning", true); // takes the actors' places away until the next frame
    if (isDrawn) onAround(inside);
  };
  element.addEventListener("pointerdown", onDown, { capture: true });
  addEventListener("pointermove", onMove);
  addEventListener("pointerup", onUp);
  return () => {
    element.removeEventListener("pointerdown", onDown, { capture: true });
    removeEventListener("pointermove", onMove);
    removeEventListener("pointerup", onUp);
  };
}
