import type { Query } from "../graph-store.js";
import { readString } from "../row.js";

/** Which briefs speak of an actor as one of these personas? */
export const briefsOfPersonas = (actorIds: readonly string[], personas: readonly string[]): Query<string> => ({
  cypher: `UNWIND $actorIds AS actorId
           MATCH (b:Brief)-[m:MENTIONS]->(:Actor {id: actorId})
           WHERE any(persona IN m.personas WHERE persona IN $personas)
           RETURN DISTINCT b.id AS id
           ORDER BY id`,
  params: { actorIds, personas },
  decode: (row) => readString(row, "id"),
});
