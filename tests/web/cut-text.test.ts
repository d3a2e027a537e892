import { expect, test } from "@jest/globals";
import { cutText } from "../../web/src/brief/brief-segments.js";

const pieces = (text: string, stretches: readonly (readonly [number, number, string])[]): readonly string[] =>
  cutText(
    text,
    stretches.map(([start, end, meaning]) => ({ start, end, meaning })),
  ).map(({ text: piece, meanings }) => `${piece}|${meanings.join("+")}`);

test.each([
  ["nothing read", "Il pleut.", [], ["Il pleut.|"]],
  ["one stretch", "A a reçu B", [[0, 1, "a"]], ["A|a", " a reçu B|"]],
  [
    "a fact around its actors",
    "A a reçu B",
    [
      [0, 1, "a"],
      [9, 10, "b"],
      [0, 10, "met"],
    ],
    ["A|a+met", " a reçu |met", "B|b+met"],
  ],
  [
    "stretches that cross",
    "abcdef",
    [
      [0, 4, "x"],
      [2, 6, "y"],
    ],
    ["ab|x", "cd|x+y", "ef|y"],
  ],
  ["a stretch past the end", "abc", [[1, 9, "x"]], ["abc|"]],
  ["letters of two code units", "a𝔸b", [[1, 3, "x"]], ["a|", "𝔸|x", "b|"]],
] as const)("%s", (_name, text, stretches, expected) => {
  expect(pieces(text, stretches)).toEqual(expected);
});

test("a text without a letter has no piece", () => {
  expect(cutText("", [])).toEqual([]);
});
