import { useCallback, useEffect, useMemo, useRef, type ReactNode } from "react";
import { collapse, drawMore, expand, hide, openLink, pin, select, showAll } from "../app/moves.js";
import { changeFilter, changeView } from "../app/use-view.js";
import { isFiltering, NO_FILTER, type ViewState } from "../app/view-state.js";
import { useWords } from "../i18n/use-words.js";
import { Icon } from "../theme/icon.js";
import { Notice } from "../theme/notice.js";
import { buildGraph, type Surroundings } from "./build-graph.js";
import { GraphCanvas, type GraphHandle } from "./graph-canvas.js";
import { useGraphKeys } from "./graph-keys.js";
import type { Gestures } from "./gestures.js";
import type { LinkGraph } from "./graph-model.js";
import { Legend } from "./legend.js";
import { SelectionBar } from "./selection-bar.js";
import "./graph.css";

interface GraphViewProps {
  readonly view: ViewState;
  readonly surroundings: Surroundings;
  /** Told of the graph that is drawn: pictures are made from it. */
  readonly onGraph: (graph: LinkGraph) => void;
}

/** The drawn graph with what can be done to it. */
export function GraphView({ view, surroundings, onGraph }: GraphViewProps): ReactNode {
  const words = useWords();
  const handle = useRef<GraphHandle>(null);
  const drawn = useRef<LinkGraph | null>(null);
  const { centers, hidden, filter, selected, pinned, link } = view;
  const graph = useMemo(
    () => buildGraph(surroundings, { centers, hidden, kinds: filter.kinds, places: placesIn(drawn.current) }),
    [surroundings, centers, hidden, filter.kinds],
  );
  useEffect(() => {
    drawn.current = graph;
    onGraph(graph);
  }, [graph, onGraph]);

  const pinThese = useCallback((ids: readonly string[]) => pin(handle.current?.placesOf(ids) ?? {}), []);
  const gestures: Gestures = {
    onActor: select,
    onActorTwice: (id) => (centers.includes(id) ? collapse([id]) : expand([id])),
    onLink: openLink,
    onNothing: () => changeView({ selected: [], link: null }, "replace"),
    onMoved: (id, place) => changeView(({ pinned: before }) => ({ pinned: { ...before, [id]: place } }), "replace"),
    onAround: (ids) => changeView({ selected: ids, link: null }),
  };
  const { onKeyDown, said } = useGraphKeys({ graph, view, handle, pin: pinThese });

  if (graph.order === 0 || (graph.size === 0 && isFiltering(filter))) {
    return (
      <div className="graph-frame">
        <div className="graph-empty">
          <Notice title={words.graph.nothing} hint={words.graph.nothingHint}>
            <button type="button" className="button" onClick={() => changeFilter(NO_FILTER)}>
              {words.graph.clearFilters}
            </button>
          </Notice>
        </div>
      </div>
    );
  }

  return (
    <div className="graph-frame">
      <div
        className="graph-keys"
        tabIndex={0}
        role="application"
        aria-label={`${words.graph.label}. ${words.graph.shown(graph.order, graph.size)}`}
        aria-description={words.graph.keys}
        onKeyDown={onKeyDown}
      >
        <GraphCanvas {...gestures} {...{ graph, selected, pinned, link, handle }} />
      </div>
      <p className="hidden-visually" role="status">
        {said}
      </p>
      <div className="graph-tools" role="group" aria-label={words.graph.label}>
        {(
          [
            ["plus", words.graph.zoomIn, () => handle.current?.zoom(1.5)],
            ["minus", words.graph.zoomOut, () => handle.current?.zoom(1 / 1.5)],
            ["fit", words.graph.fit, () => handle.current?.fit()],
            ["arrange", words.graph.relayout, () => handle.current?.relayout()],
          ] as const
        ).map(([icon, label, act]) => (
          <button key={icon} type="button" className="button icon" onClick={act} aria-label={label} title={label}>
            <Icon name={icon} />
          </button>
        ))}
      </div>
      <div className="graph-notes">
        <span>{words.graph.shown(graph.order, graph.size)}</span>
        {hidden.length > 0 && (
          <button type="button" className="link-button" onClick={showAll}>
            {words.graph.hidden(hidden.length)}
          </button>
        )}
        {surroundings.omitted > 0 && <span>{words.graph.omitted(surroundings.omitted)}</span>}
        {surroundings.omitted > 0 && !view.large && !view.whole && (
          <button type="button" className="link-button" onClick={drawMore}>
            {words.graph.drawMore}
          </button>
        )}
        {surroundings.omittedRelationships > 0 && (
          <span>{words.graph.omittedLinks(surroundings.omittedRelationships)}</span>
        )}
      </div>
      <Legend graph={graph} filter={filter} />
      {selected.length > 0 && <SelectionBar graph={graph} view={view} onPin={pinThese} onHide={hide} />}
    </div>
  );
}

const placesIn = (graph: LinkGraph | null): ReadonlyMap<string, { x: number; y: number }> =>
  new Map(graph?.mapNodes((id, { x, y }) => [id, { x, y }] as const));
