import { RELATION_TYPES } from "../schema/ontology/relation-types.js";

/** All relation types as a relationship pattern names them, `MET|VISITED|…`: the summary relationships between actors. */
export const SUMMARY_TYPES = [...RELATION_TYPES.keys()].join("|");

export const ALL_TYPES: readonly string[] = [...RELATION_TYPES.keys()];

/** Types whose ends may change places: either end counts as subject and as object. */
export const SYMMETRIC_TYPES: readonly string[] = [...RELATION_TYPES.values()]
  .filter((spec) => spec.symmetric)
  .map((spec) => spec.type);
