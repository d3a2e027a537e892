import type Sigma from "sigma";
import type { Palette } from "../theme/palette.js";
import type { ActorNode, GraphFacts, LinkEdge } from "./graph-model.js";
import { NAME_FONT, nameFor, putName } from "./written-name.js";

/** What the analyst looks at now: drawn in front, everything else steps back. */
export interface Focus {
  readonly hovered: string | null;
  readonly hoveredLink: string | null;
  /** All else steps back; in a large graph it stays as it is, since changing so much takes too long. */
  readonly fades: boolean;
  readonly selected: ReadonlySet<string>;
  readonly pinned: ReadonlySet<string>;
  readonly link: readonly [string, string] | null;
  /** Words for the types of a link: «a rencontré, a visité». */
  readonly sayLink: (edge: string) => string;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Most names tried in one frame; past it the screen is full anyway. */
const MOST_TRIED = 400;
const MOST_DRAWN = 140;

const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/**
 * Writes the names that have room, the most important first, each at the side of its actor where it covers nothing;
 * rings around what is selected; words on the link that is looked at.
 */
export function drawNames(
  context: CanvasRenderingContext2D,
  sigma: Sigma<ActorNode, LinkEdge, GraphFacts>,
  focus: Focus,
  palette: Palette,
): void {
  const { width, height } = sigma.getDimensions();
  const graph = sigma.getGraph();
  context.clearRect(0, 0, width, height);
  context.lineJoin = "round";
  context.textBaseline = "middle";
  const taken: Box[] = [];
  const first = [focus.hovered, ...focus.selected].filter((id): id is string => id !== null && graph.hasNode(id));
  const near = focus.hovered !== null && graph.hasNode(focus.hovered) ? graph.neighbors(focus.hovered) : [];
  const order = new Set([...first, ...near, ...(graph.getAttribute("byWeight") ?? [])]);
  for (const id of first) ring(context, sigma, id, palette);
  for (const id of focus.pinned) if (graph.hasNode(id)) pinMark(context, sigma, id, palette);
  let tried = 0;
  let drawn = 0;
  for (const id of order) {
    if (tried > MOST_TRIED || drawn > MOST_DRAWN) break;
    const data = sigma.getNodeDisplayData(id);
    if (!data || data.hidden) continue;
    const { x, y } = sigma.framedGraphToViewport(data);
    if (x < -80 || y < -20 || x > width + 80 || y > height + 20) continue;
    tried += 1;
    const important = first.includes(id) || graph.getNodeAttribute(id, "center");
    const faded =
      focus.fades && near.length > 0 && id !== focus.hovered && !near.includes(id) && !focus.selected.has(id);
    if (faded) continue;
    const size = sigma.scaleSize(data.size);
    const fontSize = important ? 14 : size > 9 ? 13 : 12;
    const weight = important ? 650 : 450;
    const text = shorten(graph.getNodeAttribute(id, "label"));
    const name = nameFor(text, weight, fontSize);
    const place = roomFor(name.width, fontSize, { x, y, size }, taken, first.includes(id), width);
    if (!place) continue;
    taken.push(place, { left: x - size, top: y - size, right: x + size, bottom: y + size });
    putName(context, name, text, { x: place.left + 2, y: (place.top + place.bottom) / 2, weight, palette });
    drawn += 1;
  }
  sayLinks(context, sigma, focus, palette);
}

const shorten = (name: string): string => (name.length > 34 ? `${name.slice(0, 32)}…` : name);

function roomFor(
  textWidth: number,
  fontSize: number,
  { x, y, size }: { readonly x: number; readonly y: number; readonly size: number },
  taken: readonly Box[],
  anyway: boolean,
  width: number,
): Box | null {
  const half = fontSize / 2 + 1;
  const wide = textWidth + 4;
  const corners = [
    [x + size + 2, y - half],
    [x - size - 2 - wide, y - half],
    [x - wide / 2, y + size + 2],
    [x - wide / 2, y - size - 2 - 2 * half],
  ] as const;
  const boxes = corners.map(([left, top]) => ({ left, top, right: left + wide, bottom: top + 2 * half }));
  return (
    boxes.find((box) => box.left >= 0 && box.right <= width && !taken.some((other) => overlaps(box, other))) ??
    (anyway ? (boxes[0] ?? null) : null)
  );
}

function write(
  context: CanvasRenderingContext2D,
  text: string,
  x: number,
  y: number,
  ink: string,
  paper: string,
): void {
  context.lineWidth = 3.5;
  context.strokeStyle = paper;
  context.strokeText(text, x, y);
  context.fillStyle = ink;
  context.fillText(text, x, y);
}

type Drawing = Sigma<ActorNode, LinkEdge, GraphFacts>;

function ring(context: CanvasRenderingContext2D, sigma: Drawing, id: string, palette: Palette): void {
  const data = sigma.getNodeDisplayData(id);
  if (!data || data.hidden) return;
  const { x, y } = sigma.framedGraphToViewport(data);
  context.beginPath();
  context.arc(x, y, sigma.scaleSize(data.size) * 1.1 + 4, 0, 2 * Math.PI);
  context.lineWidth = 2.5;
  context.strokeStyle = palette.accent;
  context.stroke();
}

function pinMark(context: CanvasRenderingContext2D, sigma: Drawing, id: string, palette: Palette): void {
  const data = sigma.getNodeDisplayData(id);
  if (!data || data.hidden) return;
  const { x, y } = sigma.framedGraphToViewport(data);
  context.beginPath();
  context.arc(x, y, 2.6, 0, 2 * Math.PI);
  context.fillStyle = palette.paper;
  context.fill();
}

/** Words on the open link and on the one under the pointer, at the middle between their ends. */
function sayLinks(context: CanvasRenderingContext2D, sigma: Drawing, focus: Focus, palette: Palette): void {
  const graph = sigma.getGraph();
  const pair = focus.link?.every((id) => graph.hasNode(id)) ? focus.link : null;
  const open = pair ? graph.edges(pair[0], pair[1]).concat(graph.edges(pair[1], pair[0])) : [];
  const edges =
    focus.hoveredLink !== null && graph.hasEdge(focus.hoveredLink) ? [focus.hoveredLink] : [...new Set(open)];
  context.font = `600 12px ${NAME_FONT}`;
  edges.forEach((edge, index) => {
    const from = sigma.getNodeDisplayData(graph.source(edge));
    const to = sigma.getNodeDisplayData(graph.target(edge));
    if (!from || !to) return;
    const start = sigma.framedGraphToViewport(from);
    const end = sigma.framedGraphToViewport(to);
    const text = focus.sayLink(edge);
    const x = (start.x + end.x) / 2 - context.measureText(text).width / 2;
    const y = (start.y + end.y) / 2 + (index - (edges.length - 1) / 2) * 17;
    write(context, text, x, y, palette.family[graph.getEdgeAttribute(edge, "family")], palette.paper);
  });
}
