import type { ReactNode } from "react";
import type { ActorKind } from "../../../schema/ontology/actor-kinds.js";

/** The shape that stands for a kind, in the graph as in the lists. */
export const SHAPES = {
  PERSON: "circle",
  PUBLIC_BODY: "square",
  ORGANIZATION: "diamond",
  COUNTRY: "hexagon",
  GROUP: "triangle",
  PLACE: "drop",
} as const satisfies Record<ActorKind, string>;

export type Shape = (typeof SHAPES)[ActorKind];

/** Corners of a shape within −1…1, as a polygon; null: the circle. */
export const CORNERS: Readonly<Record<Shape, readonly (readonly [number, number])[] | null>> = {
  circle: null,
  square: [
    [-0.86, -0.86],
    [0.86, -0.86],
    [0.86, 0.86],
    [-0.86, 0.86],
  ],
  diamond: [
    [0, -1.12],
    [1.12, 0],
    [0, 1.12],
    [-1.12, 0],
  ],
  hexagon: [
    [-1.04, 0],
    [-0.52, -0.9],
    [0.52, -0.9],
    [1.04, 0],
    [0.52, 0.9],
    [-0.52, 0.9],
  ],
  triangle: [
    [0, -1.1],
    [1.08, 0.82],
    [-1.08, 0.82],
  ],
  drop: [
    [0, 1.1],
    [1.08, -0.82],
    [-1.08, -0.82],
  ],
};

/** A small picture of the kind's shape in the kind's colour; the word stands beside it, so it is decoration. */
export function KindShape({ kind, size = 11 }: { readonly kind: string; readonly size?: number }): ReactNode {
  const shape = SHAPES[kind as ActorKind] ?? "circle";
  const corners = CORNERS[shape];
  const fill = `var(--kind-${kind})`;
  return (
    <svg width={size} height={size} viewBox="-1.2 -1.2 2.4 2.4" aria-hidden="true">
      {corners ? (
        <polygon points={corners.map((corner) => corner.join(",")).join(" ")} fill={fill} />
      ) : (
        <circle r="1" fill={fill} />
      )}
    </svg>
  );
}
