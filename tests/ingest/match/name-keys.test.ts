import { expect, test } from "@jest/globals";
import { nameKeys } from "../../../ingest/match/name-keys.js";

const share = (a: string, b: string): boolean => nameKeys(a).some((key) => nameKeys(b).includes(key));

test.each([
  ["Abdoulaye Diop", "DIOP Abdoulaye"],
  ["Choguel Maïga", "Choguel Kokalla Maïga"],
  ["Sergueï Lavrov", "Sergey Lavrov"],
  ["Bah N’Daw", "Bah N'Daou"],
  ["Abd El Kader Traoré", "Abdelkader Traoré"],
  ["Idriss Déby Itno", "Mahamat Idriss Déby"],
  ["Abdourahamane Tiani", "Abdurrahman Tchiani"],
  ["CEDEAO", "Communauté économique des États de l’Afrique de l’Ouest"],
  ["ministère de la Justice", "MINISTÈRE DE LA JUSTICE"],
  ["CSTM", "Confédération syndicale des travailleurs du Mali"],
])("%s is found under a key of %s", (a, b) => {
  expect(share(a, b)).toBe(true);
});

test("a surname leads to nobody who also has a first name", () => {
  expect(share("Traoré", "Moussa Traoré")).toBe(false);
  expect(share("Moussa Traoré", "Awa Traoré")).toBe(false);
});

test("few keys, however long the name", () => {
  expect(nameKeys("Roch Marc Christian Kaboré").length).toBe(7);
  expect(nameKeys("A B C D E F G H I J").length).toBeLessThanOrEqual(11);
  expect(nameKeys("…")).toEqual([]);
});
