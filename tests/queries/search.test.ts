import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { GraphStore } from "../../queries/graph-store.js";
import { NameList } from "../../queries/name-list.js";
import { searchActors, type CandidateSource } from "../../queries/search-actors.js";
import { allCandidates, candidatesInGraph } from "../../queries/search-candidates.js";
import { initialsPattern, wholePieces } from "../../queries/search-words.js";
import { inTurns } from "../../schema/graphql/in-turns.js";
import { engines } from "../support/engines.js";
import { actor, extraction, statement } from "../support/sample-extractions.js";
import { fill, SMALL_GRAPH } from "../support/small-graph.js";

const OTHERS = [
  actor("person:moussa-dadis-camara", "Moussa Dadis Camara"),
  actor("person:boubacar-diop", "Boubacar Diop"),
  actor("person:jean-claude-bidal", "Jean-Claude Bidal"),
  actor("body:ministere-des-affaires-etrangeres-ml", "ministère des Affaires étrangères"),
  actor("country:cote-d-ivoire", "Côte d’Ivoire"),
];

const CASES: readonly (readonly [name: string, text: string, expected: readonly string[]])[] = [
  ["the whole name", "Assimi Goïta", ["Assimi Goïta"]],
  ["without accents, in capitals", "ASSIMI GOITA", ["Assimi Goïta"]],
  ["words in another order", "goita assimi", ["Assimi Goïta"]],
  ["beginnings of words", "ass go", ["Assimi Goïta"]],
  ["an initial", "A. Goïta", ["Assimi Goïta"]],
  ["an alias", "chef de l'État", ["Assimi Goïta"]],
  ["better connected first", "diop", ["Abdoulaye Diop", "Boubacar Diop"]],
  ["more of the name first", "sadio camara", ["Sadio Camara"]],
  ["both of one name, the shorter first", "camara", ["Sadio Camara", "Moussa Dadis Camara"]],
  ["a letter left out", "lavrv", ["Sergueï Lavrov"]],
  ["a letter too many", "lavrrov", ["Sergueï Lavrov"]],
  ["another letter", "Lawrov", ["Sergueï Lavrov"]],
  ["two letters swapped in the middle", "larvov", ["Sergueï Lavrov"]],
  ["two typos in a long word", "abdoulay", ["Abdoulaye Diop"]],
  ["two typos, one at the beginning", "avdoulayye", ["Abdoulaye Diop"]],
  ["a typo in one word of two", "sadio camaar", ["Sadio Camara"]],
  ["initials that are an alias", "ibk", ["Ibrahim Boubacar Keïta"]],
  ["initials with points", "I.B.K.", ["Ibrahim Boubacar Keïta"]],
  ["initials over small words", "MAE", ["ministère des Affaires étrangères"]],
  ["initials of a hyphenated name", "JCB", ["Jean-Claude Bidal"]],
  ["an acronym", "cedeao", ["Communauté économique des États de l’Afrique de l’Ouest"]],
  ["an apostrophe of either kind", "cote d'ivoire", ["Côte d’Ivoire"]],
  ["half a hyphenated name", "claude bidal", ["Jean-Claude Bidal"]],
  ["inside a word, from three letters", "vrov", ["Sergueï Lavrov"]],
  ["nobody", "zzzzzz", []],
  ["one word of two", "goita zzzzzz", []],
  ["no words", "…", []],
];

const SOURCES = {
  "the graph": async (store: GraphStore): Promise<CandidateSource> => candidatesInGraph(store),
  memory: async (store: GraphStore): Promise<CandidateSource> =>
    inTurns(NameList.of(await store.read(allCandidates(1_000)))),
};

const PLACES = engines().flatMap((engine) =>
  Object.entries(SOURCES).map(([place, from]) => ({ ...engine, place, from })),
);

describe.each(PLACES)("search in $place, on $name", (engine) => {
  let store: GraphStore;
  let source: CandidateSource;
  beforeAll(async () => {
    store = await engine.open();
    const met = statement({ type: "MET", subject: OTHERS[1]?.id ?? null, object: OTHERS[0]?.id ?? null });
    await fill(store, [...SMALL_GRAPH, extraction("Hier, d’autres encore.", OTHERS, [met])]);
    source = await engine.from(store);
  });
  afterAll(() => store.close());

  const found = async (text: string, kinds: Parameters<typeof searchActors>[2] = null): Promise<readonly string[]> =>
    (await searchActors(source, text, kinds, 10)).map(({ actor: { name } }) => name);

  test.each(CASES)("%s: %s", async (_name, text, expected) => {
    expect(await found(text)).toEqual(expected);
  });

  test("only the kinds asked for", async () => {
    expect(await found("ma", ["COUNTRY"])).toEqual(["Mali"]);
    expect(await found("ma", ["PERSON"])).toEqual([]);
  });

  test("scores and the form that was like", async () => {
    const scored = async (text: string) =>
      (await searchActors(source, text, null, 1)).map(({ score, matched }) => [score, matched]);
    expect(await scored("Sergueï Lavrov")).toEqual([[1, "Sergueï Lavrov"]]);
    expect(await scored("lavrov")).toEqual([[0.99, "Lavrov"]]);
    expect(await scored("goita")).toEqual([[0.85, "Assimi Goïta"]]);
    expect(await scored("colonel goïta")).toEqual([[0.89, "colonel Assimi Goïta"]]);
  });

  test("no more than asked for", async () => {
    expect(await searchActors(source, "diop", null, 1)).toHaveLength(1);
  });
});

describe("a typo leaves one piece whole", () => {
  const words = ["goita", "lavrov", "camara", "diop", "abdoulaye", "ouagadougou"];
  const oneTypo = (word: string): readonly string[] =>
    Array.from({ length: word.length }, (_, at) => [
      word.slice(0, at) + word.slice(at + 1),
      `${word.slice(0, at)}x${word.slice(at)}`,
      `${word.slice(0, at)}x${word.slice(at + 1)}`,
      word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2),
    ])
      .flat()
      .filter((typed) => typed.length >= 4);
  test.each(words)("%s", (word) => {
    const typed = oneTypo(word);
    expect(typed.filter((one) => !wholePieces(one).some((piece) => word.includes(piece)))).toEqual([]);
  });
});

test.each([
  ["mae", "|mae|ministere des affaires etrangeres|", true],
  ["jcb", "|jean-claude bidal|", true],
  ["ag", "|assimi goita|", true],
  ["ag", "|assimi|goita|", false],
  ["ag", "|colonel assimi goita|", false],
])("initials %s of %s: %s", (letters, searchText, expected) => {
  expect(new RegExp(`^(?:${initialsPattern(letters)})$`).test(searchText)).toBe(expected);
});
