import { expect, test } from "@jest/globals";
import type { FoundStatement } from "../../queries/found-statement.js";
import { joinHoldings } from "../../queries/join-holdings.js";
import type { KnownHolding } from "../../queries/known-holding.js";
import { isHeldOn, officeHoldings } from "../../queries/office-holdings.js";

/** «HOLDS_OFFICE 2021-06 ministre de la Défense @country:mali 2021-06/2023» of one person. */
function told(lines: readonly string[]) {
  return lines.map((line) => {
    const [, type = "", date = "", title = "", body = null, period = null] =
      /^(\w+) (\S+) (.*?)(?: @(\S+?))?(?: (\S+\/\S+))?$/.exec(line)?.map((part) => part ?? null) ?? [];
    const found = { type, date: date === "-" ? null : date, title, subjectId: "person:x", objectId: body, period };
    return { actorId: "person:x", found: found as unknown as FoundStatement };
  });
}

const summary = (lines: readonly string[]): readonly string[] =>
  officeHoldings(told(lines)).map(
    ({ title, bodyId, from, knownFrom, to }) => `${title} @${bodyId} ${from} (${knownFrom}) ${to}`,
  );

test.each([
  ["nothing", [], []],
  [
    "named, seen in office, dismissed: one holding, titles folded",
    [
      "APPOINTED 2021-06-11 ministre de la Défense",
      "HOLDS_OFFICE 2022-01 Ministre de la defense @country:mali",
      "DISMISSED 2024 ministre de la Défense",
    ],
    ["ministre de la Défense @country:mali 2021-06-11 (2021-06-11) 2024"],
  ],
  [
    "only seen in office",
    ["HOLDS_OFFICE 2022-01-05 porte-parole @body:gouvernement", "HOLDS_OFFICE 2023 porte-parole @body:gouvernement"],
    ["porte-parole @body:gouvernement null (2022-01-05) null"],
  ],
  [
    "one title at two bodies: two holdings, and an appointment belongs to neither",
    ["ELECTED 2020 président", "HOLDS_OFFICE 2021 président @org:a", "HOLDS_OFFICE 2022 président @org:b"],
    ["président @null 2020 (2020) null", "président @org:a null (2021) null", "président @org:b null (2022) null"],
  ],
  [
    "a period that a file tells: its beginning and its end",
    ["HOLDS_OFFICE 2012-02 ministre @body:b 2012-02/2014-05"],
    ["ministre @body:b 2012-02 (2012-02) 2014-05"],
  ],
  [
    "a period that goes on, and a dismissal that ends it",
    ["HOLDS_OFFICE 2012 ministre @body:b 2012/..", "DISMISSED 2013-01-04 ministre @body:b"],
    ["ministre @body:b 2012 (2012) 2013-01-04"],
  ],
  ["undated", ["HOLDS_OFFICE - maire @place:x"], ["maire @place:x null (null) null"]],
])("%s", (_name, lines, expected) => {
  expect(summary(lines)).toEqual(expected);
});

test.each([
  // on            held
  ["2021-06-10", false],
  ["2021-06-11", true],
  ["2021", true],
  ["2020", false],
  ["2024-12-31", true],
  ["2025", false],
])("held on %s: %s", (on, held) => {
  const [holding] = officeHoldings(told(["APPOINTED 2021-06-11 ministre", "DISMISSED 2024 ministre"]));
  expect(holding && isHeldOn(holding, on)).toBe(held);
});

test("an office with no date is held on no day that is asked for", () => {
  const [holding] = officeHoldings(told(["HOLDS_OFFICE - maire @place:x"]));
  expect(holding && isHeldOn(holding, "2022")).toBe(false);
});

const HEAD: KnownHolding = {
  ...{ holderId: "person:x", name: "X", title: "président de la Transition", bodyId: "country:mali", country: "ML" },
  ...{ wordings: ["chef de l’État", "président"], from: "2021-05-28", to: null, seen: null, source: "exemple" },
};

test.each([
  // what a brief calls the office            holdings
  ["président de la Transition", ["président de la Transition: 1"]],
  ["chef de l’État", ["président de la Transition: 1"]],
  ["vice-président", ["président de la Transition: 0", "vice-président: 1"]],
  ["ancienne présidente", ["président de la Transition: 0", "ancienne présidente: 1"]],
  ["président délégué", ["président de la Transition: 0", "président délégué: 1"]],
  ["présidente déléguée", ["président de la Transition: 0", "présidente déléguée: 1"]],
  ["ministre de la Défense", ["président de la Transition: 0", "ministre de la Défense: 1"]],
])("a brief that calls a known holder «%s»", (title, expected) => {
  const holdings = officeHoldings(told([`HOLDS_OFFICE 2022-01 ${title} @country:mali`]));
  const joined = joinHoldings(
    [HEAD],
    holdings.map((holding) => ({ holding, country: "ML" })),
  );
  expect(joined.map(({ title: of, statements }) => `${of}: ${statements.length}`)).toEqual(expected);
});
