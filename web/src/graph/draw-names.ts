import type Sigma from "sigma";
import type { Palette } from "../theme/palette.js";
import type { Family } from "../theme/relation-families.js";
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
/** From one word on a link to the next below it. */
const LINE_PX = 17;
const LINK_FONT = `600 12px ${NAME_FONT}`;

/** An actor on the screen. */
interface Disc {
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

interface Room {
  readonly taken: readonly Box[];
  /** Rather left of the actor than right of it. */
  readonly leftFirst: boolean;
  /** Even where it covers something. */
  readonly anyway: boolean;
  readonly width: number;
}

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
  const actors: (Disc & { readonly id: string })[] = [];
  for (const id of order) {
    if (actors.length > MOST_TRIED) break;
    const data = sigma.getNodeDisplayData(id);
    if (!data || data.hidden) continue;
    const { x, y } = sigma.framedGraphToViewport(data);
    if (x < -80 || y < -20 || x > width + 80 || y > height + 20) continue;
    actors.push({ id, x, y, size: sigma.scaleSize(data.size) });
  }
  for (const { x, y, size } of actors) taken.push({ left: x - size, top: y - size, right: x + size, bottom: y + size });
  const said = wordsOnLinks(context, sigma, focus);
  for (const { left, y, width: wide } of said) {
    taken.push({ left, top: y - LINE_PX / 2, right: left + wide, bottom: y + LINE_PX / 2 });
  }
  let drawn = 0;
  for (const { id, ...disc } of actors) {
    if (drawn > MOST_DRAWN) break;
    const important = first.includes(id) || graph.getNodeAttribute(id, "center");
    const faded =
      focus.fades && near.length > 0 && id !== focus.hovered && !near.includes(id) && !focus.selected.has(id);
    if (faded) continue;
    const fontSize = important ? 14 : disc.size > 9 ? 13 : 12;
    const weight = important ? 650 : 450;
    const text = shorten(graph.getNodeAttribute(id, "label"));
    const name = nameFor(text, weight, fontSize);
    const leftFirst = focus.fades && linksGoRight(sigma, id, disc.x);
    const place = roomFor(name.width, fontSize, disc, { taken, leftFirst, anyway: first.includes(id), width });
    if (!place) continue;
    taken.push(place);
    putName(context, name, text, { x: place.left + 2, y: (place.top + place.bottom) / 2, weight, palette });
    drawn += 1;
  }
  context.font = LINK_FONT;
  for (const { text, left, y, family } of said) write(context, text, left, y, palette.family[family], palette.paper);
}

const shorten = (name: string): string => (name.length > 34 ? `${name.slice(0, 32)}…` : name);

function roomFor(
  textWidth: number,
  fontSize: number,
  { x, y, size }: Disc,
  { taken, leftFirst, anyway, width }: Room,
): Box | null {
  const half = fontSize / 2 + 1;
  const wide = textWidth + 4;
  const right = [x + size + 2, y - half] as const;
  const left = [x - size - 2 - wide, y - half] as const;
  const corners = [
    ...(leftFirst ? [left, right] : [right, left]),
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

/** Whether most links of an actor leave it to the right: its name would lie on them there. */
function linksGoRight(sigma: Drawing, id: string, x: number): boolean {
  let right = 0;
  sigma.getGraph().forEachNeighbor(id, (other) => {
    const data = sigma.getNodeDisplayData(other);
    if (data) right += Math.sign(sigma.framedGraphToViewport(data).x - x);
  });
  return right > 0;
}

/** Words on a link, with their left and their middle. */
interface Said {
  readonly text: string;
  readonly family: Family;
  readonly left: number;
  readonly y: number;
  readonly width: number;
}

/** Words on the open link and on the one under the pointer, at the middle of its curve, below one another. */
function wordsOnLinks(context: CanvasRenderingContext2D, sigma: Drawing, focus: Focus): readonly Said[] {
  const graph = sigma.getGraph();
  const pair = focus.link?.every((id) => graph.hasNode(id)) ? focus.link : null;
  const open = pair ? graph.edges(pair[0], pair[1]).concat(graph.edges(pair[1], pair[0])) : [];
  const edges =
    focus.hoveredLink !== null && graph.hasEdge(focus.hoveredLink) ? [focus.hoveredLink] : [...new Set(open)];
  context.font = LINK_FONT;
  const said = edges.flatMap((edge): Said[] => {
    const from = sigma.getNodeDisplayData(graph.source(edge));
    const to = sigma.getNodeDisplayData(graph.target(edge));
    if (!from || !to) return [];
    const { curvature, family } = graph.getEdgeAttributes(edge);
    const bend = 0.5 * curvature; // as in `link-program.ts`, halfway along
    const middle = sigma.framedGraphToViewport({
      x: (from.x + to.x) / 2 - bend * (to.y - from.y),
      y: (from.y + to.y) / 2 + bend * (to.x - from.x),
    });
    const text = focus.sayLink(edge);
    const { width } = context.measureText(text);
    return [{ text, family, left: middle.x - width / 2, y: middle.y, width }];
  });
  let above = -Infinity;
  return said
    .sort((one, other) => one.y - other.y)
    .map((words) => ({ ...words, y: (above = Math.max(words.y, above + LINE_PX)) }));
}
