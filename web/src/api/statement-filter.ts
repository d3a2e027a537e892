import type { Filter, ViewState } from "../app/view-state.js";
import type { VariablesOf } from "./graphql.js";
import type { SURROUNDINGS } from "./questions.js";

export type StatementFilter = NonNullable<VariablesOf<typeof SURROUNDINGS>["filter"]>;
type RelationType = NonNullable<NonNullable<StatementFilter["types"]>[number]>;

/** The page's filter as the API takes it. Kinds restrict what is drawn, not what is asked. */
export function statementFilter(filter: Filter): StatementFilter {
  return {
    ...(filter.types.length > 0 && { types: filter.types as RelationType[] }),
    ...(filter.countries.length > 0 && { countries: [...filter.countries] }),
    ...(filter.sources.length > 0 && { sources: [...filter.sources] }),
    ...(filter.from !== null && { from: filter.from }),
    ...(filter.to !== null && { to: filter.to }),
    ...(filter.knownOn !== null && { asOf: filter.knownOn }),
    ...(filter.minConfidence > 0 && { minConfidence: filter.minConfidence }),
    ...(filter.planned && { includePlanned: true }),
    ...(filter.negated && { includeNegated: true }),
    ...(filter.text !== "" && { text: filter.text }),
  };
}

/** The facts of a view: what its centers have a part in, or all there are where the whole graph is shown. */
export const factsOf = ({
  filter,
  centers,
  whole,
}: Pick<ViewState, "filter" | "centers" | "whole">): StatementFilter => ({
  ...statementFilter(filter),
  ...(!whole && { actors: [...centers] }),
});
