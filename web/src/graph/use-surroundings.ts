import { SURROUNDINGS } from "../api/questions.js";
import { statementFilter } from "../api/statement-filter.js";
import { useAnswer, type Answer } from "../api/use-answer.js";
import type { ResultOf } from "../api/graphql.js";
import type { ViewState } from "../app/view-state.js";

/** More than a reader can tell apart; the API's own default. */
const MOST_ACTORS = 300;

/** What the graph and the table show: the links around the centers of the view. */
export const useSurroundings = ({
  centers,
  filter,
}: Pick<ViewState, "centers" | "filter">): Answer<ResultOf<typeof SURROUNDINGS>> =>
  useAnswer(
    SURROUNDINGS,
    centers.length === 0
      ? null
      : { centers: centers.slice(0, 50), depth: 1, filter: statementFilter(filter), maxActors: MOST_ACTORS },
  );
