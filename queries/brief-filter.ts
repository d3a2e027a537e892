import { fold } from "../schema/ontology/fold.js";
import { firstDay, lastDay, type PartialDate } from "../schema/ontology/partial-date.js";
import { foldedCypher } from "./folded.js";
import type { CompiledFilter } from "./statement-filter.js";

/** Which briefs count; a field that is null or left out lets all through, an empty list lets none. */
export interface BriefFilter {
  readonly sources?: readonly string[] | null | undefined;
  /** Actor ids, at least one mentioned. */
  readonly actors?: readonly string[] | null | undefined;
  /** First and last day of publication; a brief with no day of publication does not count. */
  readonly from?: PartialDate | null | undefined;
  readonly to?: PartialDate | null | undefined;
  /** Words that must all occur in title or text; accents and case do not count. */
  readonly text?: string | null | undefined;
  /** ISO instant. */
  readonly ingestedAfter?: string | null | undefined;
}

const CONDITIONS: Record<keyof BriefFilter, string> = {
  sources: "b.source IN $sources",
  from: "b.publishedOn >= $from",
  to: "b.publishedOn <= $to",
  ingestedAfter: "b.ingestedAt > $ingestedAfter",
  actors: "EXISTS { MATCH (b)-[:MENTIONS]->(x:Actor) WHERE x.id IN $actors }",
  text: `all(word IN $words WHERE ${foldedCypher("coalesce(b.title, '') + ' ' + b.text")} CONTAINS word)`,
};

/** The filter as Cypher that follows `MATCH (b:Brief)`. */
export function compileBriefFilter(filter: BriefFilter): CompiledFilter {
  const given = (Object.keys(CONDITIONS) as (keyof BriefFilter)[]).filter((name) => filter[name] != null);
  return {
    cypher: given.length > 0 ? `WHERE ${given.map((name) => CONDITIONS[name]).join(" AND ")}` : "",
    params: {
      sources: filter.sources ?? null,
      actors: filter.actors ?? null,
      from: filter.from ? firstDay(filter.from) : null,
      to: filter.to ? lastDay(filter.to) : null,
      words: filter.text ? fold(filter.text).split(" ") : null,
      ingestedAfter: filter.ingestedAfter ?? null,
    },
  };
}
