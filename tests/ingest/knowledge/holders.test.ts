import { readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { heldOn } from "../../../ingest/knowledge/load-holders.js";
import { firstDay, lastDay } from "../../../schema/ontology/partial-date.js";
import { knowledge } from "../../support/read.js";

const { holders } = knowledge;
const keyOf = ({ country, body, office }: (typeof holders)[number]): string => `${country ?? body} ${office}`;
const offices = [...new Set(holders.map(keyOf))];

test.each(offices)("%s passes from one to the next, without overlap", (key) => {
  const held = holders.filter((holder) => keyOf(holder) === key);
  for (const { from, to } of held) if (from && to) expect(firstDay(from) < lastDay(to)).toBe(true);
  held.slice(1).forEach((holder, index) => {
    const before = held[index];
    expect(holder.from).not.toBeNull(); // only the first may reach back before the data
    expect(before?.to).not.toBeNull(); // only the last may still hold it
    expect(firstDay(before?.to ?? "") <= lastDay(holder.from ?? "")).toBe(true);
  });
});

const STATES = ["ML", "BF", "NE", "GN", "TD", "SN", "CI", "TG", "BJ", "GH", "NG", "DZ", "MR", "CM", "GA", "CG", "CD"];

test.each([...STATES, "FR", "RU", "US", "CN", "TR"])(
  "the heads and the foreign ministers of %s are known",
  (country) => {
    const known = new Set(holders.filter((holder) => holder.country === country).map(({ office }) => office));
    expect(known).toContain("president");
    expect(known).toContain("affaires-etrangeres");
  },
);

test("every holder is of a state or body that is known, is named in full, and says where that can be checked", () => {
  for (const { name, aliases, country, body, source, title } of holders) {
    if (country !== null) expect(knowledge.countryByCode.has(country)).toBe(true);
    else expect(body).toMatch(/^\p{Lu}/u);
    for (const form of [name, ...aliases]) expect(form).toMatch(/^\p{Lu}[\p{L}.’-]*(?: [\p{L}’-]+)+$/u);
    expect(source).toMatch(/^\p{Lu}.{9,}/u);
    expect(title.trim()).not.toBe("");
  }
});

test("one name is written one way", () => {
  const spelt = new Map<string, string>();
  for (const { name, aliases } of holders) {
    expect(aliases).not.toContain(name);
    for (const form of [name, ...aliases]) {
      expect(spelt.get(form) ?? name).toBe(name); // an alias of one is no name of another
      spelt.set(form, name);
    }
  }
});

test.each([
  // country, office, day, holder
  ["ML", "affaires-etrangeres", "2019-10-01", "Tiébilé Dramé"],
  ["ML", "affaires-etrangeres", "2023-02-07", "Abdoulaye Diop"],
  ["ML", "president", "2020-08-17", "Ibrahim Boubacar Keïta"],
  ["ML", "president", "2021-05-26", null], // between the coup and the court's decision nobody is certain
  ["BF", "president", "2022-09-29", "Paul-Henri Sandaogo Damiba"],
  ["BF", "president", "2022-10-01", "Ibrahim Traoré"],
  ["NE", "president", "2023-07-27", "Abdourahamane Tiani"],
  ["GA", "president", "2023-08-31", "Brice Clotaire Oligui Nguema"],
  ["TD", "president", "2021-04-21", "Mahamat Idriss Déby Itno"],
  ["FR", "premier-ministre", "2024-10-01", "Michel Barnier"],
  ["ML", "affaires-etrangeres", "2018-09-15", null], // the month is known, not the day
])("%s, %s, on %s: %s", (country, office, day, name) => {
  const found = holders.filter((each) => each.country === country && each.office === office && heldOn(each, day));
  expect(found.map((each) => each.name)).toEqual(name === null ? [] : [name]);
});

test("what is certain up to a month is not taken to last", () => {
  const seen = { from: "2020", to: null, seen: "2025-06" };
  expect(["2020-06-01", "2021-01-01", "2025-06-30", "2025-07-01"].map((day) => heldOn(seen, day))).toEqual([
    ...[false, true, true, false],
  ]);
});

test("the data say in each file what they are", () => {
  const text = readFileSync(new URL("../../../ingest/knowledge/holders/mali.yaml", import.meta.url), "utf8");
  expect(text).toMatch(/^# Mali\. Only what is certain/);
});

test("a holder's own title goes before that of the office", () => {
  const titlesOf = (country: string): readonly string[] =>
    holders.filter((holder) => holder.country === country && holder.office === "president").map(({ title }) => title);
  expect(titlesOf("BF")).toEqual(expect.arrayContaining(["président de la République", "président de la Transition"]));
});
