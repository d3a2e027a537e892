import { NodeProgram, type NodeProgramType, type ProgramInfo } from "sigma/rendering";
import type { NodeDisplayData, RenderParams } from "sigma/types";
import { floatColor } from "sigma/utils";
import type { ActorKind } from "../../../schema/ontology/actor-kinds.js";
import { SHAPES, type Shape } from "../theme/kind-shape.js";
import type { ActorNode, GraphFacts, LinkEdge } from "./graph-model.js";

/** A shape may reach so far past its circle; the triangle that it is drawn in is larger by as much. */
const REACH = 1.3;

const VERTEX_SHADER = `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec2 a_position;
attribute float a_size;
attribute float a_shape;
attribute float a_angle;
uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;
varying vec4 v_color;
varying vec2 v_place;
varying float v_pixel;
varying float v_shape;
const float bias = 255.0 / 254.0;
void main() {
  v_shape = a_shape;
  float radius = a_size * u_correctionRatio / u_sizeRatio * 2.0;
  vec2 corner = 2.0 * ${REACH.toFixed(1)} * vec2(cos(a_angle), sin(a_angle));
  gl_Position = vec4((u_matrix * vec3(a_position + radius * corner, 1)).xy, 0, 1);
  v_place = corner;
  v_pixel = u_correctionRatio * 2.0 / radius;
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= bias;
}`;

/** Distance of `p` from the edge of each shape, negative inside; the circle has radius 1. Corners as in `CORNERS`. */
const DISTANCES: Readonly<Record<Shape, string>> = {
  circle: "length(p) - 1.0",
  square: "max(abs(p.x), abs(p.y)) - 0.86",
  diamond: "(abs(p.x) + abs(p.y) - 1.12) * 0.7071",
  hexagon: "max(abs(p.y) - 0.9, abs(p.x) * 0.866 + abs(p.y) * 0.5 - 0.9)",
  triangle: "max(-p.y - 0.82, abs(p.x) * 0.871 + p.y * 0.49 - 0.539)",
  drop: "max(p.y - 0.82, abs(p.x) * 0.871 - p.y * 0.49 - 0.539)",
};

const SHAPE_NAMES = Object.keys(DISTANCES) as Shape[];

const FRAGMENT_SHADER = `
precision highp float;
varying vec4 v_color;
varying vec2 v_place;
varying float v_pixel;
varying float v_shape;
float distanceFrom(vec2 p) {
${SHAPE_NAMES.map((shape, index) => `  if (v_shape < ${index}.5) return ${DISTANCES[shape]};`).join("\n")}
  return 1.0;
}
void main(void) {
  float distance = distanceFrom(v_place);
  #ifdef PICKING_MODE
  gl_FragColor = distance > 0.0 ? vec4(0.0) : v_color;
  #else
  gl_FragColor = mix(v_color, vec4(0.0), smoothstep(-v_pixel, 0.0, distance));
  #endif
}`;

const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext;
const UNIFORMS = ["u_sizeRatio", "u_correctionRatio", "u_matrix"] as const;

/** A WebGL program that draws actors in the shapes of their kinds: one for all, since making one takes a slow machine long. */
export function shapeProgram(): NodeProgramType<ActorNode, LinkEdge, GraphFacts> {
  return class extends NodeProgram<(typeof UNIFORMS)[number], ActorNode, LinkEdge, GraphFacts> {
    override getDefinition() {
      return {
        VERTICES: 3,
        VERTEX_SHADER_SOURCE: VERTEX_SHADER,
        FRAGMENT_SHADER_SOURCE: FRAGMENT_SHADER,
        METHOD: TRIANGLES as 4,
        UNIFORMS,
        ATTRIBUTES: [
          { name: "a_position", size: 2, type: FLOAT },
          { name: "a_size", size: 1, type: FLOAT },
          { name: "a_shape", size: 1, type: FLOAT },
          { name: "a_color", size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: "a_id", size: 4, type: UNSIGNED_BYTE, normalized: true },
        ],
        CONSTANT_ATTRIBUTES: [{ name: "a_angle", size: 1, type: FLOAT }],
        CONSTANT_DATA: [[0], [(2 * Math.PI) / 3], [(4 * Math.PI) / 3]],
      };
    }

    override processVisibleItem(
      nodeIndex: number,
      startIndex: number,
      { x, y, size, color, kind = "PERSON" }: NodeDisplayData & Partial<ActorNode>,
    ): void {
      const shape = SHAPE_NAMES.indexOf(SHAPES[kind as ActorKind]);
      this.array.set([x, y, size, shape, floatColor(color), nodeIndex], startIndex);
    }

    override setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo): void {
      gl.uniform1f(uniformLocations["u_correctionRatio"] ?? null, params.correctionRatio);
      gl.uniform1f(uniformLocations["u_sizeRatio"] ?? null, params.sizeRatio);
      gl.uniformMatrix3fv(uniformLocations["u_matrix"] ?? null, false, params.matrix);
    }
  };
}
