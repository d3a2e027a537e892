import { expect, test } from "@jest/globals";
import { splitSentences } from "../../../ingest/text/split-sentences.js";
import { tokenize } from "../../../ingest/text/tokenize.js";

function sentences(text: string): readonly string[] {
  const tokens = tokenize(text);
  return splitSentences(text, tokens).map(({ from, to }) => text.slice(tokens[from]?.start, tokens[to - 1]?.end));
}

// «|» stands where a sentence ends.
test.each([
  ["full stops", "Awa Diop est arrivée. | Elle a vu Luc Roy."],
  ["other stops", "Tout va bien… | Ou pas ! | Vraiment ? | Oui."],
  ["titles", "M. Diop a vu Mme. Keïta. | S.E. M. Roy attendait."],
  ["initials", "Le Dr A. Touré est là. | Me Diallo aussi."],
  ["number with a point", "Il a payé 3.500 francs. | 12 témoins l’ont vu."],
  ["a lower-case word goes on", "Le texte (art. 3) est voté."],
  ["guillemets close with their sentence", "« Je pars. » | Elle est partie."],
  ["two sentences quoted", "Il a dit : « Partez. | Revenez demain. » | Puis il s’est tu."],
  ["quotation and speaker", "« Je pars », a-t-il dit. | Elle reste."],
  ["parenthesis closes with its sentence", "La loi prévoit une taxe (Il l’a dit.) | Elle est votée."],
  ["lost full stop", "La ministre est en route pour le Togo | La visite est reportée."],
  ["lost full stop after a number", "Le budget date de 2024 | Il sera revu."],
  ["a newspaper is no new sentence", "Il lit le journal Le Monde chaque jour."],
  ["a town is no new sentence", "Il est né à La Haye hier."],
  ["cut off", "Le vote a eu lieu. | Le ministre a déclaré que"],
  ["no stop at all", "visite du ministre à Ségou"],
])("%s", (_name, marked) => {
  const expected = marked.split(" | ");
  expect(sentences(expected.join(" "))).toEqual(expected);
});

test.each([
  ["line break", "Titre du communiqué\nLe ministre est arrivé.", ["Titre du communiqué", "Le ministre est arrivé."]],
  ["carriage return", "Titre\r\nLe texte.", ["Titre", "Le texte."]],
  ["blank lines", "Un vote.\n\n\nUn autre.", ["Un vote.", "Un autre."]],
  ["list", "Sont nommés :\n- Awa Diop ;\n- Luc Roy.", ["Sont nommés :", "- Awa Diop ;", "- Luc Roy."]],
  ["white space alone", " \n ", []],
])("a %s", (_name, text, expected) => {
  expect(sentences(text)).toEqual(expected);
});

test("sentences hold every token once, in order", () => {
  const text = "« Que faire ? », a-t-elle demandé… (Nul ne sait.)\n— Rien ! Puis\n\nM. T. B. Roy, 3,5 % : l’art. 2.";
  const tokens = tokenize(text);
  const found = splitSentences(text, tokens);
  expect(found.flatMap(({ from, to }) => tokens.slice(from, to))).toEqual(tokens);
});
