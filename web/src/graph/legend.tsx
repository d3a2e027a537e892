import { useEffect, useMemo, useState, type ReactNode } from "react";
import { ACTOR_KINDS, type ActorKind } from "../../../schema/ontology/actor-kinds.js";
import { toggleIn } from "../filters/toggle.js";
import { changeFilter } from "../app/use-view.js";
import type { Filter } from "../app/view-state.js";
import { useWords } from "../i18n/use-words.js";
import { KindShape } from "../theme/kind-shape.js";
import { FAMILIES, FAMILY_NAMES, type Family } from "../theme/relation-families.js";
import type { LinkGraph } from "./graph-model.js";

interface LegendProps {
  readonly graph: LinkGraph;
  readonly filter: Filter;
}

/** Where the legend would take the room of what it explains; it opens at a press. */
const PHONE = matchMedia("(max-width: 760px)");

/** What colours and shapes mean, of those that are drawn; each entry is a filter. */
export function Legend({ graph, filter }: LegendProps): ReactNode {
  const words = useWords();
  const [open, setOpen] = useState(() => !PHONE.matches);
  useEffect(() => {
    const follow = (): void => setOpen(!PHONE.matches);
    PHONE.addEventListener("change", follow);
    return () => PHONE.removeEventListener("change", follow);
  }, []);
  const { families, kinds } = useMemo(() => present(graph), [graph]);
  return (
    <section className="legend" aria-label={words.graph.legend}>
      <button type="button" className="legend-title" aria-expanded={open} onClick={() => setOpen(!open)}>
        {words.graph.legend}
      </button>
      {open && (
        <>
          <ul>
            {families.map((family) => {
              const types = family === "other" ? [] : [...FAMILIES[family]];
              const on = types.length > 0 && types.every((type) => filter.types.includes(type));
              return (
                <li key={family}>
                  <button
                    type="button"
                    aria-pressed={on}
                    onClick={() =>
                      changeFilter({
                        types: on
                          ? filter.types.filter((type) => !(types as string[]).includes(type))
                          : [...new Set([...filter.types, ...types])],
                      })
                    }
                  >
                    <span className={`swatch family-swatch family-${family}`} />
                    {words.families[family]}
                  </button>
                </li>
              );
            })}
          </ul>
          <ul>
            {kinds.map((kind) => (
              <li key={kind}>
                <button
                  type="button"
                  aria-pressed={filter.kinds.includes(kind)}
                  onClick={() => changeFilter({ kinds: toggleIn(filter.kinds, kind) })}
                >
                  <KindShape kind={kind} />
                  {words.kinds[kind][1]}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function present(graph: LinkGraph): { readonly families: readonly Family[]; readonly kinds: readonly ActorKind[] } {
  const families = new Set(graph.mapEdges((_edge, { family }) => family));
  const kinds = new Set(graph.mapNodes((_id, { kind }) => kind));
  return {
    families: [...FAMILY_NAMES, "other" as const].filter((family) => families.has(family)),
    kinds: (Object.keys(ACTOR_KINDS) as ActorKind[]).filter((kind) => kinds.has(kind)),
  };
}
