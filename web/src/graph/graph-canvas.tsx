import { useEffect, useImperativeHandle, useRef, useState, type ReactNode, type Ref } from "react";
import type { ViewState } from "../app/view-state.js";
import { relationLabel } from "../i18n/relation-words.js";
import { useWords } from "../i18n/use-words.js";
import { usePalette } from "../theme/use-scheme.js";
import { createSigma, isLarge, type Drawing } from "./create-sigma.js";
import { drawNames, type Focus } from "./draw-names.js";
import { handleGestures, type Gestures } from "./gestures.js";
import type { LinkGraph } from "./graph-model.js";
import { layOut, takePlaces } from "./lay-out.js";
import { forgetNames } from "./written-name.js";
import { actorLook, linkLook, type Looking } from "./reducers.js";

/** What the buttons around the graph ask of it. */
export interface GraphHandle {
  zoom(factor: number): void;
  fit(): void;
  /** Lays out anew from where the actors are. */
  relayout(): void;
  placesOf(ids: readonly string[]): ViewState["pinned"];
}

interface GraphCanvasProps extends Gestures {
  readonly graph: LinkGraph;
  readonly selected: readonly string[];
  readonly pinned: ViewState["pinned"];
  readonly link: readonly [string, string] | null;
  readonly handle: Ref<GraphHandle>;
}

/** Actors move many times over while they are laid out: thousands of links would be written anew each time. */
function withoutLinks(graph: LinkGraph): LinkGraph {
  const actors = graph.nullCopy();
  graph.forEachNode((id, attributes) => actors.addNode(id, { ...attributes }));
  return actors;
}

const afterNextPaint = (act: () => void): void => void requestAnimationFrame(() => setTimeout(act));

/** The drawing itself; keyboard and screen readers have `graph-keys.ts` and the table. */
export function GraphCanvas({ graph, selected, pinned, link, handle, ...gestures }: GraphCanvasProps): ReactNode {
  const words = useWords();
  const palette = usePalette();
  const container = useRef<HTMLDivElement>(null);
  const drawing = useRef<Drawing | null>(null);
  /** Which graph has stood on the page with all of its links. */
  const drawn = useRef<LinkGraph | null>(null);
  const [broken, setBroken] = useState(false);
  const [laying, setLaying] = useState(false);
  const [layoutRound, setLayoutRound] = useState(0);
  const hovered = useRef<Pick<Focus, "hovered" | "hoveredLink">>({ hovered: null, hoveredLink: null });
  const latest = useRef({ selected, pinned, link, gestures, palette, words });
  latest.current = { selected, pinned, link, gestures, palette, words };

  useEffect(() => {
    if (!container.current) return;
    const large = isLarge(graph);
    const noteDrawn = (): void => {
      if (drawn.current === graph) return;
      drawn.current = graph;
      performance.mark("graph drawn");
    };
    const focus = (): Focus => ({
      ...hovered.current,
      fades: !large,
      selected: new Set(latest.current.selected),
      pinned: new Set(Object.keys(latest.current.pinned)),
      link: latest.current.link,
      sayLink: (edge) =>
        graph
          .getEdgeAttribute(edge, "types")
          .map((type) => relationLabel(type, latest.current.words.language))
          .join(", "),
    });
    let now = focus();
    const state = (): Looking => ({ focus: now, palette: latest.current.palette });
    const looks = { actor: actorLook(graph, state), link: linkLook(graph, state) };
    let sigma: Drawing;
    try {
      sigma = createSigma(graph, container.current, looks, () => afterNextPaint(noteDrawn));
    } catch {
      setBroken(true);
      return;
    }
    drawing.current = sigma;
    const look = (): void => {
      now = focus();
      sigma.refresh({ skipIndexation: true, schedule: true });
    };
    const names = sigma.createCanvas("names", { style: { pointerEvents: "none" } });
    const context = names.getContext("2d");
    const write = (): void => {
      if (!context) return;
      const { width, height } = sigma.getDimensions();
      const ratio = devicePixelRatio;
      if (names.width !== Math.round(width * ratio) || names.height !== Math.round(height * ratio)) {
        names.style.width = `${width}px`;
        names.style.height = `${height}px`;
        names.width = Math.round(width * ratio);
        names.height = Math.round(height * ratio);
      }
      context.setTransform(ratio, 0, 0, ratio, 0, 0);
      drawNames(context, sigma, now, latest.current.palette);
    };
    sigma.on("afterRender", write);
    const hover = (change: Partial<Pick<Focus, "hovered" | "hoveredLink">>): void => {
      const before = hovered.current.hovered;
      hovered.current = { ...hovered.current, ...change };
      if (!large) return look();
      now = focus();
      const changed = [before, hovered.current.hovered].filter((id) => id !== null && sigma.getGraph().hasNode(id));
      const edges = changed.flatMap((id) => sigma.getGraph().edges(id));
      sigma.refresh({ partialGraph: { edges }, skipIndexation: true, schedule: true });
    };
    const release = handleGestures(sigma, () => latest.current.gestures, hover);
    renew.current = look;
    void document.fonts.ready.then(() => {
      forgetNames();
      if (drawing.current === sigma) sigma.scheduleRender();
    });
    return () => {
      release();
      drawing.current = null;
      renew.current = () => undefined;
      hovered.current = { hovered: null, hoveredLink: null };
      sigma.kill();
    };
  }, [graph]);

  const renew = useRef<() => void>(() => undefined);
  useEffect(() => {
    forgetNames();
    renew.current();
  }, [palette]);
  useEffect(() => renew.current(), [selected, pinned, link, words]);

  useEffect(() => {
    for (const [id, [x, y]] of Object.entries(latest.current.pinned)) {
      if (graph.hasNode(id)) graph.mergeNodeAttributes(id, { x, y });
    }
    if (graph.order < 2) return;
    setLaying(true);
    const sigma = drawing.current;
    const moving = isLarge(graph) ? withoutLinks(graph) : graph;
    return layOut(graph, latest.current.pinned, (places, done) => {
      if (!done && moving !== graph && drawn.current !== graph) return;
      if (sigma === drawing.current && sigma && !done) sigma.setGraph(moving);
      takePlaces(graph, places);
      if (moving !== graph) takePlaces(moving, places);
      if (!done) return;
      if (sigma === drawing.current) sigma?.setGraph(graph);
      setLaying(false);
    });
  }, [graph, layoutRound]);

  useImperativeHandle(handle, () => ({
    zoom: (factor) => void drawing.current?.getCamera().animatedZoom({ factor, duration: 150 }),
    fit: () => {
      drawing.current?.setCustomBBox(null);
      void drawing.current?.getCamera().animatedReset({ duration: 200 });
    },
    relayout: () => setLayoutRound((before) => before + 1),
    placesOf: (ids) =>
      Object.fromEntries(
        ids
          .filter((id) => graph.hasNode(id))
          .map((id) => [id, [graph.getNodeAttribute(id, "x"), graph.getNodeAttribute(id, "y")] as const]),
      ),
  }));

  return (
    <div className="graph-canvas">
      {/* Keyboard use is on the frame around it; this is a picture. */}
      <div ref={container} className="graph-surface" data-laid-out={!laying} />
      {laying && <p className="graph-laying">{words.graph.laying}</p>}
      {broken && <p className="graph-laying">{words.graph.noWebgl}</p>}
    </div>
  );
}
