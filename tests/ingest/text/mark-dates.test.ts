import { expect, test } from "@jest/globals";
import { markDates } from "../../../ingest/text/mark-dates.js";
import { tokenize } from "../../../ingest/text/tokenize.js";

/** «words → date or period», in text order; «?» where nothing fixes the date. */
function dates(text: string, published: string | null): readonly string[] {
  const tokens = tokenize(text);
  return markDates(text, tokens, published).map(({ from, to, date, period }) => {
    const words = text.slice(tokens[from]?.start, tokens[to - 1]?.end);
    return `${words} → ${date ?? period ?? "?"}`;
  });
}

const THURSDAY = "2026-02-12";

// Words and dates that need no day of publication, and come out the same with one.
test.each([
  ["Il est venu le 8 février 2022 à Dakar.", "8 février 2022 → 2022-02-08"],
  ["Le mardi 7 février 2023, il est venu.", "mardi 7 février 2023 → 2023-02-07"],
  ["Il parle ce jeudi 12 février 2026.", "ce jeudi 12 février 2026 → 2026-02-12"],
  ["Le 1er juin 2021, il est nommé.", "1er juin 2021 → 2021-06-01"],
  ["Le décret du 08.02.2022 est signé.", "08.02.2022 → 2022-02-08"],
  ["Le décret du 12/02/2023 est signé.", "12/02/2023 → 2023-02-12"],
  ["Le décret du 2023-02-12 est signé.", "2023-02-12 → 2023-02-12"],
  ["Le décret est daté du 12 déc. 2024 au plus tard.", "12 déc. 2024 → 2024-12-12"],
  ["Il est arrivé ce jeudi, 3 juin 2021, à Conakry.", "ce jeudi, 3 juin 2021 → 2021-06-03"],
  ["Il a été reçu mardi 7 février 2023 à 10 h 30.", "mardi 7 février 2023 à 10 h → 2023-02-07"],
  ["Le sommet dure du 30 mars au 2 avril 2025.", "30 mars au 2 avril 2025 → 2025-03-30"],
  ["Le vote a eu lieu en février 2026.", "février 2026 → 2026-02"],
  ["Le mandat court depuis août 2020.", "août 2020 → 2020-08"],
  ["Le vote a eu lieu en 2023.", "2023 → 2023"],
  ["Depuis 1960, le pays est libre.", "1960 → 1960"],
  ["Les comptes de la période 2000 à 2024 sont clos.", "2000 à 2024 → 2000/2024"],
  ["Les comptes de 2015 à 2019 sont clos.", "2015 à 2019 → 2015/2019"],
  ["Les comptes entre 2010 et 2012 sont clos.", "2010 et 2012 → 2010/2012"],
  ["Le mandat (2015-2019) est clos.", "2015-2019 → 2015/2019"],
  ["Le sommet se tient du 3 au 5 mars 2025.", "3 au 5 mars 2025 → 2025-03-03"],
  ["La nuit du samedi 7 au dimanche 8 mai 2022.", "samedi 7 au dimanche 8 mai 2022 → 2022-05-07"],
])("%s", (text, expected) => {
  expect(dates(text, null)).toEqual([expected]);
  expect(dates(text, THURSDAY)).toEqual([expected]);
});

