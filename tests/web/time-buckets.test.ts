import { describe, expect, test } from "@jest/globals";
import { bucketsOf, finerThan, firstDay, lastDay, shortestPeriod } from "../../web/src/time/time-buckets.js";

test.each([
  ["2023", "2023-01-01", "2023-12-31"],
  ["2024-02", "2024-02-01", "2024-02-29"],
  ["2023-02-07", "2023-02-07", "2023-02-07"],
])("%s runs from %s to %s", (date, first, last) => {
  expect([firstDay(date), lastDay(date)]).toEqual([first, last]);
});

const bar = (from: string, statements = 1, imprecise = 0) => ({ from, to: from, statements, imprecise });
const bars = (count: number) => Array.from({ length: count }, (_bar, index) => bar(`bar ${index}`));

describe("the length of the bars", () => {
  test.each([
    [7, "MONTH"],
    [8, "QUARTER"],
    [21, "QUARTER"],
    [22, "YEAR"],
    [0, "YEAR"],
  ])("%i years are counted by the %s", (years, interval) => {
    expect(finerThan("YEAR", bars(years))).toBe(interval);
  });

  test("two months are counted by the day, three are not", () => {
    expect([finerThan("MONTH", bars(2)), finerThan("MONTH", bars(3))]).toEqual(["DAY", "MONTH"]);
  });

  test("empty bars at the ends take no room", () => {
    const empty = bars(30).map((one) => ({ ...one, statements: 0 }));
    expect(finerThan("YEAR", [...empty, ...bars(3), ...empty])).toBe("MONTH");
  });
});

test("bars go from the first that holds something to the last, with the empty ones between", () => {
  const counted = [bar("a", 0), bar("b", 0, 2), bar("c", 0), bar("d", 3), bar("e", 0)];
  expect(bucketsOf(counted)).toEqual([
    { from: "b", to: "b", count: 0, imprecise: 2 },
    { from: "c", to: "c", count: 0, imprecise: 0 },
    { from: "d", to: "d", count: 3, imprecise: 0 },
  ]);
});

test("nothing counted, no bars", () => {
  expect(bucketsOf([bar("a", 0)])).toEqual([]);
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
