import type { Query } from "../graph-store.js";
import { change } from "./change.js";

/** What one brief tells of one actor, and where: surfaces, starts and ends are of one length, in text order. */
export interface MentionRow {
  readonly [key: string]: string | null | readonly string[] | readonly number[];
  readonly briefId: string;
  readonly actorId: string;
  readonly surfaces: readonly string[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Ids that the brief's own text gives; the actors they are before merges; their personas. */
  readonly locals: readonly string[];
  readonly autos: readonly string[];
  readonly personas: readonly string[];
  readonly names: readonly string[];
  readonly aliases: readonly string[];
  readonly country: string | null;
  readonly description: string | null;
}

export const recordMentions = (mentions: readonly MentionRow[]): Query<unknown> =>
  change(
    `UNWIND $mentions AS row
     MATCH (b:Brief {id: row.briefId})
     MATCH (a:Actor {id: row.actorId})
     MERGE (b)-[m:MENTIONS]->(a)
     SET m.surfaces = row.surfaces, m.starts = row.starts, m.ends = row.ends, m.locals = row.locals,
         m.autos = row.autos, m.personas = row.personas, m.names = row.names, m.aliases = row.aliases,
         m.country = row.country, m.description = row.description`,
    { mentions },
  );
