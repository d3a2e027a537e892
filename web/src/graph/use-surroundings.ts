import type { ResultOf } from "../api/graphql.js";
import { MOST_LINKED, SURROUNDINGS } from "../api/questions.js";
import { statementFilter } from "../api/statement-filter.js";
import { useAnswer, type Answer } from "../api/use-answer.js";
import type { ViewState } from "../app/view-state.js";

/** More than a reader can tell apart; the API's own default. */
const MOST_READ = 300;
/** As many as a page draws without freezing. */
const MOST_DRAWN = 5_000;
const MOST_LINKS_DRAWN = 20_000;
/** As far as the API goes; a graph of dealings is hardly wider. */
const DEEPEST = 4;

type Surrounding = Answer<ResultOf<typeof SURROUNDINGS>>;

/** What the graph and the table show: the links around the centers of the view, or those of the whole graph. */
export function useSurroundings(view: Pick<ViewState, "centers" | "filter" | "whole" | "large">): Surrounding {
  const { centers, whole, large } = view;
  const middle = useAnswer(MOST_LINKED, whole ? {} : null);
  const from = whole ? (middle.data?.actors.nodes.map(({ id }) => id) ?? []) : centers.slice(0, 50);
  const answer = useAnswer(
    SURROUNDINGS,
    from.length === 0
      ? null
      : {
          ...{ centers: from, depth: whole ? DEEPEST : 1, filter: statementFilter(view.filter) },
          ...{ maxActors: whole || large ? MOST_DRAWN : MOST_READ, maxRelationships: MOST_LINKS_DRAWN },
        },
  );
  if (!whole || from.length > 0) return answer;
  const { error, loading, retry } = middle;
  return { error, loading, retry, data: middle.data && { subgraph: NOBODY } };
}

const NOBODY: ResultOf<typeof SURROUNDINGS>["subgraph"] = {
  omitted: 0,
  omittedRelationships: 0,
  actors: [],
  relationships: [],
};
