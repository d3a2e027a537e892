import type { FoundRelationship } from "../../queries/found-relationship.js";
import type { Part } from "../../queries/part-in-statement.js";
import { relationSpec } from "../ontology/relation-types.js";

/** A relationship, seen from one of its ends. */
export interface SeenRelationship extends FoundRelationship {
  readonly part: Part;
  readonly otherId: string;
}

export const partOf = (
  actorId: string,
  { type, subjectId, objectId }: FoundRelationship,
): Pick<SeenRelationship, "part" | "otherId"> => ({
  part: relationSpec(type).symmetric ? "EITHER" : subjectId === actorId ? "SUBJECT" : "OBJECT",
  otherId: subjectId === actorId ? objectId : subjectId,
});
