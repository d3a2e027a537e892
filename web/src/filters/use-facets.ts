import { useMemo } from "react";
import type { ResultOf } from "../api/graphql.js";
import { FACETS } from "../api/counting-questions.js";
import { factsOf } from "../api/statement-filter.js";
import { useAnswer } from "../api/use-answer.js";
import type { ViewState } from "../app/view-state.js";

/** How many facts each choice of the filter would leave, by value. */
export type Counts = ReadonlyMap<string, number>;

export interface Facets {
  readonly types: Counts;
  readonly countries: Counts;
  readonly sources: Counts;
  /** By least confidence; «0» is any. */
  readonly confidence: Counts;
  /** What would come in beside. */
  readonly planned: number;
  readonly negated: number;
}

/** Steps of confidence to choose from, 0 to 1. */
export const CONFIDENCES = [0, 0.5, 0.7, 0.9] as const;

/** Counts over all facts of the view, not over those that are drawn; a group leaves its own choice aside. */
export function useFacets(view: ViewState): Facets | null {
  const filter = factsOf(view);
  const { minConfidence: _left, ...any } = filter;
  const [, fair, good, high] = CONFIDENCES;
  const { data } = useAnswer(FACETS, {
    filter,
    planned: { ...filter, planned: true },
    negated: { ...filter, negated: true },
    any,
    fair: { ...any, minConfidence: fair },
    good: { ...any, minConfidence: good },
    high: { ...any, minConfidence: high },
  });
  return useMemo(() => data && readFacets(data), [data]);
}

function readFacets(data: ResultOf<typeof FACETS>): Facets {
  const { types, countries, sources } = data.statementFacets;
  const counts = (facet: typeof types): Counts =>
    new Map(facet.flatMap(({ value, statements }) => (value === null ? [] : [[value, statements] as const])));
  const steps = [data.any, data.fair, data.good, data.high];
  return {
    types: counts(types),
    countries: counts(countries),
    sources: counts(sources),
    confidence: new Map(CONFIDENCES.map((step, index) => [String(step), steps[index]?.totalCount ?? 0])),
    planned: data.planned.totalCount,
    negated: data.negated.totalCount,
  };
}
