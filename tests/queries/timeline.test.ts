import { describe, expect, test } from "@jest/globals";
import { InputError } from "../../schema/ontology/errors.js";
import type { DatedCount } from "../../queries/statements-by-date.js";
import { makeTimeline, type Interval } from "../../queries/timeline.js";

/** «2022-02-08» for one statement of that date, «2022-02 VISITED*3» for three visits. */
const counts = (...dates: readonly string[]): readonly DatedCount[] =>
  dates.map((text) => {
    const [date = "", type = "MET", statements = "1"] = text.split(/[ *]/);
    return { date, type, statements: Number(statements) };
  });

/** «2022-02-01..2022-02-28: 2 (+1)» */
const shown = (dates: readonly string[], interval: Interval, bounds = {}): readonly string[] =>
  makeTimeline(counts(...dates), interval, bounds).map(
    ({ from, to, statements, imprecise }) => `${from}..${to}: ${statements}${imprecise ? ` (+${imprecise})` : ""}`,
  );

describe("buckets without a gap", () => {
  test.each<[string, readonly string[], Interval, readonly string[]]>([
    [
      "days",
      ["2024-02-28", "2024-03-01 MET*2"],
      "DAY",
      ["2024-02-28..2024-02-28: 1", "2024-02-29..2024-02-29: 0", "2024-03-01..2024-03-01: 2"],
    ],
    [
      "weeks from Monday, over a year's end",
      ["2023-12-31", "2024-01-01", "2024-01-07"],
      "WEEK",
      ["2023-12-25..2023-12-31: 1", "2024-01-01..2024-01-07: 2"],
    ],
    [
      "months",
      ["2023-11", "2024-02 VISITED"],
      "MONTH",
      [
        "2023-11-01..2023-11-30: 1",
        "2023-12-01..2023-12-31: 0",
        "2024-01-01..2024-01-31: 0",
        "2024-02-01..2024-02-29: 1",
      ],
    ],
    [
      "quarters",
      ["2023-03", "2023-04", "2023-12"],
      "QUARTER",
      [
        ...["2023-01-01..2023-03-31: 1", "2023-04-01..2023-06-30: 1"],
        ...["2023-07-01..2023-09-30: 0", "2023-10-01..2023-12-31: 1"],
      ],
    ],
    [
      "years",
      ["2020", "2022 MET*2"],
      "YEAR",
      ["2020-01-01..2020-12-31: 1", "2021-01-01..2021-12-31: 0", "2022-01-01..2022-12-31: 2"],
    ],
    [
      "what is less precise may have happened in each that it overlaps",
      ["2023-02-01", "2023-02", "2023-02-02"],
      "DAY",
      [
        ...["2023-02-01..2023-02-01: 1 (+1)", "2023-02-02..2023-02-02: 1 (+1)"],
        ...Array.from({ length: 26 }, (_, day) => `2023-02-${day + 3 < 10 ? "0" : ""}${day + 3}`).map(
          (day) => `${day}..${day}: 0 (+1)`,
        ),
      ],
    ],
    [
      "a month in weeks",
      ["2023-02"],
      "WEEK",
      [
        ...["2023-01-30..2023-02-05: 0 (+1)", "2023-02-06..2023-02-12: 0 (+1)", "2023-02-13..2023-02-19: 0 (+1)"],
        ...["2023-02-20..2023-02-26: 0 (+1)", "2023-02-27..2023-03-05: 0 (+1)"],
      ],
    ],
    ["nothing", [], "DAY", []],
  ])("%s", (_name, dates, interval, expected) => {
    expect(shown(dates, interval)).toEqual(expected);
  });

  test("between bounds", () => {
    expect(shown(["2023-02"], "MONTH", { from: "2023-01-15", to: "2023-03" })).toEqual([
      "2023-01-01..2023-01-31: 0",
      "2023-02-01..2023-02-28: 1",
      "2023-03-01..2023-03-31: 0",
    ]);
    expect(shown([], "YEAR", { from: "2022", to: "2023" })).toEqual([
      "2022-01-01..2022-12-31: 0",
      "2023-01-01..2023-12-31: 0",
    ]);
    expect(shown([], "YEAR", { from: "2022" })).toEqual([]);
  });

  test("by type, the most first", () => {
    const [bucket] = makeTimeline(counts("2023-01 MET*1", "2023-02 VISITED*2", "2023-03 MET*1"), "QUARTER", {});
    expect(bucket?.byType).toEqual([
      { type: "MET", statements: 2 },
      { type: "VISITED", statements: 2 },
    ]);
  });

  test("no more buckets than anybody can look at", () => {
    expect(() => makeTimeline(counts("1990-01-01", "2024-12-31"), "DAY", {})).toThrow(
      new InputError(
        'Argument "interval": DAY from 1990-01-01 to 2024-12-31 makes 12784 buckets, but at most 4000 are allowed; ' +
          "take a longer interval, or set filter.from and filter.to.",
      ),
    );
    expect(makeTimeline(counts("1990-01-01", "2024-12-31"), "WEEK", {})).toHaveLength(1827);
  });
});