// What counts from the day of publication, and is no date without one.
test.each([
  // text                                    published     words                    date
  ["Il est venu hier.", THURSDAY, "hier", "2026-02-11"],
  ["Il est venu hier.", "2026-03-01", "hier", "2026-02-28"],
  ["Il est venu hier.", "2024-03-01", "hier", "2024-02-29"],
  ["Il est venu hier.", "2026-01-01", "hier", "2025-12-31"],
  ["Il est venu avant-hier.", THURSDAY, "avant-hier", "2026-02-10"],
  ["Il parle aujourd’hui.", THURSDAY, "aujourd’hui", "2026-02-12"],
  ["Il a parlé ce matin.", THURSDAY, "ce matin", "2026-02-12"],
  ["Elle part demain.", THURSDAY, "demain", "2026-02-13"],
  ["Il est venu lundi.", THURSDAY, "lundi", "2026-02-09"],
  ["Il est venu ce jeudi.", THURSDAY, "jeudi", "2026-02-12"],
  ["Il est venu vendredi.", THURSDAY, "vendredi", "2026-02-06"],
  ["Il est venu jeudi dernier.", THURSDAY, "jeudi dernier", "2026-02-05"],
  ["Il viendra lundi prochain.", THURSDAY, "lundi prochain", "2026-02-16"],
  ["Il viendra jeudi prochain.", THURSDAY, "jeudi prochain", "2026-02-19"],
  ["Le vote a eu lieu en janvier.", THURSDAY, "janvier", "2026-01"],
  ["Le vote a eu lieu fin décembre.", THURSDAY, "décembre", "2025-12"],
  ["Le vote a eu lieu en janvier dernier.", THURSDAY, "janvier dernier", "2026-01"],
  ["Le vote aura lieu en mars prochain.", THURSDAY, "mars prochain", "2026-03"],
  ["Le vote aura lieu en janvier prochain.", THURSDAY, "janvier prochain", "2027-01"],
  ["Il est venu le 8 février à Dakar.", THURSDAY, "8 février", "2026-02-08"],
  ["Il est venu le 8 décembre à Dakar.", THURSDAY, "8 décembre", "2025-12-08"],
  ["Il viendra le 8 mars à Dakar.", THURSDAY, "8 mars", "2026-03-08"],
  ["Le sommet s’est tenu du 3 au 5 mars.", "2025-03-10", "3 au 5 mars", "2025-03-03"],
  ["Le mois dernier, il est parti.", "2026-01-12", "Le mois dernier", "2025-12"],
  ["L’an dernier, il est parti.", THURSDAY, "L’an dernier", "2025"],
  ["L’année dernière, il est parti.", THURSDAY, "L’année dernière", "2025"],
  ["L’an prochain, il viendra.", THURSDAY, "L’an prochain", "2027"],
  ["Le mois prochain, il viendra.", "2026-12-12", "Le mois prochain", "2027-01"],
  ["La semaine dernière, il est parti.", "2026-02-18", "La semaine dernière", "2026-02"],
  ["La semaine dernière, il est parti.", "2026-01-07", "La semaine dernière", "?"],
  ["Le week-end dernier, il est parti.", THURSDAY, "Le week-end dernier", "2026-02"],
  ["Cette année, il est parti.", THURSDAY, "Cette année", "2026"],
  ["Elle part après-demain.", THURSDAY, "après-demain", "2026-02-14"],
  ["Il est parti il y a trois jours.", THURSDAY, "il y a trois jours", "2026-02-09"],
  ["Il est parti il y a 2 mois.", THURSDAY, "il y a 2 mois", "2025-12"],
  ["Il est parti voilà un an.", THURSDAY, "voilà un an", "2025"],
  ["Il part dans dix jours.", THURSDAY, "dans dix jours", "2026-02-22"],
  ["Il est venu hier mercredi.", THURSDAY, "hier mercredi", "2026-02-11"],
  ["Il est venu samedi passé.", THURSDAY, "samedi passé", "2026-02-07"],
  ["C’était dans la nuit de lundi à mardi.", THURSDAY, "lundi à mardi", "2026-02-09"],
  ["Il est venu mardi 3.", THURSDAY, "mardi 3", "2026-02-03"],
  ["Il est venu lundi 29.", THURSDAY, "lundi 29", "2025-12-29"],
  ["Il est venu mi-janvier.", THURSDAY, "mi-janvier", "2026-01"],
  ["Il est venu le 5 mai dernier.", THURSDAY, "5 mai dernier", "2025-05-05"],
  ["Il est venu le 20 février dernier.", THURSDAY, "20 février dernier", "2025-02-20"],
  ["Il viendra le 31 octobre prochain.", THURSDAY, "31 octobre prochain", "2026-10-31"],
])("%s, published on %s", (text, published, words, date) => {
  expect(dates(text, published)).toEqual([`${words} → ${date}`]);
  expect(dates(text, null)).toEqual([`${words} → ?`]);
});

test.each([
  ["Reçu le 8 mars 2024, il est reparti le lendemain.", "le lendemain → 2024-03-09"],
  ["Reçu le 1er mars 2024, il était arrivé la veille.", "la veille → 2024-02-29"],
  ["Reçu le 8 mars 2024, il a signé le même jour.", "le même jour → 2024-03-08"],
  ["Reçu le 8 mars 2024, il avait été nommé quatre jours plus tôt.", "quatre jours plus tôt → 2024-03-04"],
  ["Reçu le 1er mars 2024, il était arrivé 2 jours auparavant.", "2 jours auparavant → 2024-02-28"],
  ["Reçu le 8 mars 2024, il démissionne un mois plus tard.", "un mois plus tard → 2024-04"],
])("%s", (text, told) => {
  expect(dates(text, null)[1]).toBe(told);
});

test.each([
  // the year that the text names  →  the 5th of February was a Friday in 2021 alone
  ["Le vendredi 5 février, il est venu. L’année 2021 fut dure.", "2021-02-05"],
  ["Le vendredi 5 février, il est venu. L’année 2022 fut dure.", "?"],
])("%s", (text, date) => {
  expect(dates(text, null)[0]).toBe(`vendredi 5 février → ${date}`);
});

test.each([
  ["a month alone", "Mai est le plus beau mois."],
  ["a number that looks like a year", "Il a payé 2000 francs et 1960 dollars."],
  ["numbers", "Il a gagné avec 52 voix contre 12."],
  ["how long something lasts", "Après une visite de 9 jours, il a parlé de 10 heures à midi, maintenant."],
  ["a score", "Le vote s’est soldé par 12/20 en deux minutes."],
  ["a day that the calendar lacks", "Le 30 février 2021, il est venu."],
  ["a stretch of time", "Il y a trois partis, et dans deux villes rien ne bouge."],
  ["how far from a day that is not told", "Quatre jours plus tôt, il avait reçu dix jours de plus."],
  ["a day counted from another one", "Il a parlé à la veille du vote et le lendemain de la fête."],
  ["words alone", "Le ministre a reçu la délégation."],
  ["nothing", ""],
])("%s is no date", (_name, text) => {
  expect(dates(text, THURSDAY)).toEqual([]);
});

test("several dates stand in text order and don't overlap", () => {
  const text = "Nommé le 11 juin 2021, reçu hier, il partira en mars 2027 ; les comptes de 2015 à 2019 sont clos.";
  expect(dates(text, THURSDAY)).toEqual([
    "11 juin 2021 → 2021-06-11",
    "hier → 2026-02-11",
    "mars 2027 → 2027-03",
    "2015 à 2019 → 2015/2019",
  ]);
});
