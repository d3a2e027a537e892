import type { StatementFilter } from "../../queries/statement-filter.js";
import { InputError } from "../ontology/errors.js";
import {
  checkCountries,
  checkDate,
  checkLists,
  checkPeriod,
  checkRange,
  checkText,
  readInstant,
  refuse,
} from "./check-arguments.js";

/** How deep filters may be nested, the outermost being 1. */
const MAX_DEPTH = 5;

/** Filters and fields in all nested filters together: Neo4j takes some 15 ms to plan each, the first time. */
const MAX_CONDITIONS = 60;

/** What says something of the whole question. */
const OUTERMOST_ONLY = ["asOf", "includePlanned", "includeNegated"] as const;

/**
 * The filter with all nested in it, checked, instants in UTC. null or left out: the empty filter.
 * @throws InputError naming the place in the filter, «filter.or[1].from».
 */
export function readStatementFilter(filter: StatementFilter | null | undefined): StatementFilter {
  return filter ? readFilter(filter, "filter", 1, { conditions: 0 }) : {};
}

function readFilter(
  filter: StatementFilter,
  path: string,
  depth: number,
  count: { conditions: number },
): StatementFilter {
  if (depth > MAX_DEPTH) refuse(path, `filters nested at most ${MAX_DEPTH} deep`, depth);
  checkOwnFields(filter, path);
  if (depth > 1) checkNested(filter, path, count);
  const inner = (one: StatementFilter, name: string): StatementFilter =>
    readFilter(one, `${path}.${name}`, depth + 1, count);
  const list = (name: "and" | "or"): readonly StatementFilter[] | null =>
    filter[name]?.map((one, index) => inner(one, `${name}[${index}]`)) ?? null;
  return {
    ...filter,
    ingestedAfter: readInstant(`${path}.ingestedAfter`, filter.ingestedAfter),
    ...{ and: list("and"), or: list("or"), not: filter.not ? inner(filter.not, "not") : null },
  };
}

function checkOwnFields(filter: StatementFilter, path: string): void {
  const { types, actors, subjects, objects, sources, statuses, kinds } = filter;
  const { countries, subjectCountries, objectCountries, minConfidence } = filter;
  checkLists({ types, actors, subjects, objects, sources, statuses, kinds }, path);
  for (const [name, codes] of Object.entries({ countries, subjectCountries, objectCountries })) {
    checkLists({ [name]: codes }, path);
    checkCountries(codes, `${path}.${name}`);
  }
  checkPeriod(filter, `${path}.`);
  checkDate(`${path}.asOf`, filter.asOf);
  checkText(`${path}.text`, filter.text);
  checkText(`${path}.quote`, filter.quote);
  if (minConfidence != null && (minConfidence < 0 || minConfidence > 1)) {
    refuse(`${path}.minConfidence`, "a number from 0 to 1", minConfidence);
  }
  for (const name of ["minBriefs", "minSources"] as const) {
    const least = filter[name];
    if (least != null) checkRange(`${path}.${name}`, least, 0, 1_000_000);
  }
}

function checkNested(filter: StatementFilter, path: string, count: { conditions: number }): void {
  const wrong = OUTERMOST_ONLY.find((name) => filter[name]);
  if (wrong !== undefined) {
    throw new InputError(
      `Argument "${path}.${wrong}": expected in the outermost filter only; write it as "filter.${wrong}".`,
    );
  }
  count.conditions += 1 + Object.values(filter).filter((value) => value != null && value !== false).length;
  if (count.conditions > MAX_CONDITIONS) {
    refuse(path, `at most ${MAX_CONDITIONS} filters and fields nested in one filter`, count.conditions);
  }
}
