import { useRef, useState, type KeyboardEvent, type PointerEvent, type ReactNode } from "react";
import { sayDate } from "../i18n/dates.js";
import { useWords } from "../i18n/use-words.js";
import "./time.css";
import { firstDay, lastDay, shortestPeriod, type Bucket } from "./time-buckets.js";

interface HistogramProps {
  readonly buckets: readonly Bucket[];
  readonly from: string | null;
  readonly to: string | null;
  readonly onChange: (from: string | null, to: string | null) => void;
}

const HEIGHT = 54;
/** A bar is no wider than a share of the whole, or one fact would look like all of time. */
const WIDEST = 1 / 16;
/** As many as have room on a phone. */
const MOST_YEARS = 9;

/** Bars through time; dragging over some chooses their period, and so do two handles by keyboard. */
export function Histogram({ buckets, from, to, onChange }: HistogramProps): ReactNode {
  const words = useWords();
  const box = useRef<HTMLDivElement>(null);
  const [brush, setBrush] = useState<readonly [number, number] | null>(null);
  const most = Math.max(1, ...buckets.map(({ count, imprecise }) => count + imprecise));
  const tall = (facts: number): number => (facts === 0 ? 0 : Math.max(3, (facts / most) * (HEIGHT - 4)));
  const last = buckets.length - 1;
  const wide = Math.min(0.8, WIDEST * buckets.length);
  if (last < 0) return <div className="histogram empty" />;

  const chosen = brush ?? indicesOf(buckets, from, to);
  const [start, end] = brush?.toSorted((a, b) => a - b) ?? chosen ?? [0, last];

  const within = (index: number): number => Math.max(0, Math.min(last, index));
  const at = (event: PointerEvent): number => {
    const { left, width } = box.current?.getBoundingClientRect() ?? { left: 0, width: 1 };
    return within(Math.floor(((event.clientX - left) / width) * buckets.length));
  };
  const choose = (first: number, second: number): void => {
    const [low = 0, high = last] = [first, second].map(within).sort((a, b) => a - b);
    const period = shortestPeriod(buckets[low]?.from ?? "", buckets[high]?.to ?? "");
    onChange(period.from, period.to);
  };
  const move = (which: "start" | "end", event: KeyboardEvent): void => {
    const step = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -12, PageUp: 12 }[event.key];
    const target = event.key === "Home" ? 0 : event.key === "End" ? last : null;
    if (step === undefined && target === null) return;
    event.preventDefault();
    const now = which === "start" ? start : end;
    const wanted = within(target ?? now + (step ?? 0));
    if (which === "start") choose(Math.min(wanted, end), end);
    else choose(start, Math.max(wanted, start));
  };
  const handle = (which: "start" | "end"): ReactNode => {
    const index = within(which === "start" ? start : end);
    const bucket = buckets[index];
    return (
      <span
        className={`histogram-handle ${which}`}
        role="slider"
        tabIndex={0}
        aria-label={which === "start" ? words.time.start : words.time.end}
        aria-valuemin={0}
        aria-valuemax={last}
        aria-valuenow={index}
        aria-valuetext={bucket ? sayDate(which === "start" ? bucket.from : bucket.to, words.language) : ""}
        style={{ left: `${((which === "start" ? start : end + 1) / buckets.length) * 100}%` }}
        onKeyDown={(event) => move(which, event)}
      />
    );
  };

  return (
    <div className="histogram-frame">
      <div
        ref={box}
        className={`histogram${chosen ? " brushed" : ""}`}
        onPointerDown={(event) => {
          if (event.button !== 0) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          setBrush([at(event), at(event)]);
        }}
        onPointerMove={(event) => brush && setBrush([brush[0], at(event)])}
        onPointerUp={() => {
          if (brush) choose(...brush);
          setBrush(null);
        }}
        onPointerCancel={() => setBrush(null)}
      >
        <svg
          viewBox={`0 0 ${buckets.length} ${HEIGHT}`}
          preserveAspectRatio="none"
          role="img"
          aria-label={words.time.histogram}
        >
          {buckets.map(({ from: day, count, imprecise }, index) => (
            <g key={day} className={index >= start && index <= end ? "in" : "out"}>
              <rect x={index} y="0" width="1" height={HEIGHT} className="histogram-hit">
                <title>{words.time.bar(sayPeriod(buckets[index], words.language), count, imprecise)}</title>
              </rect>
              {imprecise > 0 && (
                <rect
                  className="imprecise"
                  x={index + (1 - wide) / 2}
                  width={wide}
                  y={HEIGHT - tall(count + imprecise)}
                  height={tall(count + imprecise) - tall(count)}
                />
              )}
              {count > 0 && (
                <rect x={index + (1 - wide) / 2} width={wide} y={HEIGHT - tall(count)} height={tall(count)} />
              )}
            </g>
          ))}
        </svg>
        {handle("start")}
        {handle("end")}
      </div>
      <Years buckets={buckets} />
    </div>
  );
}

/** Which bars a period covers, the second before the first where it covers none; null: no period is chosen. */
function indicesOf(
  buckets: readonly Bucket[],
  from: string | null,
  to: string | null,
): readonly [number, number] | null {
  if (from === null && to === null) return null;
  const [low, high] = [from === null ? "" : firstDay(from), to === null ? "9999" : lastDay(to)];
  const start = buckets.findIndex((bucket) => bucket.to >= low);
  const end = buckets.findLastIndex((bucket) => bucket.from <= high);
  return [start < 0 ? buckets.length : start, end];
}

function sayPeriod(bucket: Bucket | undefined, language: string): string {
  if (!bucket) return "";
  const { from, to } = shortestPeriod(bucket.from, bucket.to);
  return from === to ? sayDate(from, language) : `${sayDate(from, language)} – ${sayDate(to, language)}`;
}

/** The years below the bars, as many as have room. */
function Years({ buckets }: { readonly buckets: readonly Bucket[] }): ReactNode {
  const starts = buckets.flatMap(({ from }, index) =>
    index === 0 || from.slice(0, 4) !== buckets[index - 1]?.from.slice(0, 4) ? [{ year: from.slice(0, 4), index }] : [],
  );
  const apart = buckets.length / MOST_YEARS;
  const shown = starts.reduce<typeof starts>(
    (before, start) => (start.index - (before.at(-1)?.index ?? -Infinity) < apart ? before : [...before, start]),
    [],
  );
  return (
    <div className="histogram-years" aria-hidden="true">
      {shown.map(({ year, index }) => (
        <span
          key={year}
          className={index > 0.9 * buckets.length ? "at-end" : ""}
          style={{ left: `${(index / buckets.length) * 100}%` }}
        >
          {year}
        </span>
      ))}
    </div>
  );
}
