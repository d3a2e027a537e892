import { expect, test } from "@jest/globals";
import { sentenceAround } from "../../schema/graphql/sentence-around.js";

test.each([
  // what                      text, the quote in brackets                                   sentence
  ["in the middle", "Un. Il a [reçu] Awa Diop. Trois.", "Il a reçu Awa Diop."],
  ["a title", "Avant. Reçu par [M. Diop] et Mme. Touré. Après.", "Reçu par M. Diop et Mme. Touré."],
  ["two titles", "Avant. [S.E. M. Diop] est parti. Après.", "S.E. M. Diop est parti."],
  ["an initial", "Avant. [A. Goïta] est parti. Après.", "A. Goïta est parti."],
  ["over two sentences", "Un. Il [part. Elle] reste. Trois.", "Il part. Elle reste."],
  ["the whole text", "[Rien]", "Rien"],
  ["no end: the text is cut off", "Avant. Il a [reçu] le", "Il a reçu le"],
  ["a line is an end", "Titre sans point\nIl [part]\nSuite", "Il part"],
  ["a question", "Quoi ? Il [part] ! Bon.", "Il part !"],
  ["guillemets", "Il dit : « [Je pars]. » Puis rien.", "Il dit : « Je pars. »"],
  ["after guillemets", "Il dit : « Je pars. » Puis [rien].", "Puis rien."],
  ["guillemets, and on", "Non. « Je [pars]. » dit-il. Fin.", "« Je pars. » dit-il."],
])("%s", (_name, marked, sentence) => {
  const start = marked.indexOf("[");
  const end = marked.indexOf("]") - 1;
  expect(sentenceAround(marked.replace(/[[\]]/g, ""), { start, end })).toBe(sentence);
});
