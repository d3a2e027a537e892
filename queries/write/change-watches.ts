import { FILTER_VERSION, type FoundWatch } from "../found-watch.js";
import type { Query } from "../graph-store.js";
import { change } from "./change.js";

/** Stores a watch; one that is there with this id stays as it is. */
export const addWatch = ({ id, name, filter, since }: FoundWatch): Query<unknown> =>
  change(
    `MERGE (w:Watch {id: $id})
     ON CREATE SET w.name = $name, w.filter = $filter, w.filterVersion = $version, w.since = $since`,
    { id, name, filter: JSON.stringify(filter), version: FILTER_VERSION, since },
  );

export const removeWatch = (id: string): Query<unknown> => change(`MATCH (w:Watch {id: $id}) DELETE w`, { id });
