import type { RenderParams } from "sigma/types";
import type { Drawing } from "./create-sigma.js";
import type { Slice } from "./link-program.js";
import type { Rest } from "./rest.js";

interface Drawn {
  /** Draws the hidden picture that tells what the pointer is at. */
  pickProgram: object | null;
  render(params: RenderParams): void;
}

interface DrawnLinks extends Drawn {
  readonly capacity: number;
  slice: Slice;
}

/** Links that are drawn in one frame: so few that the page stays awake without a graphics card. */
const SLICE = 1_500;

/** Makes a program's drawing as sharp as the moment allows, with the picture for pointing where nothing moves. */
function sharply(program: Drawn, render: Drawn["render"], params: RenderParams, rest: Rest, points: boolean): void {
  const picking = program.pickProgram;
  if (!points) program.pickProgram = null;
  render.call(program, { ...params, pixelRatio: params.pixelRatio * rest.sharpness });
  program.pickProgram = picking;
}

/** Actors wait for the links, which they cover. The program's class is changed; it has to be one of its own. */
export function actorsAtRest<Program extends { readonly prototype: unknown }>(program: Program, rest: Rest): Program {
  const made = program.prototype as Drawn;
  const render: Drawn["render"] = Reflect.get(made, "render");
  made.render = function (this: Drawn, params) {
    rest.afterLinks = (points) => sharply(this, render, params, rest, points); // sigma begins with them
  };
  return program;
}

/**
 * Nobody points at what moves, and the picture for pointing costs as much as what is seen. Very many links are left out
 * while they move, and come back a slice a frame. The program's class is changed; it has to be one of its own.
 */
export function linksAtRest<Program extends { readonly prototype: unknown }>(program: Program, rest: Rest): Program {
  const made = program.prototype as DrawnLinks;
  const render: Drawn["render"] = Reflect.get(made, "render");
  made.render = function (this: DrawnLinks, params) {
    const { isStill, isLarge } = rest;
    const draw = (from: number, points: boolean): void => {
      const to = isLarge ? Math.min(from + SLICE, this.capacity) : this.capacity;
      this.slice = { from, to };
      sharply(this, render, params, rest, points);
      rest.afterLinks(points);
      if (to < this.capacity) rest.inNextFrame(() => draw(to, false));
      else if (this.capacity > 0) rest.onWhole();
    };
    if (!isLarge) return draw(0, isStill);
    rest.afterLinks(isStill);
    if (isStill) rest.inNextFrame(() => draw(0, false));
  };
  return program;
}

/** Gives the picture the size that its programs draw at, and the picture for pointing a new memory only where it is drawn. */
export function sizeAtRest(drawing: Drawing, rest: Rest): void {
  const { edges: picture } = drawing.getCanvases();
  drawing.on("beforeClear", () => {
    const { width, height } = drawing.getDimensions();
    const ratio = devicePixelRatio * rest.sharpness;
    if (!picture || picture.width === Math.round(width * ratio)) return;
    picture.width = Math.round(width * ratio);
    picture.height = Math.round(height * ratio);
  });
  const pointing = drawing as unknown as { resetWebGLTexture(layer: string): void };
  const renew = pointing.resetWebGLTexture.bind(drawing);
  let wasStill = true;
  pointing.resetWebGLTexture = (layer) => {
    if (rest.isStill || wasStill) renew(layer);
    if (layer === "edges") wasStill = rest.isStill;
  };
}
