import type { StatementFilter } from "../../queries/statement-filter.js";
import { readStatementFilter } from "./read-statement-filter.js";

const OF_ACTORS = ["actors", "subjects", "objects"] as const;

/** Tells whom an id means: the actor that was kept, where it was merged away; any other id means itself. */
export interface KeptIds {
  load(id: string): Promise<string>;
}

/**
 * The filter, checked, its ids those of the actors that were kept: what was noted before a merge goes on finding. Asks
 * nothing of the graph unless the filter names actors.
 * @throws InputError naming the place in the filter, StoreError
 */
export const meantFilter = async (given: StatementFilter | null | undefined, kept: KeptIds): Promise<StatementFilter> =>
  withKeptIds(readStatementFilter(given), kept);

/** The same of a filter that was checked before. */
export async function withKeptIds(filter: StatementFilter, kept: KeptIds): Promise<StatementFilter> {
  const all = (filters: readonly StatementFilter[]): Promise<readonly StatementFilter[]> =>
    Promise.all(filters.map((one) => withKeptIds(one, kept)));
  const { and, or, not } = filter;
  const changed = [
    ...OF_ACTORS.map(async (name) => [name, filter[name] && (await keptOnes(filter[name], kept))]),
    ...Object.entries({ and, or }).map(async ([name, filters]) => [name, filters && (await all(filters))]),
    Promise.resolve(["not", not && (await withKeptIds(not, kept))]),
  ];
  return { ...filter, ...(Object.fromEntries(await Promise.all(changed)) as StatementFilter) };
}

/** Whom these ids mean, each once. */
export const keptOnes = async (ids: readonly string[], kept: KeptIds): Promise<readonly string[]> => [
  ...new Set(await Promise.all(ids.map((id) => kept.load(id)))),
];
