import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { readBrief, type Reading } from "../../ingest/cascade.js";
import { loadKnowledge } from "../../ingest/knowledge/load.js";
import { makeBrief, type RawBrief } from "../../ingest/read/make-brief.js";
import { statementId } from "../../schema/ontology/identity.js";
import { RELATION_TYPES } from "../../schema/ontology/relation-types.js";
import { knowledge, read } from "../support/read.js";

const SAMPLES = new URL("../../ingest/samples/", import.meta.url);
const GOLD = new URL("../gold/", import.meta.url);

const briefs = [SAMPLES, GOLD].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .map((name) => {
      const raw = JSON.parse(readFileSync(new URL(name, folder), "utf8")) as RawBrief;
      return [`${folder === GOLD ? "gold" : "sample"} ${name}`, makeBrief(raw, name)] as const;
    }),
);

/** What holds for the reading of any text at all. */
function expectSound({ extraction, sentences, mentions }: Reading): void {
  const { actors, brief, statements } = extraction;
  const { text } = brief;
  const ids = actors.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toEqual(ids.toSorted());

  for (const range of [...sentences, ...mentions]) {
    expect(range.start).toBeLessThan(range.end);
    expect(range.end).toBeLessThanOrEqual(text.length);
  }
  mentions.slice(1).forEach(({ start }, index) => expect(start).toBeGreaterThanOrEqual(mentions[index]?.end ?? 0));
  for (const { actorId } of mentions) if (actorId !== null) expect(ids).toContain(actorId);

  for (const { name, aliases, mentions: places } of actors) {
    expect(name.trim()).not.toBe("");
    expect(aliases).toEqual([...new Set(aliases)].toSorted());
    for (const { start, end, surface } of places) expect(text.slice(start, end)).toBe(surface);
  }

  for (const statement of statements) {
    const { id, type, subject, object, onBehalfOf, place, confidence, evidence } = statement;
    const spec = RELATION_TYPES.get(type);
    expect(id).toBe(statementId(statement));
    if (subject === null) expect(spec?.nullable).toContain("subject");
    if (object === null) expect(spec?.nullable).toContain("object");
    for (const end of [subject, object, onBehalfOf, place]) if (end !== null) expect(ids).toContain(end);
    expect(subject).not.toBe(object);
    expect(confidence).toBeGreaterThan(0);
    expect(confidence).toBeLessThanOrEqual(1);
    expect(evidence.length).toBeGreaterThan(0);
    for (const { start, end, quote, rule } of evidence) {
      expect(quote.trim()).not.toBe("");
      expect(text.slice(start, end)).toBe(quote);
      expect(rule).toMatch(/^[a-z-]+\/[a-z-]+$/);
    }
  }
  expect(new Set(statements.map(({ id }) => id)).size).toBe(statements.length);
}

test.each(briefs)("%s: each word, name and proof stands where the reading says", (_name, brief) => {
  const reading = readBrief(brief, knowledge);
  expect(reading.extraction.actors.length).toBeGreaterThan(0);
  expect(reading.extraction.statements.length).toBeGreaterThan(0);
  expectSound(reading);
});

test("the same brief is read to the same bytes, again and with knowledge loaded anew", () => {
  const bytes = (from: typeof knowledge): string => JSON.stringify(briefs.map(([, brief]) => readBrief(brief, from)));
  const first = bytes(knowledge);
  expect(bytes(knowledge)).toBe(first);
  expect(bytes(loadKnowledge())).toBe(first);
});

test("what is read of one brief doesn't depend on those read before", () => {
  const [first, second] = [briefs[0]?.[1], briefs[1]?.[1]];
  if (!first || !second) throw new Error("The samples are missing.");
  const alone = JSON.stringify(readBrief(second, loadKnowledge()));
  const fresh = loadKnowledge();
  readBrief(first, fresh);
  expect(JSON.stringify(readBrief(second, fresh))).toBe(alone);
});

const SENTENCE = "Le président Luc Roy a reçu la ministre Awa Diop et le général Sadio Camara à Bamako ";

test.each([
  ["one letter", "a"],
  ["one sign", "."],
  ["signs alone", "?! … »«) ( — ;;; ''’’ %$ ///"],
  ["numbers alone", "12 3,5 2.000 000 1er 2023 99999999999999999999"],
  ["emoji", "🎉🇲🇱 Luc Roy 👍🏽 a reçu Awa Diop 🤝🏿 à Bamako 🗳️"],
  ["quotations left open", "« Luc Roy a dit : « Je pars. “Awa Diop a reçu Sadio Camara"],
  ["quotations closed twice", "Luc Roy » a reçu » Awa Diop ” » . »"],
  ["parentheses left open", "Luc Roy (Parti (du (progrès a reçu Awa Diop ((("],
  ["right-to-left script", "استقبل الرئيس Luc Roy السيدة Awa Diop في باماكو. שלום"],
  ["right-to-left marks", "\u202eLuc Roy\u202c a reçu \u200fAwa Diop\u200e."],
  ["Cyrillic and Chinese", "Президент Мали встретил Лаврова. 马里总统会见了外长。"],
  ["control characters", "Luc\u0000Roy a\u0007 reçu\u200b Awa\ufeff Diop"],
  ["lone surrogates", "Luc Roy \ud83d a reçu \ude00 Awa Diop"],
  ["names of object properties", "constructor __proto__ ToString HasOwnProperty a reçu Awa Diop."],
  ["capitals alone", "LE PRÉSIDENT LUC ROY A REÇU LA MINISTRE AWA DIOP À BAMAKO"],
  ["no accents", "Le president Luc Roy a recu Awa Diop a Bamako."],
  ["one word a line", SENTENCE.replaceAll(" ", "\n")],
  ["a verb without anybody", "A reçu. A été reçu par. N’a pas arrêté. Nommé."],
  ["references without anybody", "Il a reçu ce dernier. Les deux hommes se sont vus. Son homologue l’a salué."],
  ["commas alone between names", "Luc Roy, Awa Diop, Sadio Camara, Luc Roy, Awa Diop"],
  ["relatives in a row", "Luc Roy, qui, que, dont, qui a reçu Awa Diop, que, qui, est parti"],
  ["a word of 50 000 letters", `Luc Roy a reçu ${"a".repeat(50_000)}.`],
  ["50 000 capitals with dots", "A.".repeat(50_000)],
  ["50 000 guillemets", "«".repeat(50_000)],
  ["50 000 commas", ",".repeat(50_000)],
])("a text of %s is read", (_name, text) => {
  expectSound(read(text, "2026-02-12"));
});

test.each([
  // each unit again and again, to so many characters
  ["one sentence", SENTENCE.replace("Le", "le").replace(/ $/, ", et "), 100_000],
  ["sentences whose stop got lost", SENTENCE, 200_000],
])("a long line without a full stop, %s, is read to its end", (_name, unit, length) => {
  const text = unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
  const { mentions, sentences } = read(text);
  expect(sentences.at(-1)?.end).toBeGreaterThan(length - 100);
  expect(mentions.at(-1)?.end).toBeGreaterThan(length - 100);
});
