import { foldedCypher } from "./folded.js";
import type { Query, Value } from "./graph-store.js";
import { readString } from "./row.js";

/** What is asked of offices; at least one is not null. */
export interface SoughtOffice {
  /** Lists of stems (`titleWords`): a title must hold all stems of one of them. */
  readonly wordings: readonly (readonly string[])[] | null;
  /** Actor ids of bodies or states. */
  readonly bodies: readonly string[] | null;
  /** ISO 3166-1 alpha-2 of the body or the holder. */
  readonly country: string | null;
}

const MOST_HOLDERS = 1000;

/** From the end that an index finds; each leaves `s`. */
const START = {
  body: `UNWIND $bodies AS bodyId
   MATCH (:Actor {id: bodyId})<-[:OBJECT]-(s:Statement)
   WITH DISTINCT s`,
  country: `MATCH (a:Actor {country: $country})<-[:SUBJECT|OBJECT]-(s:Statement)
   WITH DISTINCT s`,
  title: `MATCH (s:Statement)`,
};

/** Actors of whom a statement says that they hold, got or lost such an office, the first thousand by id. */
export function officeHoldersTold({ wordings, bodies, country }: SoughtOffice): Query<string> {
  const start = bodies !== null ? START.body : country !== null ? START.country : START.title;
  const params: Record<string, Value> = {
    ...{
      bodies,
      country,
      wordings: (wordings ?? []).map((stems) => ({ stems })),
      types: ["HOLDS_OFFICE", "APPOINTED", "ELECTED", "DISMISSED"],
    },
  };
  return {
    cypher: `${start}
   WHERE s.type IN $types AND s.status <> 'REJECTED' AND NOT s.planned AND NOT s.negated AND s.title IS NOT NULL
   WITH s, ${foldedCypher("s.title")} AS title
   WHERE size($wordings) = 0 OR any(one IN $wordings WHERE all(stem IN one.stems WHERE title CONTAINS stem))
   WITH DISTINCT CASE WHEN s.type = 'HOLDS_OFFICE' THEN s.subjectId ELSE s.objectId END AS holderId
   WHERE holderId IS NOT NULL
   RETURN holderId
   ORDER BY holderId
   LIMIT ${MOST_HOLDERS}`,
    params,
    decode: (row) => readString(row, "holderId"),
  };
}
