import { useSyncExternalStore } from "react";
import { keepParts, readView, START, writeView, type Filter, type ViewState } from "./view-state.js";

/** The view lives in the address: whoever has the link has the view. */
let query = location.search;
let view = readView(query);
const watchers = new Set<() => void>();

function take(): void {
  if (location.search === query) return;
  query = location.search;
  view = keepParts(view, readView(query));
  for (const watcher of watchers) watcher();
}

addEventListener("popstate", take);

type Change = Partial<ViewState> | ((view: ViewState) => Partial<ViewState>);

/** Changes the view; a step that «back» should not stop at (typing, dragging) replaces the one before. */
export function changeView(change: Change, how: "step" | "replace" = "step"): void {
  const next = { ...view, ...(typeof change === "function" ? change(view) : change) };
  const written = writeView(next);
  const address = written ? `?${written}` : location.pathname;
  if (how === "step") history.pushState(null, "", address);
  else history.replaceState(null, "", address);
  take();
}

/** Changes the filter and leaves the rest of the view as it is. */
export const changeFilter = (change: Partial<Filter>, how: "step" | "replace" = "step"): void =>
  changeView((before) => ({ filter: { ...before.filter, ...change } }), how);

/** Back to the empty page. */
export const startAgain = (): void => changeView(START);

const watch = (watcher: () => void): (() => void) => {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
};

export const useView = (): ViewState => useSyncExternalStore(watch, () => view);
