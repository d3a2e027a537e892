import { describe, expect, test } from "@jest/globals";
import { plainSentence, sentenceOf, type Told } from "../../web/src/i18n/sentence.js";

const actor = (name: string, kind = "PERSON"): { id: string; name: string; kind: string } => ({ id: name, name, kind });

const NOTHING: Told = {
  ...{ type: "MET", date: null, title: null, award: null },
  ...{ subject: null, object: null, onBehalfOf: null, place: null },
};

describe("in French", () => {
  test.each<[string, Partial<Told>, string]>([
    [
      "all of it",
      {
        type: "DECORATED",
        date: "2023-02-07",
        subject: actor("Abdoulaye Diop"),
        object: actor("Sergueï Lavrov"),
        onBehalfOf: actor("Assimi Goïta"),
        award: "Commandeur de l’Ordre national du Mali",
      },
      "Abdoulaye Diop a décoré Sergueï Lavrov le 7 février 2023, au nom d’Assimi Goïta : «\u202fCommandeur de l’Ordre national du Mali\u202f»",
    ],
    [
      "the first of a month, a consonant",
      { date: "2021-06-01", subject: actor("A"), object: actor("B"), onBehalfOf: actor("Macky Sall") },
      "A a rencontré B le 1er juin 2021, au nom de Macky Sall",
    ],
    ["a month", { date: "2023-12", subject: actor("A"), object: actor("B") }, "A a rencontré B en décembre 2023"],
    ["a year", { date: "2023", subject: actor("A"), object: actor("B") }, "A a rencontré B en 2023"],
    [
      "nobody who did it",
      { type: "APPOINTED", object: actor("B"), title: "ministre" },
      "B a été nommé : «\u202fministre\u202f»",
    ],
    ["nobody to whom", { type: "HOLDS_OFFICE", subject: actor("A"), title: "préfet" }, "A est «\u202fpréfet\u202f»"],
    [
      "an office of a state",
      {
        type: "HOLDS_OFFICE",
        date: "2023-02",
        subject: actor("A"),
        object: actor("Mali", "COUNTRY"),
        title: "ministre",
      },
      "A est «\u202fministre\u202f» (Mali) en février 2023",
    ],
    [
      "a word that names no office",
      { type: "HOLDS_OFFICE", subject: actor("A"), object: actor("Mali", "COUNTRY"), title: "homologue" },
      "A exerce une fonction auprès de Mali",
    ],
    [
      "a state in whose name",
      { type: "SIGNED_WITH", subject: actor("A"), object: actor("B"), onBehalfOf: actor("Mali", "COUNTRY") },
      "A a signé avec B (au nom de : Mali)",
    ],
    [
      "a place",
      { subject: actor("A"), object: actor("B"), place: actor("Bamako", "PLACE") },
      "A a rencontré B (Bamako)",
    ],
  ])("%s", (_name, told, expected) => {
    expect(plainSentence({ ...NOTHING, ...told }, "fr")).toBe(expected);
  });
});

describe("from the side of one actor", () => {
  const [a, b] = [actor("A"), actor("B")];
  const told = { ...NOTHING, subject: a, object: b };
  const from = (type: string, id: string | null): string =>
    sentenceOf({ ...told, type }, "fr", id)
      .map((part) => (typeof part === "string" ? part : part.name))
      .join("");

  test("what both did alike begins with that actor", () => {
    expect([from("MET", "B"), from("MET", "A"), from("MET", null)]).toEqual([
      "B a rencontré A",
      "A a rencontré B",
      "A a rencontré B",
    ]);
  });

  test("what one did to the other does not turn", () => {
    expect(from("DECORATED", "B")).toBe("A a décoré B");
  });
});

test("in English", () => {
  const told = { ...NOTHING, type: "APPOINTED", date: "2023-02-07", object: actor("B"), title: "ministre" };
  expect(plainSentence(told, "en")).toBe("B was appointed on 7 February 2023: “ministre”");
});
