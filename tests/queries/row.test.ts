import { expect, test } from "@jest/globals";
import {
  readBoolean,
  readInt,
  readIntList,
  readNumber,
  readString,
  readStringList,
  readStringOrNull,
  RowError,
} from "../../queries/row.js";

const row = { text: "é", whole: 3, fraction: 0.5, yes: true, none: null, texts: ["a"], wholes: [1], map: { a: 1 } };

test("reads what is there", () => {
  expect(readString(row, "text")).toBe("é");
  expect(readInt(row, "whole")).toBe(3);
  expect(readNumber(row, "fraction")).toBe(0.5);
  expect(readBoolean(row, "yes")).toBe(true);
  expect(readStringList(row, "texts")).toEqual(["a"]);
  expect(readIntList(row, "wholes")).toEqual([1]);
});

test("null, and a column that is not there, are null where null may be", () => {
  expect(readStringOrNull(row, "none")).toBeNull();
  expect(readStringOrNull(row, "absent")).toBeNull();
  expect(readStringOrNull(row, "text")).toBe("é");
});

test.each([
  [() => readString(row, "whole"), 'Column "whole": expected a string, but got 3.'],
  [() => readString(row, "absent"), 'Column "absent": expected a string, but got undefined.'],
  [() => readStringOrNull(row, "yes"), 'Column "yes": expected a string or null, but got true.'],
  [() => readInt(row, "fraction"), 'Column "fraction": expected a whole number, but got 0.5.'],
  [() => readNumber(row, "text"), 'Column "text": expected a number, but got "é".'],
  [() => readBoolean(row, "none"), 'Column "none": expected true or false, but got null.'],
  [() => readStringList(row, "wholes"), 'Column "wholes": expected a list of strings, but got [1].'],
  [() => readIntList(row, "texts"), 'Column "texts": expected a list of whole numbers, but got ["a"].'],
])("says which column, what was expected and what came: %#", (read, message) => {
  expect(read).toThrow(RowError);
  expect(read).toThrow(message);
});
