import type { ReactNode } from "react";
import { factsOf } from "../api/statement-filter.js";
import { changeFilter } from "../app/use-view.js";
import type { ViewState } from "../app/view-state.js";
import { sayDate } from "../i18n/dates.js";
import { useWords } from "../i18n/use-words.js";
import { Failure } from "../theme/notice.js";
import { Histogram } from "./histogram.js";
import { lastDay } from "./time-buckets.js";
import { useTimeline } from "./use-timeline.js";
import "./time.css";

/** When: bars to brush, the period in fields, and the day up to which one knew. Graph and lists follow. */
export function TimeBar({ view }: { readonly view: ViewState }): ReactNode {
  const words = useWords();
  const { filter } = view;
  const { buckets, undated, answer } = useTimeline(factsOf({ ...view, filter: { ...filter, from: null, to: null } }));
  const period =
    filter.from === null && filter.to === null
      ? null
      : [filter.from, filter.to].map((date) => (date ? sayDate(date, words.language, "short") : "…")).join(" – ");
  return (
    <section className="time-bar" aria-label={words.time.title}>
      <div className="time-head">
        <h3>{words.time.title}</h3>
        <span className="time-period">{period ?? <span className="muted">{words.time.hint}</span>}</span>
        {period !== null && (
          <button type="button" className="link-button" onClick={() => changeFilter({ from: null, to: null })}>
            {words.time.clear}
          </button>
        )}
        {undated > 0 && period === null && <span className="muted time-undated">{words.time.undated(undated)}</span>}
        <span className="time-fields">
          <label>
            {words.time.from} <DateField value={filter.from} onChange={(from) => changeFilter({ from })} />
          </label>
          <label>
            {words.time.to}{" "}
            <DateField value={filter.to === null ? null : lastDay(filter.to)} onChange={(to) => changeFilter({ to })} />
          </label>
          <label title={words.time.knownOnHint}>
            {words.time.knownOn} <DateField value={filter.knownOn} onChange={(knownOn) => changeFilter({ knownOn })} />
          </label>
        </span>
      </div>
      {answer.error ? (
        <Failure answer={answer} />
      ) : (
        <Histogram
          buckets={buckets}
          from={filter.from}
          to={filter.to}
          onChange={(from, to) => changeFilter({ from, to })}
        />
      )}
    </section>
  );
}

interface DateFieldProps {
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}

/** A day; a date known to the month or year shows its first. */
export function DateField({ value, onChange }: DateFieldProps): ReactNode {
  const day = value === null ? "" : value.length === 4 ? `${value}-01-01` : value.length === 7 ? `${value}-01` : value;
  return (
    <input
      type="date"
      value={day}
      min="1900-01-01"
      max="2100-12-31"
      onChange={({ target }) => onChange(target.value || null)}
    />
  );
}
