import { expect, test } from "@jest/globals";
import { areCopies, originsOf, signatureOf, type CopyCandidate } from "../../../ingest/record/copies.js";

const AGENCY =
  "Le président de la Transition a reçu mardi à Koulouba une délégation venue de Niamey. Les échanges ont porté sur la " +
  "sécurité dans la région des trois frontières, sur le commerce entre les deux pays et sur la réouverture prochaine " +
  "de la route du nord, fermée depuis deux ans. Un communiqué commun sera publié dans la semaine, a dit son porte-parole.";
const OTHER =
  "La Cour constitutionnelle a proclamé vendredi les résultats définitifs du scrutin. Le taux de participation s’établit " +
  "à trente-huit pour cent. Deux recours ont été rejetés pour vice de forme, et le troisième faute de preuves suffisantes.";

const candidate = (id: string, text: string, publishedOn: string | null, source: string | null): CopyCandidate => ({
  ...{ id, publishedOn, source },
  ...signatureOf(text),
});

test("a text with an agency's name, in capitals and without commas is a copy; another text is none", () => {
  const { minima } = signatureOf(AGENCY);
  expect(areCopies(minima, signatureOf(`(APA) ${AGENCY.toUpperCase().replaceAll(",", "")}`).minima)).toBe(true);
  expect(areCopies(minima, signatureOf(OTHER).minima)).toBe(false);
  expect(areCopies(signatureOf("Un texte.").minima, signatureOf("Deux textes.").minima)).toBe(false);
});

test("copies have the source of the oldest; the order they come in plays no part", () => {
  const briefs = [
    candidate("c", `${AGENCY} Lire aussi.`, "2026-02-13", "c.ml"),
    candidate("a", AGENCY, "2026-02-12", "agence.ml"),
    candidate("d", OTHER, "2026-02-12", "d.ml"),
    candidate("b", `Bamako. ${AGENCY}`, null, null),
  ];
  const expected = new Map([
    ["a", { copies: "a", origin: "agence.ml" }],
    ["b", { copies: "a", origin: "agence.ml" }],
    ["c", { copies: "a", origin: "agence.ml" }],
    ["d", { copies: null, origin: null }],
  ]);
  expect(originsOf(briefs)).toEqual(expected);
  expect(originsOf(briefs.toReversed())).toEqual(expected);
});
