import { expect, test } from "@jest/globals";
import { actorsOf, read } from "../support/read.js";

test("an actor is described by its fullest name, its other names, its state and the office it holds", () => {
  const text =
    "Le ministre malien de la Défense, le général Sadio Camara, a reçu la CEDEAO. M. Camara, ancien directeur, a parlé.";
  const camara = read(text).extraction.actors.find(({ id }) => id === "person:sadio-camara");
  expect(camara).toMatchObject({
    kind: "PERSON",
    name: "Sadio Camara",
    aliases: [
      "Camara",
      "M. Camara, ancien directeur",
      "ancien directeur",
      "ministre malien de la Défense",
      "ministre malien de la Défense, le général Sadio Camara",
    ],
    country: "ML",
    description: "ministre malien de la Défense",
  });
});

test.each([
  // an actor without a name stays only where a statement needs it
  ["an office that does nothing", "Le ministre est fatigué.", []],
  ["an office that acts", "Le ministre a reçu Awa Diop.", ["person:awa-diop", "person:ministre-"]],
  ["a place where nothing is done", "Le village est calme.", []],
  ["a place that is attacked", "L’armée a attaqué le village.", ["body:armee-", "place:village-"]],
  ["a town where somebody is", "Awa Diop vit à Dakar.", ["person:awa-diop"]],
  ["a named actor that does nothing", "Le Mali attend.", ["country:mali"]],
])("%s: «%s»", (_name, text, ids) => {
  const found = Object.keys(actorsOf(text)).map((id) => id.replace(/-[0-9a-f]{8}$/, "-"));
  expect(found).toEqual(ids);
});

test("an actor without a name is another one in each brief", () => {
  const [first, second] = ["L’armée a attaqué le village.", "L’armée a attaqué le village hier."].map((text) =>
    Object.keys(actorsOf(text)),
  );
  expect(first).toHaveLength(2);
  for (const id of first ?? []) expect(second).not.toContain(id);
});

test("pronouns are places of an actor, but none of its names", () => {
  const [diop] = read("Awa Diop est arrivée. Elle a parlé.").extraction.actors;
  expect(diop?.mentions.map(({ surface }) => surface)).toEqual(["Awa Diop", "Elle"]);
  expect(diop?.aliases).toEqual([]);
});
