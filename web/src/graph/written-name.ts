import type { Palette } from "../theme/palette.js";

export const NAME_FONT = '"Source Sans 3", system-ui, sans-serif';
/** Around the letters, so that a name is read over the links it lies on. */
const HALO_PX = 3.5;

export interface WrittenName {
  /** null until it is written for the first time. */
  image: HTMLCanvasElement | null;
  /** Of the letters, in CSS pixels. */
  readonly width: number;
  readonly height: number;
}

const kept = new Map<string, WrittenName>();
const MOST_KEPT = 3_000;
const measuring = document.createElement("canvas").getContext("2d");

/** A face or a screen has come that the names were not written for. */
export const forgetNames = (): void => kept.clear();

/** A name in this face: how large it is is known at once, and kept. */
export function nameFor(text: string, weight: number, px: number): WrittenName {
  const key = `${weight} ${px} ${text}`;
  const before = kept.get(key);
  if (before) return before;
  if (measuring) measuring.font = `${weight} ${px}px ${NAME_FONT}`;
  const name = { image: null, width: measuring?.measureText(text).width ?? 0, height: px };
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(key, name);
  return name;
}

/**
 * Puts it with its left at `x` and its middle at `y`. Letters with a halo are written once, to a picture of their own:
 * writing them anew is most of what a frame costs.
 */
export function putName(
  context: CanvasRenderingContext2D,
  name: WrittenName,
  text: string,
  {
    x,
    y,
    weight,
    palette,
  }: { readonly x: number; readonly y: number; readonly weight: number; readonly palette: Palette },
): void {
  const width = Math.ceil(name.width + 2 * HALO_PX);
  const height = Math.ceil(1.6 * name.height);
  name.image ??= writeName(text, `${weight} ${name.height}px ${NAME_FONT}`, { width, height, palette });
  context.drawImage(name.image, Math.round(x - HALO_PX), Math.round(y - height / 2), width, height);
}

function writeName(
  text: string,
  font: string,
  { width, height, palette }: { readonly width: number; readonly height: number; readonly palette: Palette },
): HTMLCanvasElement {
  const image = document.createElement("canvas");
  image.width = width * devicePixelRatio;
  image.height = height * devicePixelRatio;
  const context = image.getContext("2d");
  if (!context) return image;
  context.scale(devicePixelRatio, devicePixelRatio);
  context.font = font;
  context.lineJoin = "round";
  context.textBaseline = "middle";
  context.lineWidth = HALO_PX;
  context.strokeStyle = palette.paper;
  context.strokeText(text, HALO_PX, height / 2);
  context.fillStyle = palette.ink;
  context.fillText(text, HALO_PX, height / 2);
  return image;
}
