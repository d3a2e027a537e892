import { RELATION_TYPES, relationSpec, type RelationType } from "../../schema/ontology/relation-types.js";
import { narrow } from "./narrow.js";

const LABELS: ReadonlyMap<RelationType, string> = new Map(
  [...RELATION_TYPES.values()].map(({ type, fr }) => [type, narrow(fr)]),
);

/** How an edge of this type is called: «rencontre». */
export const relationLabel = (type: RelationType): string => LABELS.get(type) ?? relationSpec(type).fr;
