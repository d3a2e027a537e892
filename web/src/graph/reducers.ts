import type { EdgeDisplayData, NodeDisplayData } from "sigma/types";
import type { ActorKind } from "../../../schema/ontology/actor-kinds.js";
import type { Palette } from "../theme/palette.js";
import type { Focus } from "./draw-names.js";
import type { ActorNode, LinkEdge, LinkGraph } from "./graph-model.js";

export interface Looking {
  readonly focus: Focus;
  readonly palette: Palette;
}

/** What actors and links look like now; asked again whenever something about it has changed. */
export interface Looks {
  readonly actor: (id: string, actor: ActorNode) => Partial<NodeDisplayData>;
  readonly link: (edge: string, link: LinkEdge) => Partial<EdgeDisplayData>;
}

/** What an actor looks like now: in its kind's colour, or faint behind what is looked at. */
export const actorLook =
  (graph: LinkGraph, looking: () => Looking) =>
  (id: string, actor: ActorNode): Partial<NodeDisplayData> => {
    const { focus, palette } = looking();
    const { hovered, selected, link } = focus;
    if (link === null && (hovered === null || !focus.fades)) {
      return { ...actor, label: null, color: palette.kind[actor.kind as ActorKind], zIndex: 1 };
    }
    const near =
      hovered === null ||
      !graph.hasNode(hovered) ||
      id === hovered ||
      graph.areNeighbors(id, hovered) ||
      selected.has(id);
    const ofLink = link === null || !link.every((end) => graph.hasNode(end)) || link.includes(id);
    const shown = hovered === null ? ofLink : near;
    const colour = palette.kind[actor.kind as ActorKind];
    return { ...actor, label: null, color: shown ? colour : fade(colour, palette.paper), zIndex: shown ? 1 : 0 };
  };

/** What a link looks like now. */
export const linkLook =
  (graph: LinkGraph, looking: () => Looking) =>
  (edge: string, { family, size, ...rest }: LinkEdge): Partial<EdgeDisplayData> => {
    const { focus, palette } = looking();
    const { hovered, hoveredLink, link } = focus;
    if (hovered === null && hoveredLink === null && link === null) {
      return { ...rest, size, label: null, zIndex: 0, color: palette.family[family] };
    }
    const [source, target] = graph.extremities(edge);
    const isOpen = link !== null && link.includes(source) && link.includes(target);
    const looked =
      hoveredLink !== null
        ? edge === hoveredLink
        : hovered !== null
          ? source === hovered || target === hovered
          : isOpen;
    const somethingLooked =
      hoveredLink !== null || hovered !== null || (link?.every((end) => graph.hasNode(end)) ?? false);
    const stepsBack = focus.fades && somethingLooked && !looked && !isOpen;
    return {
      ...{ ...rest, label: null, zIndex: looked ? 2 : 0 },
      size: looked ? size + 1 : size,
      color: stepsBack ? palette.faint : palette.family[family],
    };
  };

/** A colour three quarters of the way to the paper; WebGL knows no transparency here that would not show the links. */
function fade(colour: string, paper: string): string {
  const part = (hex: string, from: number): number => parseInt(hex.slice(from, from + 2), 16);
  const mixed = [1, 3, 5].map((from) => Math.round(part(colour, from) * 0.25 + part(paper, from) * 0.75));
  return `#${mixed.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}
