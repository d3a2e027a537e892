import { changeView } from "./use-view.js";
import { NO_FILTER, START, type Filter, type ViewState } from "./view-state.js";

/** What an analyst does with the graph; each is one step of «back». */

/** Begins anew around one actor; filters stay. */
export const explore = (id: string): void =>
  changeView((view) => ({ ...START, filter: view.filter, display: view.display, centers: [id], selected: [id] }));

/** Begins anew around some actors with this filter. */
export const exploreWith = (centers: readonly string[], filter: Partial<Filter>, more: Partial<ViewState> = {}): void =>
  changeView({ ...START, centers, filter: { ...NO_FILTER, ...filter }, ...more });

/** Draws everybody; filters stay. */
export const exploreAll = (): void =>
  changeView((view) => ({ ...START, filter: view.filter, display: view.display, whole: true }));

/** Draws as many actors around the centers as can be drawn. */
export const drawMore = (): void => changeView({ large: true });

/** Draws the surroundings of more actors. */
export const expand = (ids: readonly string[]): void =>
  changeView((view) => ({
    page: "explore",
    whole: false,
    centers: [...view.centers, ...ids.filter((id) => !view.centers.includes(id))],
    hidden: view.hidden.filter((id) => !ids.includes(id)),
  }));

/** Draws their surroundings no more; the last center stays. */
export const collapse = (ids: readonly string[]): void =>
  changeView((view) => {
    const rest = view.centers.filter((id) => !ids.includes(id));
    return { centers: rest.length > 0 ? rest : view.centers.slice(0, 1) };
  });

export const hide = (ids: readonly string[]): void =>
  changeView((view) => ({
    hidden: [...view.hidden, ...ids.filter((id) => !view.hidden.includes(id))],
    selected: view.selected.filter((id) => !ids.includes(id)),
    centers: view.centers.length > 1 ? view.centers.filter((id) => !ids.includes(id)) : view.centers,
  }));

export const showAll = (): void => changeView({ hidden: [] });

/** Holds actors where they are, or lets them go when all are held. */
export const pin = (places: ViewState["pinned"]): void =>
  changeView((view) => {
    const ids = Object.keys(places);
    const held = ids.every((id) => view.pinned[id]);
    const others = Object.entries(view.pinned).filter(([id]) => !ids.includes(id));
    return { pinned: { ...Object.fromEntries(others), ...(held ? {} : places) } };
  });

/** @param adding to what is selected, or away from it */
export const select = (id: string, adding = false): void =>
  changeView(
    (view) => ({
      link: null,
      selected: !adding
        ? [id]
        : view.selected.includes(id)
          ? view.selected.filter((other) => other !== id)
          : [...view.selected, id],
    }),
    "replace",
  );

export const openLink = (a: string, b: string): void => changeView({ link: [a, b], selected: [a, b] });

export const openActor = (id: string): void => changeView({ page: "actor", actor: id, brief: null, statement: null });

export const openBrief = (id: string, statement: string | null = null): void => changeView({ brief: id, statement });

export const closeBrief = (): void => changeView({ brief: null, statement: null });

export const openPath = (from: string | null, to: string | null): void =>
  changeView((view) => ({ page: "paths", path: { ...view.path, from, to }, brief: null, statement: null }));
