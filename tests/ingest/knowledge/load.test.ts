import { readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { loadKnowledge } from "../../../ingest/knowledge/load.js";
import { GRIOT_VERSION } from "../../../ingest/version.js";
import { tokenize } from "../../../ingest/text/tokenize.js";
import { knowledge } from "../../support/read.js";

test("Griot's version is the package's", () => {
  const { version } = JSON.parse(readFileSync(new URL("../../../package.json", import.meta.url), "utf8"));
  expect(GRIOT_VERSION).toBe(version);
});

test("knowledge names Griot's version and a digest of its data, the same at each load", () => {
  expect(knowledge.version).toMatch(/^\d+\.\d+\.\d+\+[0-9a-f]{8}$/);
  expect(knowledge.version.startsWith(`${GRIOT_VERSION}+`)).toBe(true);
  expect(loadKnowledge().version).toBe(knowledge.version);
});

test.each([
  // words            index        what they lead to
  ["Burkina Faso", "countries", "BF"],
  ["Burkina", "countries", "BF"],
  ["République du Mali", "countries", "ML"],
  ["Cote d'Ivoire", "countries", "CI"],
  ["Niger", "countries", "NE"],
  ["Nigeria", "countries", "NG"],
  ["Bamako", "capitals", "ML"],
  ["N’Djamena", "capitals", "TD"],
  ["maliennes", "demonyms", "ML"],
  ["burkinabè", "demonyms", "BF"],
  ["nigérien", "demonyms", "NE"],
  ["nigérian", "demonyms", "NG"],
] as const)("«%s» among the %s is %s", (words, index, code) => {
  const tokens = tokenize(words);
  expect(knowledge[index].match(tokens, 0)).toMatchObject({ to: tokens.length, value: { code } });
});

test.each([
  ["ONU", true],
  ["onu", false],
  ["CEDEAO", true],
])("an acronym has its capitals: %s", (words, known) => {
  expect(knowledge.acronyms.match(tokenize(words), 0) !== null).toBe(known);
});

test.each([
  // form           infinitive    may be
  ["visite", "visiter", "P"],
  ["reçu", "recevoir", "K"],
  ["nommera", "nommer", "F"],
  ["aurait", "avoir", "C"],
  ["audité", "auditer", "K"],
])("«%s» may be «%s» (%s)", (form, lemma, tense) => {
  const readings = knowledge.verbs.get(form) ?? [];
  expect(readings.filter((each) => each.lemma === lemma && each.tenses.includes(tense))).toHaveLength(1);
});
