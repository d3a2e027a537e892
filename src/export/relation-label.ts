import { RELATION_TYPES, relationSpec, type RelationType } from "../../schema/ontology/relation-types.js";

/**
 * French labels as strings of one byte a letter. Cut out of the ontology's text, which holds letters of two bytes, they
 * have two, and would make every piece of text that they come to stand in twice as large and slow to encode.
 */
const LABELS: ReadonlyMap<RelationType, string> = new Map(
  [...RELATION_TYPES.values()].map(({ type, fr }) => [type, Buffer.from(fr).toString()]),
);

/** How an edge of this type is called: «rencontre». */
export const relationLabel = (type: RelationType): string => LABELS.get(type) ?? relationSpec(type).fr;
