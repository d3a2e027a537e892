import { expect, test } from "@jest/globals";
import { nameKeys, shareKey } from "../../../ingest/match/name-keys.js";

const share = (a: string, b: string): boolean => shareKey(nameKeys(a), nameKeys(b));

test.each([
  ["Abdoulaye Diop", "DIOP Abdoulaye"],
  ["Choguel Maïga", "Choguel Kokalla Maïga"],
  ["Sergueï Lavrov", "Sergey Lavrov"],
  ["Bah N’Daw", "Bah N'Daou"],
  ["Abd El Kader Traoré", "Abdelkader Traoré"],
  ["Idriss Déby", "Mahamat Idriss Déby"],
  ["Roch Marc Kaboré", "Roch Marc Christian Kaboré"],
  ["Mohamed Ould Cheikh El Ghazouani", "Mohamed Ghazouani"],
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

test.each([
  ["Mamadou Lamine Diallo", "Mamadou Lamine Traoré"],
  ["Idriss Déby Itno", "Mahamat Idriss Déby"],
])("%s and %s, each of whom has a name that the other lacks, lead to nobody", (a, b) => {
  expect(share(a, b)).toBe(false);
});

test("few keys, however long the name", () => {
  const count = (name: string): number => nameKeys(name).whole.length + nameKeys(name).parts.length;
  expect(count("Awa Diop")).toBe(2);
  expect(count("Roch Marc Christian Kaboré")).toBe(12);
  expect(count("A B C D E F G H I J")).toBe(12);
  expect(count("…")).toBe(0);
});
