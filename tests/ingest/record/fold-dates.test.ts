import { expect, test } from "@jest/globals";
import { foldDate } from "../../../ingest/record/fold-dates.js";

test.each([
  // name                               date          published     all dates                     event
  ["a day is itself", "2026-02-12", null, ["2026-02-12", "2026-02-13"], "2026-02-12"],
  ["the only day of a month", "2026-02", null, ["2026-02", "2026-02-12"], "2026-02-12"],
  ["two days of a month", "2026-02", null, ["2026-02", "2026-02-12", "2026-02-20"], "2026-02"],
  ["the only day of a year", "2026", null, ["2026", "2026-02", "2026-02-12"], "2026-02-12"],
  ["a month of a year", "2026", null, ["2026", "2026-02"], "2026-02"],
  ["two events of a year", "2026", null, ["2026", "2026-02-12", "2026-05"], "2026"],
  ["undated, days after", null, "2026-02-14", ["2026-02-12"], "2026-02-12"],
  ["undated, before it", null, "2026-02-10", ["2026-02-12"], null],
  ["undated, weeks after", null, "2026-03-01", ["2026-02-12"], null],
  ["undated, two events near", null, "2026-02-14", ["2026-02-12", "2026-02-01"], null],
  ["undated, a vague one near", null, "2026-02-14", ["2026-02-12", "2026-01"], null],
  ["undated, another months ago", null, "2026-02-14", ["2026-02-12", "2025-06-01"], "2026-02-12"],
  ["undated, nobody knows when published", null, null, ["2026-02-12"], null],
  ["nothing dated", null, "2026-02-14", [], null],
])("%s", (_name, date, publishedOn, dates, event) => {
  expect(foldDate(date, publishedOn, new Set(dates))).toBe(event);
});
