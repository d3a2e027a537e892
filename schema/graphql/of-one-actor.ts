import type { Part } from "../../queries/part-in-statement.js";
import type { StatementFilter } from "../../queries/statement-filter.js";

/** A filter that names one actor, told apart from all else that it asks. */
export interface OfOneActor {
  readonly id: string;
  readonly part: Part;
  readonly rest: StatementFilter;
}

const PARTS = { subjects: "SUBJECT", objects: "OBJECT", actors: "ANY" } as const;

/** What says more of an end than who it is, or names more actors: such filters are asked as they are. */
const MORE = ["subjectCountries", "objectCountries", "and", "or", "not"] as const;

/** The one actor whom all statements of a filter have to do with, so that several requests share a question; else null. */
export function ofOneActor(filter: StatementFilter): OfOneActor | null {
  const named = (Object.keys(PARTS) as (keyof typeof PARTS)[]).filter((field) => filter[field]);
  const [field] = named;
  const [id] = (field && filter[field]) ?? [];
  if (named.length !== 1 || !field || !id || filter[field]?.length !== 1) return null;
  if (MORE.some((more) => filter[more])) return null;
  return { id, part: PARTS[field], rest: { ...filter, [field]: null } };
}
