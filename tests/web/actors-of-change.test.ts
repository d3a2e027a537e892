import { expect, test } from "@jest/globals";
import { actorsOfChange } from "../../web/src/actor/actors-of-change.js";

test.each([
  ["Goïta (person:goita) merged into Assimi Goïta (person:assimi-goita)", ["Goïta"]],
  ["A, B (org:a-b), C (d) (org:c) merged into E (org:e)", ["A, B", "C (d)"]],
  ["Sadio Camara (person:a) and Camara (person:b) are two", ["Sadio Camara", "Camara"]],
  ["something else", []],
])("%s", (summary, names) => {
  expect(actorsOfChange(summary)).toEqual(names);
});
