import {
  EdgeProgram,
  type EdgeProgramType,
  type ProgramAttributeSpecification,
  type ProgramInfo,
} from "sigma/rendering";
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from "sigma/types";
import { floatColor } from "sigma/utils";
import type { ActorNode, GraphFacts, LinkEdge } from "./graph-model.js";

/** An arrowhead's length and breadth, in widths of its line. */
const HEAD = { length: 4, breadth: 3 } as const;
/** So many pixels beside a link still count as pointing at it. */
const NEAR_PX = 2;

/**
 * A link is a ribbon along its curve that ends in an arrowhead. Only the pixels of the line itself are painted: that is
 * what a machine without a graphics card has to save. A pixel is `2 * u_correctionRatio` of the graph's units.
 */
const VERTEX_SHADER = `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec2 a_source;
attribute vec2 a_target;
attribute float a_reach;
attribute float a_size;
attribute float a_curvature;
attribute float a_along;
attribute float a_side;
attribute float a_part;
uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;
uniform float u_pixelRatio;
uniform float u_minThickness;
varying vec4 v_color;
varying float v_across;
varying float v_half;
const float bias = 255.0 / 254.0;
vec2 directionOf(vec2 way) {
  float far = length(way);
  return far > 0.0 ? way / far : vec2(1.0, 0.0);
}
void main() {
  float pixel = 2.0 * u_correctionRatio;
  float width = max(a_size / u_sizeRatio, u_minThickness);
  vec2 way = a_target - a_source;
  vec2 bend = 0.5 * (a_source + a_target) + a_curvature * vec2(-way.y, way.x);
  vec2 tip = a_target;
  vec2 neck = a_target;
  vec2 arrival = directionOf(a_target - bend);
  if (a_reach >= 0.0) {
    float reach = a_reach / u_sizeRatio;
    float room = max(length(way) / pixel - reach, 0.0);
    tip -= arrival * reach * pixel;
    neck = tip - arrival * min(${HEAD.length.toFixed(1)} * width, 0.7 * room) * pixel;
  }
  vec2 first = mix(a_source, bend, a_along);
  vec2 second = mix(bend, neck, a_along);
  vec2 place = mix(first, second, a_along);
  vec2 direction = directionOf(second - first);
  v_half = 0.5 * width;
  if (a_part > 0.0 && a_reach >= 0.0) {
    direction = arrival;
    v_half = a_part > 1.0 ? 0.0 : 0.5 * ${HEAD.breadth.toFixed(1)} * width;
    place = a_part > 1.0 ? tip : neck;
  }
  #ifdef PICKING_MODE
  v_half += ${NEAR_PX.toFixed(1)};
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= bias;
  v_across = a_side * (v_half + 0.5 / u_pixelRatio);
  place += vec2(-direction.y, direction.x) * v_across * pixel;
  gl_Position = vec4((u_matrix * vec3(place, 1)).xy, 0, 1);
}`;

const FRAGMENT_SHADER = `
precision highp float;
uniform float u_pixelRatio;
varying vec4 v_color;
varying float v_across;
varying float v_half;
void main(void) {
  #ifdef PICKING_MODE
  gl_FragColor = v_color;
  #else
  gl_FragColor = v_color * clamp((v_half - abs(v_across)) * u_pixelRatio + 0.5, 0.0, 1.0);
  #endif
}`;

/** Links that are drawn in one go, by their place among all. */
export interface Slice {
  readonly from: number;
  readonly to: number;
}

/** Parts of the ribbon: its body, the arrowhead's base and its tip; each corner is how far along, which side, which part. */
const ribbon = (pieces: number): number[][] =>
  [
    ...Array.from({ length: pieces + 1 }, (_, index) => [index / pieces, 0]),
    ...[
      [1, 1],
      [1, 2],
    ],
  ].flatMap(([along = 0, part = 0]) => [
    [along, 1, part],
    [along, -1, part],
  ]);

const { FLOAT, UNSIGNED_BYTE, TRIANGLE_STRIP } = WebGLRenderingContext;
const UNIFORMS = ["u_sizeRatio", "u_correctionRatio", "u_pixelRatio", "u_minThickness", "u_matrix"] as const;

/** A WebGL program that draws all links. @param pieces straight pieces that a curve is made of; 1: nothing is curved */
export function linkProgram(pieces: number): EdgeProgramType<ActorNode, LinkEdge, GraphFacts> {
  const corners = ribbon(pieces);
  return class extends EdgeProgram<(typeof UNIFORMS)[number], ActorNode, LinkEdge, GraphFacts> {
    slice: Slice = { from: 0, to: 0 };

    override getDefinition() {
      return {
        VERTICES: corners.length,
        VERTEX_SHADER_SOURCE: VERTEX_SHADER,
        FRAGMENT_SHADER_SOURCE: FRAGMENT_SHADER,
        METHOD: TRIANGLE_STRIP as 5,
        UNIFORMS,
        ATTRIBUTES: [
          { name: "a_source", size: 2, type: FLOAT },
          { name: "a_target", size: 2, type: FLOAT },
          { name: "a_reach", size: 1, type: FLOAT },
          { name: "a_size", size: 1, type: FLOAT },
          { name: "a_curvature", size: 1, type: FLOAT },
          { name: "a_color", size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: "a_id", size: 4, type: UNSIGNED_BYTE, normalized: true },
        ],
        CONSTANT_ATTRIBUTES: [
          { name: "a_along", size: 1, type: FLOAT },
          { name: "a_side", size: 1, type: FLOAT },
          { name: "a_part", size: 1, type: FLOAT },
        ],
        CONSTANT_DATA: corners,
      };
    }

    override processVisibleItem(
      edgeIndex: number,
      startIndex: number,
      source: NodeDisplayData,
      target: NodeDisplayData,
      link: EdgeDisplayData & Partial<LinkEdge>,
    ): void {
      const { size, color, curvature = 0, symmetric = false } = link;
      const reach = symmetric ? -1 : target.size;
      this.array.set(
        [source.x, source.y, target.x, target.y, reach, size, curvature, floatColor(color), edgeIndex],
        startIndex,
      );
    }

    protected override bindAttribute(
      attribute: ProgramAttributeSpecification,
      program: ProgramInfo,
      offset: number,
      ofLink?: boolean,
    ): number {
      const skipped = ofLink ? this.slice.from * this.STRIDE * Float32Array.BYTES_PER_ELEMENT : 0;
      return super.bindAttribute(attribute, program, offset + skipped, ofLink);
    }

    override drawWebGL(method: number, { gl, frameBuffer }: ProgramInfo): void {
      const { from, to } = this.slice;
      gl.bindFramebuffer(gl.FRAMEBUFFER, frameBuffer);
      (gl as WebGL2RenderingContext).drawArraysInstanced(method, 0, this.VERTICES, to - from);
    }

    override setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo): void {
      gl.uniform1f(uniformLocations["u_sizeRatio"] ?? null, params.sizeRatio);
      gl.uniform1f(uniformLocations["u_correctionRatio"] ?? null, params.correctionRatio);
      gl.uniform1f(uniformLocations["u_pixelRatio"] ?? null, params.pixelRatio);
      gl.uniform1f(uniformLocations["u_minThickness"] ?? null, params.minEdgeThickness);
      gl.uniformMatrix3fv(uniformLocations["u_matrix"] ?? null, false, params.matrix);
    }
  };
}
