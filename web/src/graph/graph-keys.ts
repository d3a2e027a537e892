import { useState, type KeyboardEvent, type RefObject } from "react";
import type { ActorKind } from "../../../schema/ontology/actor-kinds.js";
import { collapse, expand, hide, openActor, openLink, select } from "../app/moves.js";
import { changeView } from "../app/use-view.js";
import type { ViewState } from "../app/view-state.js";
import { useWords } from "../i18n/use-words.js";
import type { GraphHandle } from "./graph-canvas.js";
import type { LinkGraph } from "./graph-model.js";

interface KeysOptions {
  readonly graph: LinkGraph;
  readonly view: ViewState;
  readonly handle: RefObject<GraphHandle | null>;
  readonly pin: (ids: readonly string[]) => void;
}

/** Directions on the screen; y grows upwards in the graph. */
const DIRECTIONS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/** The graph by keyboard: arrows go to the next actor that way, letters act on it. `said` is for a screen reader. */
export function useGraphKeys({ graph, view, handle, pin }: KeysOptions): {
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly said: string;
} {
  const words = useWords();
  const [said, say] = useState("");
  const { selected } = view;
  const last = selected.filter((id) => graph.hasNode(id)).at(-1);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const direction = DIRECTIONS[event.key];
    if (direction) {
      const next = last === undefined ? graph.getAttribute("byWeight")[0] : nearestThatWay(graph, last, direction);
      if (next !== undefined) {
        select(next, event.shiftKey);
        const { label, kind } = graph.getNodeAttributes(next);
        say(words.graph.announce(label, words.kinds[kind as ActorKind][0], graph.degree(next)));
      }
      event.preventDefault();
      return;
    }
    const act = actions()[event.key.toLowerCase()];
    if (!act) return;
    act();
    event.preventDefault();
  };

  const actions = (): Readonly<Record<string, () => void>> => ({
    "+": () => handle.current?.zoom(1.5),
    "-": () => handle.current?.zoom(1 / 1.5),
    "0": () => handle.current?.fit(),
    escape: () => changeView({ selected: [], link: null }, "replace"),
    ...(last !== undefined && {
      enter: () => (selected.length === 2 ? openLink(selected[0] ?? last, last) : openActor(last)),
      e: () => expand(selected),
      r: () => collapse(selected),
      p: () => pin(selected),
      h: () => hide(selected),
    }),
  });

  return { onKeyDown, said };
}

/** The actor at the smallest distance, one to the side counting double; neighbours of the actor count nearer. */
function nearestThatWay(graph: LinkGraph, from: string, [right, up]: readonly [number, number]): string | undefined {
  const { x, y } = graph.getNodeAttributes(from);
  let best: { id: string; distance: number } | null = null;
  graph.forEachNode((id, actor) => {
    const along = (actor.x - x) * right + (actor.y - y) * up;
    if (id === from || along <= 0) return;
    const aside = Math.abs((actor.x - x) * up) + Math.abs((actor.y - y) * right);
    if (aside > 2 * along) return;
    const distance = (along + 2 * aside) * (graph.areNeighbors(from, id) ? 0.5 : 1);
    if (!best || distance < best.distance) best = { id, distance };
  });
  return (best as { id: string } | null)?.id;
}
