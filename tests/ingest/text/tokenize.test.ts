import { expect, test } from "@jest/globals";
import { tokenize } from "../../../ingest/text/tokenize.js";
import { wordForm } from "../../../ingest/text/word-form.js";

const words = (text: string): readonly string[] => tokenize(text).map((token) => token.text);

test.each([
  // name                             text                                    tokens, a space between
  ["title with its dot", "M. Diop et Mme Touré", "M. Diop et Mme Touré"],
  ["title in dotted capitals", "S.E. M. Mahamat", "S.E. M. Mahamat"],
  ["initials", "T. B. Keïta", "T. B. Keïta"],
  ["abbreviation", "Le Dr. Touré et Mgr. Zerbo", "Le Dr. Touré et Mgr. Zerbo"],
  ["elisions", "l’ami d'Italie qu’il a vu", "l’ ami d' Italie qu’ il a vu"],
  ["long elisions", "jusqu’à ce jour lorsqu’on part", "jusqu’ à ce jour lorsqu’ on part"],
  ["rare elisions", "puisqu’elle quoiqu’il presqu'à c’est", "puisqu’ elle quoiqu’ il presqu' à c’ est"],
  ["elision before h", "l’hôpital d’Haïti", "l’ hôpital d’ Haïti"],
  ["names with an apostrophe", "Bah N’Daw, Samuel Eto’o, N'Djamena", "Bah N’Daw , Samuel Eto’o , N'Djamena"],
  ["words with an apostrophe", "aujourd’hui quelqu’un d'abord", "aujourd’hui quelqu’un d'abord"],
  ["inverted pronouns", "a-t-il dit, viendra-t-elle, dit-on", "a -t-il dit , viendra -t-elle , dit -on"],
  ["hyphens inside a word", "El-Ghassim Jean-Noël porte-parole", "El-Ghassim Jean-Noël porte-parole"],
  ["thousands", "25 000 tonnes, 2.000 francs", "25 000 tonnes , 2.000 francs"],
  ["thousands with narrow spaces", "25\u202f000 voix, 3\u00a0500 voix", "25\u202f000 voix , 3\u00a0500 voix"],
  ["decimals and ordinals", "3,5 % le 1er et la 2e", "3,5 % le 1er et la 2e"],
  ["a number ends at its full stop", "en 2023. Puis", "en 2023 . Puis"],
  ["guillemets without spaces", "«Oui» “non”", "« Oui » “ non ”"],
  ["signs one by one", "(non) — peut-être…", "( non ) — peut-être …"],
  ["white space alone", " \n\t\u00a0", ""],
  ["nothing", "", ""],
])("%s", (_name, text, expected) => {
  const thousands = /(\d) (\d{3})/g; // the space inside «25 000» is no border
  expect(words(text).map((word) => word.replace(thousands, "$1_$2"))).toEqual(
    expected.replace(thousands, "$1_$2").split(" ").filter(Boolean),
  );
});

test.each([
  // text           lower            folded           kind      capital
  ["Éléments", "éléments", "elements", "word", true],
  ["aujourd’hui", "aujourd'hui", "aujourd'hui", "word", false],
  ["ŒUVRE", "œuvre", "oeuvre", "word", true],
  ["El‑Ghassim", "el-ghassim", "el-ghassim", "word", true],
  ["2.000", "2.000", "2.000", "number", false],
  ["1er", "1er", "1er", "number", false],
  ["G5", "g5", "g5", "word", true],
  ["»", "»", "»", "sign", false],
])("«%s» is one token", (text, lower, folded, kind, capital) => {
  expect(tokenize(text)).toEqual([
    { start: 0, end: text.length, text, lower, folded, kind, capital, form: wordForm(text) },
  ]);
});

test.each([
  ["plain", "M. Diop a-t-il vu l’ambassadeur d’Italie ?"],
  ["decomposed accents", "L’e\u0301tat a de\u0301cide\u0301"],
  ["signs beyond the basic plane", "Vote 🗳️ à Bamako 👍🏽 le 1er juin"],
  ["other scripts", "Президент Мали встретил 习近平 والرئيس"],
  ["lone surrogate", "avant \ud83d après"],
  ["control characters", "a\u0000b\u200bc\ufeffd"],
])("tokens of a text with %s are its own words, in order, and leave only white space out", (_name, text) => {
  const tokens = tokenize(text);
  let end = 0;
  for (const token of tokens) {
    expect(text.slice(token.start, token.end)).toBe(token.text);
    expect(text.slice(end, token.start)).toMatch(/^\s*$/);
    end = token.end;
  }
  expect(text.slice(end)).toMatch(/^\s*$/);
});
