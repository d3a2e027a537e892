import { expect, test } from "@jest/globals";
import { sortRows } from "../../web/src/table/sort-rows.js";

const self = <Value>(value: Value): Value => value;

test.each<[string, (string | number)[], boolean, (string | number)[]]>([
  ["from A to Z, accents aside", ["Sénégal", "Mali", "Égypte"], false, ["Égypte", "Mali", "Sénégal"]],
  ["from Z to A", ["Sénégal", "Mali", "Égypte"], true, ["Sénégal", "Mali", "Égypte"]],
  ["what is empty stands last", ["", "Mali", "", "Bénin"], false, ["Bénin", "Mali", "", ""]],
  ["turned too", ["", "Mali", "", "Bénin"], true, ["Mali", "Bénin", "", ""]],
  ["days, those known to the year among them", ["2023-02-07", "", "2022"], false, ["2022", "2023-02-07", ""]],
  ["numbers from great to small", [2, 10, 0], false, [10, 2, 0]],
  ["and from small to great", [2, 10, 0], true, [0, 2, 10]],
])("%s", (_name, values, turned, sorted) => {
  expect(sortRows(values, self, { turned, language: "fr" })).toEqual(sorted);
});
