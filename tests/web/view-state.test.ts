import { describe, expect, test } from "@jest/globals";
import {
  keepParts,
  isFiltering,
  NO_FILTER,
  readView,
  START,
  writeView,
  type ViewState,
} from "../../web/src/app/view-state.js";

const FULL: ViewState = {
  page: "explore",
  display: "table",
  centers: ["person:assimi-goita", "org:cedeao"],
  whole: true,
  large: true,
  hidden: ["country:mali"],
  pinned: { "person:assimi-goita": [12, -340] },
  selected: ["person:assimi-goita", "org:cedeao"],
  link: ["person:assimi-goita", "person:serguei-lavrov"],
  actor: "country:cote-d-ivoire",
  brief: "0a1b",
  statement: "2c3d",
  path: { from: "person:sadio-camara", to: "person:serguei-lavrov", maxLength: 6 },
  filter: {
    types: ["MET", "DECORATED"],
    kinds: ["PERSON"],
    countries: ["ML"],
    sources: ["Agence A & B, «exemples» ~ 1"],
    from: "2023",
    to: "2023-06",
    knownOn: "2024-01-31",
    minConfidence: 0.7,
    planned: true,
    negated: true,
    text: "ordre national & médaille",
  },
};

describe("a view and its address", () => {
  test("an empty address is the empty page", () => {
    expect(readView("")).toEqual(START);
    expect(writeView(START)).toBe("");
  });

  test("a view with everything in it comes back as it was", () => {
    expect(readView(`?${writeView(FULL)}`)).toEqual(FULL);
  });

  test("ids stay readable", () => {
    expect(writeView({ ...START, centers: ["person:assimi-goita", "org:cedeao"] })).toBe(
      "centers=person:assimi-goita~org:cedeao",
    );
  });

  test.each([
    ["an unknown page", "page=admin"],
    ["a link with one end", "link=person:a"],
    ["a date that is none", "from=hier&to=12/02/2023&knownOn=2023-13-1"],
    ["a confidence past certainty", "minConfidence=7"],
    ["paths that are too long", "maxLength=40"],
    ["a place that is no number", "pinned=person:a@left,top"],
  ])("%s is left out", (_name, query) => {
    expect(readView(query)).toEqual(START);
  });
});

test.each([
  ["types", { types: ["MET"] }],
  ["a period", { to: "2023" }],
  ["planned", { planned: true }],
  ["words", { text: "médaille" }],
] as const)("%s filter", (_name, change) => {
  expect(isFiltering(NO_FILTER)).toBe(false);
  expect(isFiltering({ ...NO_FILTER, ...change })).toBe(true);
});

test("what did not change is the same object, so that the graph is not drawn anew", () => {
  const before = readView("centers=a~b&types=MET&kinds=PERSON");
  const after = keepParts(before, readView("centers=a~b&types=MET~VISITED&kinds=PERSON&selected=a"));
  expect(after.centers).toBe(before.centers);
  expect(after.filter.kinds).toBe(before.filter.kinds);
  expect([after.selected, after.filter.types]).toEqual([["a"], ["MET", "VISITED"]]);
});
