import type { LinkGraph } from "./graph-model.js";

export type Places = ReadonlyMap<string, { readonly x: number; readonly y: number }>;

/** Radians between two turns of a sunflower's seeds: points spread evenly, and always the same way. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
const SPACING = 34;

/**
 * Where the layout begins: actors that were drawn before stay, those beside them come out around them, the rest
 * spread from the middle, the best linked first. The same graph begins alike every time.
 */
export function startPlaces(graph: LinkGraph, before: Places): Places {
  const places = new Map<string, { x: number; y: number }>();
  const ids = graph.nodes();
  for (const id of ids) {
    const place = before.get(id);
    if (place) places.set(id, { ...place });
  }
  const fresh = ids.filter((id) => !places.has(id)).sort((a, b) => graph.degree(b) - graph.degree(a));
  fresh.forEach((id, index) => {
    const neighbour = before.size > 0 ? graph.findNeighbor(id, (other) => before.has(other)) : undefined;
    const { x, y } = (neighbour !== undefined && places.get(neighbour)) || { x: 0, y: 0 };
    const radius = SPACING * Math.sqrt(index + 0.5);
    places.set(id, { x: x + radius * Math.cos(index * GOLDEN_ANGLE), y: y + radius * Math.sin(index * GOLDEN_ANGLE) });
  });
  return places;
}
