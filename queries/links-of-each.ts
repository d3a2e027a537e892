import type { Query } from "./graph-store.js";
import { readString, readStringList, RowError } from "./row.js";
import { SUMMARY_TYPES } from "./summary-types.js";

/** What one actor did to others. */
export interface LinksOfOne {
  readonly actorId: string;
  readonly links: readonly LinkToOther[];
}

export interface LinkToOther {
  readonly type: string;
  readonly otherId: string;
  /** Number of statements. */
  readonly statements: number;
}

/** The summary relationships that start at each actor, in no order; told in texts, which a client unpacks fastest. */
export const linksOfEach = (): Query<LinksOfOne> => ({
  cypher: `MATCH (a:Actor)
           CALL (a) {
             MATCH (a)-[r:${SUMMARY_TYPES}]->(b:Actor)
             RETURN collect(type(r) + ' ' + b.id + ' ' + toString(r.statements)) AS links
           }
           RETURN a.id AS actorId, links`,
  params: {},
  decode: (row) => ({ actorId: readString(row, "actorId"), links: readStringList(row, "links").map(readLink) }),
});

/** @throws RowError */
function readLink(told: string): LinkToOther {
  const [type, otherId, statements] = told.split(" ");
  if (type === undefined || otherId === undefined || statements === undefined)
    throw new RowError("links", "three parts between spaces", told);
  return { type, otherId, statements: Number(statements) };
}
