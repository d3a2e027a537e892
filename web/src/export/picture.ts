import type { ActorKind } from "../../../schema/ontology/actor-kinds.js";
import type { LinkGraph } from "../graph/graph-model.js";
import type { Words } from "../i18n/french.js";
import { CORNERS, SHAPES } from "../theme/kind-shape.js";
import type { Palette } from "../theme/palette.js";
import { FAMILY_NAMES } from "../theme/relation-families.js";

/** A picture's measures, in its own pixels. */
export const PICTURE = { width: 1600, height: 1100, margin: 90, legend: 110 } as const;

const FONT = "Source Sans 3, Helvetica, Arial, sans-serif";

const escape = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

const round = (value: number): string => String(Math.round(value * 10) / 10);

interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * The drawn graph as SVG 1.1, with its legend, the day and the address it came from. Names that would cover one another
 * are written all the same: a picture can be zoomed.
 * @param day ISO day that stands below it
 */
export function drawPicture(graph: LinkGraph, palette: Palette, words: Words, day: string, address: string): string {
  const place = placer(graph);
  const lines = graph.mapEdges((_edge, link, source, target) => {
    const colour = palette.family[link.family];
    const path = linkPath(place(source), place(target), link.curvature, graph.getNodeAttribute(target, "size"));
    const arrow = link.symmetric ? "" : ` marker-end="url(#to-${link.family})"`;
    return `<path d="${path}" fill="none" stroke="${colour}" stroke-width="${round(link.size)}"${arrow}/>`;
  });
  const shapes = graph.mapNodes((id, { kind, size }) => {
    const { x, y } = place(id);
    const fill = palette.kind[kind as ActorKind];
    return shape(kind as ActorKind, x, y, size * 1.3, fill);
  });
  const names = graph.mapNodes((id, { label, size, center }) => {
    const { x, y } = place(id);
    const weight = center ? 700 : 400;
    return `<text x="${round(x + size * 1.3 + 4)}" y="${round(y + 5)}" font-size="15" font-weight="${weight}" fill="${palette.ink}" stroke="${palette.paper}" stroke-width="3.5" paint-order="stroke" stroke-linejoin="round">${escape(label)}</text>`;
  });
  const { width, height } = PICTURE;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${FONT}">`,
    `<title>${escape(words.exports.pictureDate(day))}</title>`,
    `<desc>${escape(address)}</desc>`,
    `<defs>${arrowHeads(palette)}</defs>`,
    `<rect width="${width}" height="${height}" fill="${palette.paper}"/>`,
    ...lines,
    ...shapes,
    ...names,
    ...legend(graph, palette, words, day),
    "</svg>",
  ].join("\n");
}

/** Puts the graph in the middle of the picture, above the legend. */
function placer(graph: LinkGraph): (id: string) => Point {
  const { width, height, margin, legend: below } = PICTURE;
  const xs = graph.mapNodes((_id, { x }) => x);
  const ys = graph.mapNodes((_id, { y }) => y);
  const [left, right, low, high] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const room = { width: width - 2 * margin - 120, height: height - 2 * margin - below };
  const scale = Math.min(room.width / Math.max(right - left, 1), room.height / Math.max(high - low, 1));
  return (id) => {
    const { x, y } = graph.getNodeAttributes(id);
    return {
      x: (width - 120) / 2 + (x - (left + right) / 2) * scale,
      y: margin + room.height / 2 - (y - (low + high) / 2) * scale,
    };
  };
}

/** From one actor to the edge of the other, bent to one side by a share of its length. */
function linkPath(from: Point, to: Point, curvature: number, targetSize: number): string {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const short = Math.max(0, length - targetSize * 1.3 - 7) / length;
  const end = { x: from.x + (to.x - from.x) * short, y: from.y + (to.y - from.y) * short };
  if (curvature === 0) return `M${round(from.x)} ${round(from.y)}L${round(end.x)} ${round(end.y)}`;
  const bend = {
    x: (from.x + to.x) / 2 + (to.y - from.y) * curvature,
    y: (from.y + to.y) / 2 - (to.x - from.x) * curvature,
  };
  return `M${round(from.x)} ${round(from.y)}Q${round(bend.x)} ${round(bend.y)} ${round(end.x)} ${round(end.y)}`;
}

function shape(kind: ActorKind, x: number, y: number, size: number, fill: string): string {
  const corners = CORNERS[SHAPES[kind]];
  if (!corners) return `<circle cx="${round(x)}" cy="${round(y)}" r="${round(size)}" fill="${fill}"/>`;
  const points = corners.map(([dx, dy]) => `${round(x + dx * size)},${round(y + dy * size)}`).join(" ");
  return `<polygon points="${points}" fill="${fill}"/>`;
}

const arrowHeads = (palette: Palette): string =>
  Object.entries(palette.family)
    .map(
      ([family, colour]) =>
        `<marker id="to-${family}" viewBox="0 0 10 10" refX="2" refY="5" markerWidth="9" markerHeight="9" markerUnits="userSpaceOnUse" orient="auto"><path d="M0 1L10 5L0 9z" fill="${colour}"/></marker>`,
    )
    .join("");

function legend(graph: LinkGraph, palette: Palette, words: Words, day: string): readonly string[] {
  const { width, height, margin } = PICTURE;
  const families = new Set(graph.mapEdges((_edge, { family }) => family));
  const kinds = new Set(graph.mapNodes((_id, { kind }) => kind as ActorKind));
  const top = height - 84;
  const text = (x: number, y: number, content: string, more = ""): string =>
    `<text x="${x}" y="${y}" font-size="15" fill="${palette.ink}"${more}>${escape(content)}</text>`;
  const step = 170;
  return [
    `<path d="M${margin} ${top - 26}H${width - margin}" stroke="${palette.faint}"/>`,
    ...[...FAMILY_NAMES, "other" as const]
      .filter((family) => families.has(family))
      .flatMap((family, index) => [
        `<path d="M${margin + index * step} ${top - 5}h22" stroke="${palette.family[family]}" stroke-width="4"/>`,
        text(margin + index * step + 30, top, words.families[family]),
      ]),
    ...[...kinds].flatMap((kind, index) => [
      shape(kind, margin + index * step + 11, top + 25, 7, palette.kind[kind]),
      text(margin + index * step + 30, top + 30, words.kinds[kind][1]),
    ]),
    text(margin, top + 62, words.exports.pictureDate(day), ` font-weight="600"`),
  ];
}

/** The same picture as pixels. @throws Error where the browser draws no SVG */
export async function rasterise(svg: string): Promise<Blob> {
  const image = new Image();
  const source = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    image.src = source;
    await image.decode();
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [PICTURE.width * 2, PICTURE.height * 2];
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("No picture came of the graph."))), "image/png");
    });
  } finally {
    URL.revokeObjectURL(source);
  }
}
