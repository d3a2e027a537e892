import { expect, test } from "@jest/globals";
import { RELATION_TYPES } from "../../schema/ontology/relation-types.js";
import { FAMILIES, familyOf } from "../../web/src/theme/relation-families.js";

test("each relation type of the ontology has a family, and only one", () => {
  const placed = Object.values(FAMILIES).flat();
  expect(placed.toSorted()).toEqual([...RELATION_TYPES.keys()].toSorted());
});

test("a type that was added lately has a colour all the same", () => {
  expect(familyOf("DEBATED_WITH")).toBe("other");
});
