/** The part an actor has in a statement: EITHER of the two ends, or ANY, which adds «in whose name» and «where». */
export type Part = "SUBJECT" | "OBJECT" | "EITHER" | "ANY";

const symmetricEnd = "s.type IN $symmetricTypes";

/** How `s` is bound from the actor `actorId` for each part; a symmetric type counts from either end. */
export const MATCH_PART: Record<Part, string> = {
  SUBJECT: `MATCH (:Actor {id: actorId})<-[:SUBJECT|OBJECT]-(s:Statement)
     WHERE s.subjectId = actorId OR ${symmetricEnd}
     WITH DISTINCT s`,
  OBJECT: `MATCH (:Actor {id: actorId})<-[:SUBJECT|OBJECT]-(s:Statement)
     WHERE s.objectId = actorId OR ${symmetricEnd}
     WITH DISTINCT s`,
  EITHER: `MATCH (:Actor {id: actorId})<-[:SUBJECT|OBJECT]-(s:Statement)
     WITH DISTINCT s`,
  ANY: `MATCH (:Actor {id: actorId})<-[:SUBJECT|OBJECT|ON_BEHALF_OF|AT]-(s:Statement)
     WITH DISTINCT s`,
};
