import { readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { withFigures } from "../../bench/score/document.js";
import { goldBriefs } from "../../bench/score/gold.js";
import { normalise, sameTitle } from "../../bench/score/normalise.js";
import { score } from "../../bench/score/score.js";
import { tables } from "../../bench/score/tables.js";
import { knowledge } from "../support/read.js";

const GOLD = new URL("../gold/", import.meta.url);
const document = readFileSync(new URL("../../docs/extraction.md", import.meta.url), "utf8");

test("docs/extraction.md gives the figures that the annotated briefs give (npm run score -- --write renews them)", () => {
  const briefs = goldBriefs(GOLD);
  expect(briefs.length).toBeGreaterThanOrEqual(60);
  expect(document).toBe(withFigures(document, tables(score(briefs, knowledge))));
});

test.each([
  ["le ministre de la Défense", "ministre de la defense"],
  ["Mme l’Ambassadrice", "ambassadrice"],
  ["la", ""],
])("%s is compared as «%s»", (text, normalised) => {
  expect(normalise(text)).toBe(normalised);
});

test.each([
  ["ministre de la Défense", "ministre malien de la Défense", true],
  ["président", "président de la République", true],
  ["ministre de la Défense", "ministre de la Santé", true],
  ["ministre", "président", false],
  ["ministre d’État chargé du Budget et du Plan", "ministre de la Santé publique et des Sports", false],
  ["ministre", "", false],
])("«%s» and «%s»: one office: %s", (a, b, same) => {
  expect(sameTitle(a, b)).toBe(same);
});

test("what was read is counted as right, added or missed, whichever way round a meeting is told", () => {
  const brief = {
    ...{ id: "x", source: null, url: null, published: "2024-05-06", title: null },
    text: "Awa Diop a reçu Luc Roy mardi. Awa Diop a accusé Luc Roy.",
    actors: [
      { key: "awa", name: "Awa Diop", kind: "PERSON", aliases: [] },
      { key: "luc", name: "Luc Roy", kind: "PERSON", aliases: [] },
    ],
    relations: [
      { type: "MET", subject: "luc", object: "awa", date: "2024-04-30" },
      { type: "GREETED", subject: "luc", object: "awa" },
      { type: "VISITED", subject: "luc", object: "awa", planned: true },
    ],
  };
  const result = score([brief], knowledge);
  expect(Object.fromEntries(result.relations)).toEqual({
    MET: { right: 1, added: 0, missed: 0 },
    GREETED: { right: 0, added: 0, missed: 1 },
    ACCUSED: { right: 0, added: 1, missed: 0 },
  });
  expect(result.actors.get("PERSON")).toEqual({ right: 2, added: 0, missed: 0 });
  expect(result.dates).toEqual({ right: 1, of: 1 });
});

test("a document without marks is refused", () => {
  expect(() => withFigures("# Rien", "x")).toThrow('The document has no "<!-- score: written by');
});
