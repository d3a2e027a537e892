import { expect, test } from "@jest/globals";
import { compareNames } from "../../../ingest/match/compare-names.js";
import { OTHER_NAME, SAME_NAME } from "../../../ingest/match/name-comparison.js";

const verdict = (score: number): string => (score >= SAME_NAME ? "same" : score < OTHER_NAME ? "other" : "doubtful");

test.each([
  // one name                       another                          verdict
  ["Abdoulaye Diop", "DIOP Abdoulaye", "same"],
  ["Assimi Goïta", "assimi goita", "same"],
  ["Sergueï Lavrov", "Sergei Lavrov", "same"],
  ["Сергей Лавров", "Sergueï Lavrov", "same"],
  ["Modibo Sissoko", "Modibo Cissokho", "same"],
  ["Alassane Ouattara", "Alassane Wattara", "same"],
  ["El Hadj Mamadou Barry", "Mamadou Barry", "same"],
  ["Colonel Sadio Camara", "Sadio Kamara", "same"],
  ["Iyad Ag Ghali", "Iyad Ghaly", "same"],
  ["Bah N’Daw", "Bah Ndaw", "same"],
  ["Choguel Kokalla Maïga", "Choguel Maïga", "same"],
  ["Mohamed Diallo", "Mohammed Jallow", "same"],
  ["Mohamed Diallo", "Mamadou Diallo", "other"],
  ["Amadou Diallo", "Mamadou Diallo", "other"],
  ["Mahamat Idriss Déby", "Idriss Déby", "doubtful"],
  ["Moussa Traoré", "Moussa Balla Traoré", "doubtful"],
  ["A. Diop", "Abdoulaye Diop", "doubtful"],
  ["Goïta", "Assimi Goïta", "doubtful"],
  ["Traoré", "Traoré", "doubtful"],
  ["IBK", "Ibrahim Boubacar Keïta", "doubtful"],
  ["Issa Moussa", "Moussa Issa", "doubtful"],
  ["Mme Diallo", "M. Diallo", "other"],
  ["Omar Bongo fils", "Omar Bongo", "doubtful"],
  ["Moussa Traoré", "Moussa Mara", "other"],
])("%s and %s: %s", (a, b, expected) => {
  const there = compareNames(a, b, "PERSON");
  expect(verdict(there.score)).toBe(expected);
  expect(compareNames(b, a, "PERSON").score).toBe(there.score);
  for (const reason of there.reasons) expect(reason).toMatch(/^\S.*\.$/);
});

test.each([
  ["CEDEAO", "Communauté économique des États de l’Afrique de l’Ouest", "same"],
  ["ONU", "Nations unies", "same"],
  ["ECOWAS", "CEDEAO", "same"],
  ["CSTM", "Confédération syndicale des travailleurs du Mali", "same"],
  ["Ministère des Affaires étrangères", "ministère des affaires etrangeres", "same"],
  ["Union africaine", "Commission de l’Union africaine", "other"],
  ["Cour suprême du Mali", "Cour suprême du Niger", "other"],
  ["Direction nationale de la police", "Direction régionale de la police", "other"],
  ["Union africaine", "Union européenne", "other"],
  ["Union pour la République et la démocratie", "Union pour la démocratie et la République", "doubtful"],
  ["Cour suprême", "Cour suprême du Mali", "doubtful"],
])("%s and %s: %s", (a, b, expected) => {
  const there = compareNames(a, b, "ORGANIZATION");
  expect(verdict(there.score)).toBe(expected);
  expect(compareNames(b, a, "ORGANIZATION").score).toBe(there.score);
});

test("a name without letters is nobody's", () => {
  expect(compareNames("—", "Assimi Goïta").score).toBe(0);
  expect(compareNames("", "").score).toBe(0);
});
