import { expect, test } from "@jest/globals";
import { knowledge } from "../../support/read.js";

const { holders } = knowledge;
const offices = [...new Set(holders.map(({ country, office }) => `${country} ${office}`))];

test.each(offices)("%s passes from one to the next, without overlap", (key) => {
  const held = holders.filter(({ country, office }) => `${country} ${office}` === key);
  for (const { from, to } of held) if (from && to) expect(from < to).toBe(true);
  held.slice(1).forEach((holder, index) => {
    const before = held[index];
    expect(holder.from).not.toBeNull(); // only the first may reach back before the data
    expect(before?.to).not.toBeNull(); // only the last may still hold it
    expect((before?.to ?? "") <= (holder.from ?? "")).toBe(true);
  });
});

test("every holder is of a state that is known, and says where that can be checked", () => {
  for (const { name, country, source } of holders) {
    expect(knowledge.countryByCode.has(country)).toBe(true);
    expect(name.trim()).not.toBe("");
    expect(source.trim()).not.toBe("");
  }
});
