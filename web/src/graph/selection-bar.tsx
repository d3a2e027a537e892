import type { ReactNode } from "react";
import { collapse, expand, openActor, openLink, openPath } from "../app/moves.js";
import { changeView } from "../app/use-view.js";
import type { ViewState } from "../app/view-state.js";
import { useWords } from "../i18n/use-words.js";
import { Icon, type IconName } from "../theme/icon.js";
import type { LinkGraph } from "./graph-model.js";

interface SelectionBarProps {
  readonly graph: LinkGraph;
  readonly view: ViewState;
  readonly onPin: (ids: readonly string[]) => void;
  readonly onHide: (ids: readonly string[]) => void;
}

/** What can be done with the chosen actors. */
export function SelectionBar({ graph, view, onPin, onHide }: SelectionBarProps): ReactNode {
  const { graph: words } = useWords();
  const chosen = view.selected.filter((id) => graph.hasNode(id));
  const [first, second] = chosen;
  if (first === undefined) return null;
  const name = chosen.length === 1 ? graph.getNodeAttribute(first, "label") : words.selected(chosen.length);
  const allPinned = chosen.every((id) => view.pinned[id]);
  const isExpanded = chosen.every((id) => view.centers.includes(id));
  const pair = chosen.length === 2 && second !== undefined ? ([first, second] as const) : null;
  const actions: readonly (readonly [IconName, string, () => void, boolean])[] = [
    isExpanded
      ? ["collapse", words.collapse, () => collapse(chosen), view.centers.length > 1]
      : ["expand", words.expand, () => expand(chosen), true],
    ["pin", allPinned ? words.unpin : words.pin, () => onPin(chosen), true],
    ["hide", words.hide, () => onHide(chosen), true],
    ["page", words.page, () => openActor(first), chosen.length === 1],
    ["share", words.linkBetween, () => pair && openLink(...pair), pair !== null && view.link === null],
    ["path", words.pathBetween, () => pair && openPath(...pair), pair !== null],
  ];
  return (
    <div className="selection-bar" role="toolbar" aria-label={name}>
      <strong>{name}</strong>
      {actions
        .filter(([, , , possible]) => possible)
        .map(([icon, label, act]) => (
          <button key={icon} type="button" className="button bare" onClick={act} aria-label={label} title={label}>
            <Icon name={icon} size={17} />
            <span className="selection-word">{label}</span>
          </button>
        ))}
      <button
        type="button"
        className="button bare icon"
        aria-label={words.clear}
        title={words.clear}
        onClick={() => changeView({ selected: [], link: null }, "replace")}
      >
        <Icon name="close" size={16} />
      </button>
    </div>
  );
}
