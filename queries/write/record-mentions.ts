import type { Query } from "../graph-store.js";
import { change } from "./change.js";

/** Where one brief speaks of one actor: three lists of one length, in text order. */
export interface MentionRow {
  readonly [key: string]: string | readonly string[] | readonly number[];
  readonly briefId: string;
  readonly actorId: string;
  readonly surfaces: readonly string[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

export const recordMentions = (mentions: readonly MentionRow[]): Query<unknown> =>
  change(
    `UNWIND $mentions AS row
     MATCH (b:Brief {id: row.briefId})
     MATCH (a:Actor {id: row.actorId})
     MERGE (b)-[m:MENTIONS]->(a)
     SET m.surfaces = row.surfaces, m.starts = row.starts, m.ends = row.ends`,
    { mentions },
  );
