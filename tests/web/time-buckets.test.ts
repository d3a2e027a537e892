import { describe, expect, test } from "@jest/globals";
import { countByTime, firstDay, intervalFor, lastDay, shortestPeriod } from "../../web/src/time/time-buckets.js";

test.each([
  ["2023", "2023-01-01", "2023-12-31"],
  ["2024-02", "2024-02-01", "2024-02-29"],
  ["2023-02-07", "2023-02-07", "2023-02-07"],
])("%s runs from %s to %s", (date, first, last) => {
  expect([firstDay(date), lastDay(date)]).toEqual([first, last]);
});

test.each([
  ["2023-02-07", "2023-03-01", "day"],
  ["2021", "2025", "month"],
  ["2012", "2026", "quarter"],
  ["1960", "2026", "year"],
])("from %s to %s one counts by the %s", (from, to, interval) => {
  expect(intervalFor(from, to)).toBe(interval);
});

describe("counting", () => {
  test("months between are there, with nothing in them", () => {
    expect(countByTime(["2023-03-31", "2023-01-02", "2023-01-30"], "month")).toEqual([
      { from: "2023-01-01", to: "2023-01-31", count: 2 },
      { from: "2023-02-01", to: "2023-02-28", count: 0 },
      { from: "2023-03-01", to: "2023-03-31", count: 1 },
    ]);
  });

  test("a date known to the year counts where the year begins", () => {
    expect(countByTime(["2023", "2023-05"], "quarter").map(({ count }) => count)).toEqual([1, 1]);
  });

  test("no dates, no bars", () => {
    expect(countByTime([], "year")).toEqual([]);
  });
});

test.each([
  ["2023-01-01", "2023-12-31", "2023", "2023"],
  ["2022-01-01", "2023-12-31", "2022", "2023"],
  ["2024-02-01", "2024-02-29", "2024-02", "2024-02"],
  ["2024-02-01", "2024-02-28", "2024-02-01", "2024-02-28"],
  ["2023-02-07", "2023-02-07", "2023-02-07", "2023-02-07"],
])("%s to %s is %s to %s", (from, to, shortFrom, shortTo) => {
  expect(shortestPeriod(from, to)).toEqual({ from: shortFrom, to: shortTo });
});
