import { useMemo, useRef, type ReactNode } from "react";
import { explore, exploreAll, exploreWith } from "../app/moves.js";
import { NO_FILTER } from "../app/view-state.js";
import { useWords } from "../i18n/use-words.js";
import { Icon } from "../theme/icon.js";
import { Failure } from "../theme/notice.js";
import { buildGraph } from "./build-graph.js";
import { GraphCanvas, type GraphHandle } from "./graph-canvas.js";
import type { Gestures } from "./gestures.js";
import { useSurroundings } from "./use-surroundings.js";
import "./graph.css";

/** The middle of the graph on the empty page: pressing an actor or a link goes there. */
export function Overview({ centers }: { readonly centers: readonly string[] }): ReactNode {
  const words = useWords();
  const handle = useRef<GraphHandle>(null);
  const answer = useSurroundings({ centers, filter: NO_FILTER, whole: false, large: false });
  const data = answer.data?.subgraph;
  const graph = useMemo(
    () => (data ? buildGraph(data, { centers: [], hidden: [], kinds: [], places: new Map() }) : null),
    [data],
  );
  const gestures: Gestures = useMemo(
    () => ({
      onActor: explore,
      onActorTwice: explore,
      onLink: (a, b) => exploreWith([a], {}, { selected: [a, b], link: [a, b] }),
      onNothing: () => undefined,
      onMoved: () => undefined,
      onAround: () => undefined,
    }),
    [],
  );
  return (
    <section className="overview" aria-label={words.home.overview}>
      <p className="overview-caption">
        <span>
          <strong>{words.home.overview}</strong> {words.home.overviewHint}
        </span>
        <button type="button" className="button" onClick={exploreAll}>
          <Icon name="graph" size={16} /> {words.home.whole}
        </button>
      </p>
      {answer.error && <Failure answer={answer} />}
      {graph && <GraphCanvas {...gestures} {...{ graph, handle }} selected={NOBODY} pinned={NOWHERE} link={null} />}
    </section>
  );
}

const NOBODY: readonly string[] = [];
const NOWHERE = {};
