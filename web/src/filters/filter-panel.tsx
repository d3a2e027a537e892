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
import { Choice } from "./choice.js";
import { Facet } from "./facet.js";
import { toggleIn } from "./toggle.js";
import { CONFIDENCES, type Counts, type Facets } from "./use-facets.js";
import "./filters.css";

interface FilterPanelProps {
  readonly filter: Filter;
  readonly facets: Facets | null;
  readonly kinds: Counts;
}

/** What is shown, and how many facts each choice holds. Nothing ticked in a group lets all through. */
export function FilterPanel({ filter, facets, kinds }: FilterPanelProps): ReactNode {
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
          .filter((kind) => kinds.has(kind) || filter.kinds.includes(kind))
          .map((kind) => (
            <Choice
              key={kind}
              checked={filter.kinds.includes(kind)}
              count={kinds.get(kind)}
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
      <Facet
        title={filters.sources}
        values={filter.sources}
        counts={facets?.sources ?? new Map()}
        say={(source) => source}
        onChange={(sources) => changeFilter({ sources })}
      />
      <fieldset>
        <legend>{filters.confidence}</legend>
        {[...new Set([...CONFIDENCES, filter.minConfidence])].sort().map((step) => (
          <Choice
            key={step}
            oneOf="confidence"
            checked={filter.minConfidence === step}
            count={facets?.confidence.get(String(step))}
            onChange={() => changeFilter({ minConfidence: step })}
          >
            {step > 0 ? filters.atLeast(sayShare(step, words.language)) : filters.any}
          </Choice>
        ))}
      </fieldset>
      <fieldset>
        <legend>{filters.nature}</legend>
        <Choice
          checked={filter.planned}
          count={facets ? `+${facets.planned}` : undefined}
          onChange={() => changeFilter({ planned: !filter.planned })}
        >
          {filters.planned}
        </Choice>
        <Choice
          checked={filter.negated}
          count={facets ? `+${facets.negated}` : undefined}
          onChange={() => changeFilter({ negated: !filter.negated })}
        >
          {filters.negated}
        </Choice>
      </fieldset>
    </div>
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
