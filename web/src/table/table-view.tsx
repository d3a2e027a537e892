import type { ReactNode } from "react";
import type { ViewState } from "../app/view-state.js";
import type { Surroundings } from "../graph/build-graph.js";

export function TableView(_props: { readonly view: ViewState; readonly surroundings: Surroundings }): ReactNode {
  return null;
}
