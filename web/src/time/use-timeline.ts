import { useMemo } from "react";
import { TIMELINE } from "../api/counting-questions.js";
import type { StatementFilter } from "../api/statement-filter.js";
import { useAnswer, type Answer } from "../api/use-answer.js";
import { bucketsOf, finerThan, type Bucket } from "./time-buckets.js";

interface Timeline {
  readonly buckets: readonly Bucket[];
  /** Facts that no brief dates. */
  readonly undated: number;
  readonly answer: Pick<Answer<unknown>, "error" | "loading" | "retry">;
}

/**
 * Facts through time, all of them, in the finest bars that have room: years are asked for first, and what is finer
 * only where the years leave room for it.
 */
export function useTimeline(filter: StatementFilter): Timeline {
  const years = useAnswer(TIMELINE, { filter, interval: "YEAR" });
  const inYears = years.data?.timeline;
  const interval = useMemo(() => (inYears ? finerThan("YEAR", inYears) : null), [inYears]);
  const finer = useAnswer(TIMELINE, interval === null || interval === "YEAR" ? null : { filter, interval });
  const inMonths = interval === "MONTH" ? finer.data?.timeline : undefined;
  const days = useMemo(() => (inMonths ? finerThan("MONTH", inMonths) : null), [inMonths]);
  const finest = useAnswer(TIMELINE, days === "DAY" ? { filter, interval: "DAY" } : null);
  const shown = finest.data?.timeline ?? finer.data?.timeline ?? (interval === "YEAR" ? inYears : undefined);
  const buckets = useMemo(() => bucketsOf(shown ?? []), [shown]);
  const dated = (inYears ?? []).reduce((sum, { statements }) => sum + statements, 0);
  const failed = [years, finer, finest].find(({ error }) => error !== null);
  return {
    buckets,
    undated: (years.data?.statements.totalCount ?? dated) - dated,
    answer: failed ?? { ...years, loading: [years, finer, finest].some(({ loading }) => loading) },
  };
}
