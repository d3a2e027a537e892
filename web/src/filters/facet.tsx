import { useState, type ReactNode } from "react";
import { useWords } from "../i18n/use-words.js";
import { Choice } from "./choice.js";
import { toggleIn } from "./toggle.js";

interface FacetProps {
  readonly title: string;
  readonly values: readonly string[];
  readonly counts: ReadonlyMap<string, number>;
  readonly say: (value: string) => string;
  readonly onChange: (values: readonly string[]) => void;
}

const MOST_SHOWN = 7;

/** A list of values, those with most facts first. */
export function Facet({ title, values, counts, say, onChange }: FacetProps): ReactNode {
  const words = useWords();
  const [whole, setWhole] = useState(false);
  const all = [...new Set([...[...counts].sort(([, a], [, b]) => b - a).map(([value]) => value), ...values])];
  if (all.length === 0) return null;
  const shown = whole ? all : all.filter((value, index) => index < MOST_SHOWN || values.includes(value));
  return (
    <fieldset>
      <legend>{title}</legend>
      {shown.map((value) => (
        <Choice
          key={value}
          checked={values.includes(value)}
          count={counts.get(value) ?? 0}
          onChange={() => onChange(toggleIn(values, value))}
        >
          {say(value)}
        </Choice>
      ))}
      {shown.length < all.length && (
        <button type="button" className="link-button" onClick={() => setWhole(true)}>
          {words.more}
        </button>
      )}
    </fieldset>
  );
}
