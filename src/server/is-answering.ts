import type { GraphStore } from "../../queries/graph-store.js";
import { isAlive } from "../../queries/is-alive.js";

/** Does the graph answer? */
export const isAnswering = (graph: Pick<GraphStore, "read">): Promise<boolean> =>
  graph.read(isAlive()).then(
    () => true,
    () => false,
  );
