import { expect, test } from "@jest/globals";
import { findDuplicates, type Candidate } from "../../../ingest/match/find-duplicates.js";

const person = (name: string, briefs = 1): Candidate => ({
  ...{ id: `person:${name.toLowerCase().replace(/\W+/g, "-")}`, name, aliases: [], kind: "PERSON", country: null },
  ...{ description: null, externalIds: [], began: [], ended: [], briefs },
});

const pairsOf = (names: readonly string[], apart: readonly string[] = []): readonly string[] =>
  findDuplicates(
    names.map((name, at) => person(name, names.length - at)),
    (a, b) => apart.includes([a, b].sort().join(" ")),
  ).map(({ a, b }) => `${a.name} = ${b.name}`);

test.each([
  ["a surname alone", ["Awa Camara", "Camara"], ["Awa Camara = Camara"]],
  ["an initial", ["Awa Camara", "A. Camara"], ["Awa Camara = A. Camara"]],
  ["another vowel", ["Fatou Sidibé", "Fatou Sidiba"], ["Fatou Sidibé = Fatou Sidiba"]],
  ["a first name in common, no more", ["Mamadou Lamine Diallo", "Mamadou Lamine Traoré"], []],
  ["another initial", ["Awa Camara", "B. Camara"], []],
  ["two first names", ["Awa Camara", "Binta Camara"], []],
  [
    "those in most briefs first",
    ["Awa Camara", "Binta Sow", "A. Camara", "Sow"],
    ["Awa Camara = A. Camara", "Binta Sow = Sow"],
  ],
])("%s", (_case, names, expected) => {
  expect(pairsOf(names)).toEqual(expected);
});

test("what somebody said to be two is not suggested", () => {
  expect(pairsOf(["Awa Camara", "Camara"], ["person:awa-camara person:camara"])).toEqual([]);
});
