import { useEffect, useState, type ReactNode } from "react";
import { ACTOR_KINDS, type ActorKind } from "../../../schema/ontology/actor-kinds.js";
import { changeFilter } from "../app/use-view.js";
import { isFiltering, NO_FILTER, type Filter } from "../app/view-state.js";
import { sayCountry, sayShare } from "../i18n/dates.js";
import { RELATION_TYPES, relationLabel } from "../i18n/relation-words.js";
import { useWords } from "../i18n/use-words.js";
import { useSettled } from "../search/use-settled.js";
import { KindShape } from "../theme/kind-shape.js";
import { familyOf, FAMILY_NAMES, type Family } from "../theme/relation-families.js";
import type { Facets } from "./facets.js";
import { toggleIn } from "./toggle.js";
import "./filters.css";

interface FilterPanelProps {
  readonly filter: Filter;
  readonly facets: Facets | null;
}

/** What is shown, and how many facts each choice holds. Nothing ticked in a group lets all through. */
export function FilterPanel({ filter, facets }: FilterPanelProps): ReactNode {
  const words = useWords();
  const { filters } = words;
  return (
    <div className="filters">
      <div className="filters-head">
        <h2>{filters.title}</h2>
        {isFiltering(filter) && (
          <button type="button" className="link-button" onClick={() => changeFilter(NO_FILTER)}>
            {filters.clear}
          </button>
        )}
      </div>
      <WordsField filter={filter} />
      <fieldset>
        <legend>{filters.relations}</legend>
        <TypeFacet filter={filter} counts={facets?.types ?? new Map()} />
      </fieldset>
      <fieldset>
        <legend>{filters.kinds}</legend>
        {(Object.keys(ACTOR_KINDS) as ActorKind[])
          .filter((kind) => facets?.kinds.has(kind) || filter.kinds.includes(kind))
          .map((kind) => (
            <Choice
              key={kind}
              checked={filter.kinds.includes(kind)}
              count={facets?.kinds.get(kind)}
              onChange={() => changeFilter({ kinds: toggleIn(filter.kinds, kind) })}
            >
              <KindShape kind={kind} /> {words.kinds[kind][1]}
            </Choice>
          ))}
      </fieldset>
      <Facet
        title={filters.countries}
        values={filter.countries}
        counts={facets?.countries ?? new Map()}
        say={(code) => sayCountry(code, words.language)}
        onChange={(countries) => changeFilter({ countries })}
      />
      <fieldset>
        <legend>{filters.confidence}</legend>
        <label className="range">
          <input
            type="range"
            min="0"
            max="0.9"
            step="0.1"
            value={filter.minConfidence}
            aria-label={filters.confidence}
            onChange={({ target }) => changeFilter({ minConfidence: Number(target.value) }, "replace")}
          />
          <span>
            {filter.minConfidence > 0 ? filters.atLeast(sayShare(filter.minConfidence, words.language)) : filters.any}
          </span>
        </label>
      </fieldset>
      <fieldset>
        <legend>{filters.nature}</legend>
        <Choice checked={filter.planned} onChange={() => changeFilter({ planned: !filter.planned })}>
          {filters.planned}
        </Choice>
        <Choice checked={filter.negated} onChange={() => changeFilter({ negated: !filter.negated })}>
          {filters.negated}
        </Choice>
      </fieldset>
    </div>
  );
}

interface ChoiceProps {
  readonly checked: boolean;
  readonly count?: number | undefined;
  readonly onChange: () => void;
  readonly children: ReactNode;
}

function Choice({ checked, count, onChange, children }: ChoiceProps): ReactNode {
  return (
    <label className="choice">
      <input type="checkbox" checked={checked} onChange={onChange} />
      <span className="choice-name">{children}</span>
      {count !== undefined && <span className="choice-count">{count}</span>}
    </label>
  );
}

interface TypeFacetProps {
  readonly filter: Filter;
  readonly counts: ReadonlyMap<string, number>;
}

/** Relation types under their families; a family ticks all its types. */
function TypeFacet({ filter, counts }: TypeFacetProps): ReactNode {
  const words = useWords();
  const families: readonly Family[] = [...FAMILY_NAMES, "other"];
  return families.map((family) => {
    const types = RELATION_TYPES.filter(
      (type) => familyOf(type) === family && (counts.has(type) || filter.types.includes(type)),
    );
    if (types.length === 0) return null;
    const on = types.every((type) => filter.types.includes(type));
    return (
      <div key={family} className={`family-${family}`}>
        <Choice
          checked={on}
          count={types.reduce((sum, type) => sum + (counts.get(type) ?? 0), 0)}
          onChange={() =>
            changeFilter({
              types: on
                ? filter.types.filter((type) => !types.includes(type))
                : [...new Set([...filter.types, ...types])],
            })
          }
        >
          <span className="swatch family-swatch" /> <strong>{words.families[family]}</strong>
        </Choice>
        <div className="choice-types">
          {types.map((type) => (
            <Choice
              key={type}
              checked={filter.types.includes(type)}
              count={counts.get(type) ?? 0}
              onChange={() => changeFilter({ types: toggleIn(filter.types, type) })}
            >
              {relationLabel(type, words.language)}
            </Choice>
          ))}
        </div>
      </div>
    );
  });
}

interface FacetProps {
  readonly title: string;
  readonly values: readonly string[];
  readonly counts: ReadonlyMap<string, number>;
  readonly say: (value: string) => string;
  readonly onChange: (values: readonly string[]) => void;
}

const MOST_SHOWN = 7;

/** A list of values, those with most facts first. */
function Facet({ title, values, counts, say, onChange }: FacetProps): ReactNode {
  const words = useWords();
  const [whole, setWhole] = useState(false);
  const all = [...new Set([...values, ...[...counts].sort(([, a], [, b]) => b - a).map(([value]) => value)])];
  if (all.length === 0) return null;
  const shown = whole ? all : all.slice(0, Math.max(MOST_SHOWN, values.length));
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

const PAUSE_MS = 350;

function WordsField({ filter }: { readonly filter: Filter }): ReactNode {
  const { filters } = useWords();
  const [text, setText] = useState(filter.text);
  const settled = useSettled(text, PAUSE_MS);
  useEffect(() => setText(filter.text), [filter.text]);
  useEffect(() => {
    if (settled.trim() !== filter.text) changeFilter({ text: settled.trim() }, "replace");
    // eslint-disable-next-line react-hooks/exhaustive-deps -- what is typed leads, not what the address says
  }, [settled]);
  return (
    <label className="field">
      <span>{filters.text}</span>
      <input
        type="search"
        value={text}
        placeholder={filters.textPlaceholder}
        onChange={({ target }) => setText(target.value)}
      />
    </label>
  );
}
