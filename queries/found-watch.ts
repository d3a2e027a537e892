import type { Query, Row } from "./graph-store.js";
import { readInt, readString } from "./row.js";
import type { StatementFilter } from "./statement-filter.js";

/** A filter that an analyst keeps, to be told of what is new to it. */
export interface FoundWatch {
  readonly id: string;
  readonly name: string;
  /** As it was stored: to be checked before it is asked. */
  readonly filter: StatementFilter;
  /** Sequence of what had come in last when the watch was made. */
  readonly since: number;
}

/** How filters are written down; a change that makes old ones mean something else takes the next number. */
export const FILTER_VERSION = 1;

const COLUMNS = "w.id AS id, w.name AS name, w.filter AS filter, w.filterVersion AS version, w.since AS since";

/** @throws Error for a filter that a newer Griot wrote. */
function readWatch(row: Row): FoundWatch {
  const version = readInt(row, "version");
  const name = readString(row, "name");
  if (version !== FILTER_VERSION) {
    throw new Error(`The filter of the watch "${name}" has version ${version}; this Griot reads ${FILTER_VERSION}.`);
  }
  const filter = JSON.parse(readString(row, "filter")) as StatementFilter;
  return { id: readString(row, "id"), name, filter, since: readInt(row, "since") };
}

export const watchById = (id: string): Query<FoundWatch> => ({
  cypher: `MATCH (w:Watch {id: $id})
           RETURN ${COLUMNS}`,
  params: { id },
  decode: readWatch,
});

/** All watches, by name. */
export const allWatches = (): Query<FoundWatch> => ({
  cypher: `MATCH (w:Watch)
           RETURN ${COLUMNS}
           ORDER BY name, id`,
  params: {},
  decode: readWatch,
});
