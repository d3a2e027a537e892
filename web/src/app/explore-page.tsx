import { useCallback, useMemo, useState, type ReactNode } from "react";
import { ActorPanel } from "../actor/actor-panel.js";
import { ExportMenu } from "../export/export-menu.js";
import { countKinds } from "../filters/count-kinds.js";
import { FilterPanel } from "../filters/filter-panel.js";
import { useFacets } from "../filters/use-facets.js";
import type { LinkGraph } from "../graph/graph-model.js";
import { GraphView } from "../graph/graph-view.js";
import { useSurroundings } from "../graph/use-surroundings.js";
import { useWords } from "../i18n/use-words.js";
import { LinkPanel } from "../statement/link-panel.js";
import { TableView } from "../table/table-view.js";
import { Icon } from "../theme/icon.js";
import { Failure, Skeleton } from "../theme/notice.js";
import { TimeBar } from "../time/time-bar.js";
import { changeView } from "./use-view.js";
import type { Filter, ViewState } from "./view-state.js";

/** The graph or its table, with filters on one side, what is chosen on the other, and time below. */
export function ExplorePage({ view }: { readonly view: ViewState }): ReactNode {
  const words = useWords();
  const answer = useSurroundings(view);
  const [graph, setGraph] = useState<LinkGraph | null>(null);
  const [filtersOpen, setFiltersOpen] = useState(false);
  const surroundings = answer.data?.subgraph ?? null;
  const facets = useFacets(view);
  const { centers } = view;
  const kinds = useMemo(() => (surroundings ? countKinds(surroundings, centers) : new Map()), [surroundings, centers]);
  const takeGraph = useCallback((drawn: LinkGraph) => setGraph(drawn), []);
  const panel = panelOf(view);
  return (
    <div className={`explore${filtersOpen ? " filters-open" : ""}${panel ? " has-panel" : ""}`}>
      <aside className="explore-filters" aria-label={words.filters.title}>
        <FilterPanel filter={view.filter} facets={facets} kinds={kinds} />
        <button type="button" className="button primary filters-close" onClick={() => setFiltersOpen(false)}>
          {words.close}
        </button>
      </aside>
      <div className="explore-stage" aria-busy={answer.loading}>
        <div className="stage-bar">
          <div className="row" role="group" aria-label={words.display}>
            {(["graph", "table"] as const).map((display) => (
              <button
                key={display}
                type="button"
                className="button"
                aria-pressed={view.display === display}
                onClick={() => changeView({ display })}
              >
                <Icon name={display} size={16} /> {words.displays[display]}
              </button>
            ))}
          </div>
          <button
            type="button"
            className="button filters-button"
            aria-expanded={filtersOpen}
            onClick={() => setFiltersOpen(true)}
          >
            <Icon name="filter" size={16} />
            {activeFilters(view.filter) > 0 ? words.filters.active(activeFilters(view.filter)) : words.filters.show}
          </button>
          {answer.loading && surroundings && <span className="muted">{words.loading}</span>}
          <ExportMenu view={view} graph={graph} />
        </div>
        <div className="stage-body">
          {answer.error && (
            <div className="graph-empty">
              <Failure answer={answer} />
            </div>
          )}
          {!answer.error && !surroundings && (
            <div className="stage-loading">
              <Skeleton lines={6} />
            </div>
          )}
          {!answer.error && surroundings && view.display === "graph" && (
            <GraphView view={view} surroundings={surroundings} onGraph={takeGraph} />
          )}
          {!answer.error && surroundings && view.display === "table" && (
            <TableView view={view} surroundings={surroundings} />
          )}
        </div>
        <TimeBar view={view} />
      </div>
      {panel && (
        <aside className="explore-panel" aria-label={words.graph.linkBetween}>
          <button
            type="button"
            className="button icon panel-close"
            aria-label={words.close}
            title={words.close}
            onClick={() => changeView({ selected: [], link: null }, "replace")}
          >
            <Icon name="close" />
          </button>
          {panel}
        </aside>
      )}
    </div>
  );
}

function panelOf({ link, selected, filter }: ViewState): ReactNode {
  if (link) return <LinkPanel key={link.join()} pair={link} filter={filter} />;
  const [only] = selected;
  return selected.length === 1 && only !== undefined ? <ActorPanel key={only} id={only} filter={filter} /> : null;
}

const activeFilters = (filter: Filter): number =>
  filter.types.length +
  filter.kinds.length +
  filter.countries.length +
  filter.sources.length +
  [filter.from ?? filter.to, filter.knownOn, filter.text || null].filter((value) => value !== null).length +
  Number(filter.minConfidence > 0) +
  Number(filter.planned) +
  Number(filter.negated);
