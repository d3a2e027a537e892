import type { ViewState } from "../app/view-state.js";
import type { LinkGraph } from "./graph-model.js";
import type { Places } from "./start-places.js";
import type { LayoutReply, LayoutRequest } from "./layout-message.js";

let worker: Worker | null = null;
let round = 0;

/** Lays the graph out in the worker and tells where its nodes are by now. @returns how to stop it */
export function layOut(
  graph: LinkGraph,
  pinned: ViewState["pinned"],
  onPlaces: (places: Places, done: boolean) => void,
): () => void {
  worker ??= new Worker(new URL("./layout.worker.ts", import.meta.url), { type: "module" });
  round += 1;
  const mine = round;
  const ids = graph.nodes();
  const onMessage = ({ data }: MessageEvent<LayoutReply>): void => {
    if (data.round !== mine || round !== mine) return;
    onPlaces(new Map(ids.map((id, index) => [id, placeAt(data.places, index)])), data.done);
  };
  worker.addEventListener("message", onMessage);
  worker.postMessage(requestFor(graph, ids, pinned, mine));
  return () => {
    worker?.removeEventListener("message", onMessage);
    if (round === mine) round += 1;
  };
}

function requestFor(
  graph: LinkGraph,
  ids: readonly string[],
  pinned: ViewState["pinned"],
  number: number,
): LayoutRequest {
  const indexOf = new Map(ids.map((id, index) => [id, index]));
  const edges = graph.edges();
  return {
    round: number,
    places: Float32Array.from(ids.flatMap((id) => [graph.getNodeAttribute(id, "x"), graph.getNodeAttribute(id, "y")])),
    sizes: Float32Array.from(ids, (id) => graph.getNodeAttribute(id, "size")),
    held: Uint8Array.from(ids, (id) => (pinned[id] ? 1 : 0)),
    links: Uint32Array.from(
      edges.flatMap((edge) => [indexOf.get(graph.source(edge)) ?? 0, indexOf.get(graph.target(edge)) ?? 0]),
    ),
    weights: Float32Array.from(edges, (edge) => Math.sqrt(graph.getEdgeAttribute(edge, "statements"))),
  };
}

const placeAt = (places: Float32Array, index: number): { x: number; y: number } => ({
  x: places[2 * index] ?? 0,
  y: places[2 * index + 1] ?? 0,
});

/** All at once, so that the drawing is renewed once. Actors may have been dropped meanwhile. */
export function takePlaces(graph: LinkGraph, places: Places): void {
  graph.updateEachNodeAttributes((id, attributes) => ({ ...attributes, ...places.get(id) }), {
    attributes: ["x", "y"],
  });
}
