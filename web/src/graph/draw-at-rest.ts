import type { RenderParams } from "sigma/types";
import type { Rest } from "./rest.js";

interface Drawn {
  /** Draws the hidden picture that tells what the pointer is at. */
  pickProgram: object | null;
  render(params: RenderParams): void;
}

/**
 * Makes a WebGL program draw less while the drawing moves: nobody points at what moves, and the picture for pointing
 * costs as much as what is seen. And actors wait for the links, which they cover. The program's class is changed; it has
 * to be one of its own.
 */
export function drawAtRest<Program extends { readonly prototype: unknown }>(
  program: Program,
  rest: Rest,
  what: "actors" | "links",
): Program {
  const made = program.prototype as Drawn;
  const render: Drawn["render"] = Reflect.get(made, "render");
  made.render = function (this: Drawn, params: RenderParams): void {
    const rests = rest.rests();
    const draw = (): void => {
      const picking = this.pickProgram;
      if (!rests) this.pickProgram = null;
      render.call(this, params);
      this.pickProgram = picking;
    };
    if (what === "actors") {
      rest.afterLinks = draw; // sigma begins with them
      return;
    }
    if (rests || !rest.hidesLinks) draw();
    rest.afterLinks();
  };
  return program;
}
