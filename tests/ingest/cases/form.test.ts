import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { parse } from "yaml";
import { RELATION_TYPES } from "../../../schema/ontology/relation-types.js";

interface Expected {
  readonly subject: string | null;
  readonly object?: string | null;
  readonly award?: string;
  readonly onBehalfOf?: string;
}

interface Case {
  readonly text: string;
  readonly expect: readonly Expected[];
}

const FOLDER = new URL("./", import.meta.url);
const tables = readdirSync(FOLDER).filter((name) => name.endsWith(".yaml"));
const readCases = (name: string): Case[] => parse(readFileSync(new URL(name, FOLDER), "utf8")) as Case[];

test("every relation type has its table", () => {
  const types = [...RELATION_TYPES.keys()].map((type) => `${type.toLowerCase().replaceAll("_", "-")}.yaml`);
  expect(tables.toSorted()).toEqual(types.toSorted());
});

test.each(tables)("%s expects names that stand in the text, and holds near misses too", (name) => {
  const cases = readCases(name);
  for (const { text, expect: statements } of cases) {
    for (const { subject, object, award, onBehalfOf } of statements) {
      for (const words of [subject, object, award, onBehalfOf]) if (words) expect(text).toContain(words);
    }
  }
  expect(cases.filter((one) => one.expect.length === 0).length).toBeGreaterThanOrEqual(3);
  expect(cases.filter((one) => one.expect.length > 0).length).toBeGreaterThanOrEqual(8);
});
