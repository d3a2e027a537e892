import type { Query } from "../graph-store.js";
import { change } from "./change.js";

export interface WithdrawnMention {
  readonly [key: string]: string;
  readonly briefId: string;
  readonly actorId: string;
}

export interface WithdrawnProof {
  readonly [key: string]: string | number;
  readonly briefId: string;
  readonly statementId: string;
  readonly start: number;
  readonly end: number;
}

/** Takes back what briefs no longer say. */
export const withdraw = (
  mentions: readonly WithdrawnMention[],
  proofs: readonly WithdrawnProof[],
): readonly Query<unknown>[] => [
  change(
    `UNWIND $mentions AS row
     MATCH (:Brief {id: row.briefId})-[m:MENTIONS]->(:Actor {id: row.actorId})
     DELETE m`,
    { mentions },
  ),
  change(
    `UNWIND $proofs AS row
     MATCH (:Statement {id: row.statementId})-[e:EVIDENCED_BY {start: row.start, end: row.end}]->(:Brief {id: row.briefId})
     DELETE e`,
    { proofs },
  ),
];

/** Briefs that were taken back whole. */
export const dropBriefs = (ids: readonly string[]): Query<unknown> =>
  change(
    `UNWIND $ids AS briefId
     MATCH (b:Brief {id: briefId})
     DETACH DELETE b`,
    { ids },
  );
