import type { GraphStore } from "../../queries/graph-store.js";
import type { Evidence, Extraction, MentionedActor } from "../../schema/ontology/model.js";
import { recordReadings } from "../../src/record/record-readings.js";
import { actor, extraction, statement } from "./sample-extractions.js";

/** Public facts of February 2023 and around, as four short briefs of our own tell them. */
const DECORATION =
  "Sergueï Lavrov a été fait Commandeur de l’Ordre national du Mali, mardi 7 février 2023. La distinction lui a été " +
  "remise par M. Abdoulaye Diop, au nom du colonel Assimi Goïta. Le chef de l’État a ensuite reçu Sergueï Lavrov.";
const AUDIENCE =
  "Le colonel Assimi Goïta a reçu Sergueï Lavrov le 7 février 2023 à Bamako. Sergueï Lavrov se rendra au Soudan.";
const DECREE =
  "Par décret du 11 juin 2021, le colonel Assimi Goïta a nommé le colonel Sadio Camara ministre de la Défense et " +
  "Abdoulaye Diop ministre des Affaires étrangères. Sadio Camara, ministre de la Défense, a pris ses fonctions.";
const FRENCH_VIEW =
  "Catherine Colonna n’a pas rencontré Abdoulaye Diop. Un entretien entre Abdoulaye Diop et Sergueï Lavrov a eu lieu " +
  "en mai 2022.";

const goita = actor("person:assimi-goita", "Assimi Goïta", {
  aliases: ["chef de l’État", "colonel Assimi Goïta"],
  country: "ML",
});
const lavrov = actor("person:serguei-lavrov", "Sergueï Lavrov", { aliases: ["Lavrov"], country: "RU" });
const diop = actor("person:abdoulaye-diop", "Abdoulaye Diop", { country: "ML" });
const camara = actor("person:sadio-camara", "Sadio Camara", {
  country: "ML",
  description: "ministre de la Défense du Mali",
});
const colonna = actor("person:catherine-colonna", "Catherine Colonna", { country: "FR" });
const keita = actor("person:ibrahim-boubacar-keita", "Ibrahim Boubacar Keïta", { aliases: ["IBK"], country: "ML" });
const mali = actor("country:mali", "Mali", { country: "ML" });
const sudan = actor("country:soudan", "Soudan", { country: "SD" });
const bamako = actor("place:bamako", "Bamako", { country: "ML" });
const cedeao = actor("org:cedeao", "Communauté économique des États de l’Afrique de l’Ouest", { aliases: ["CEDEAO"] });

/** The words of a text as evidence. */
function words(text: string, quote: string, rule: string): readonly Evidence[] {
  const start = text.indexOf(quote);
  if (start === -1) throw new Error(`«${quote}» is not in the text.`);
  return [{ quote, rule, start, end: start + quote.length }];
}

/** An actor with all places where its name stands in the text. */
function spokenOf(text: string, who: MentionedActor): MentionedActor {
  const mentions = [...text.matchAll(new RegExp(who.name, "g"))].map(({ index }) => ({
    surface: who.name,
    start: index,
    end: index + who.name.length,
    rule: "test/mention",
  }));
  return { ...who, mentions };
}

const met = { type: "MET", subject: goita.id, object: lavrov.id, date: "2023-02-07", place: bamako.id } as const;

/** Ten actors, nine statements (one planned, one negated, one told twice, one with a month for a date). */
export const SMALL_GRAPH: readonly Extraction[] = [
  extraction(
    DECORATION,
    [goita, lavrov, diop].map((who) => spokenOf(DECORATION, who)),
    [
      statement({
        type: "DECORATED",
        subject: diop.id,
        object: lavrov.id,
        onBehalfOf: goita.id,
        date: "2023-02-07",
        award: "Commandeur de l’Ordre national du Mali",
        confidence: 0.9,
        evidence: words(DECORATION, "La distinction lui a été remise par M. Abdoulaye Diop", "decorated/passive"),
      }),
      statement({ ...met, evidence: words(DECORATION, "a ensuite reçu Sergueï Lavrov", "met/receive") }),
    ],
    { title: "Sergueï Lavrov décoré à Bamako", source: "lessor.ml", publishedOn: "2023-02-08" },
  ),
  extraction(
    AUDIENCE,
    [goita, lavrov, bamako, sudan].map((who) => spokenOf(AUDIENCE, who)),
    [
      statement({ ...met, confidence: 0.95, evidence: words(AUDIENCE, "a reçu Sergueï Lavrov", "met/receive") }),
      statement({
        type: "VISITED",
        subject: lavrov.id,
        object: sudan.id,
        planned: true,
        evidence: words(AUDIENCE, "se rendra au Soudan", "visited/go"),
      }),
    ],
    { title: "Audience à Koulouba", source: "maliweb.net", publishedOn: "2023-02-09" },
  ),
  extraction(
    DECREE,
    [goita, camara, diop, mali].map((who) => spokenOf(DECREE, who)),
    [
      statement({
        type: "APPOINTED",
        subject: goita.id,
        object: camara.id,
        date: "2021-06-11",
        title: "ministre de la Défense",
        evidence: words(DECREE, "a nommé le colonel Sadio Camara ministre de la Défense", "appointed/name"),
      }),
      statement({
        type: "APPOINTED",
        subject: goita.id,
        object: diop.id,
        date: "2021-06-11",
        title: "ministre des Affaires étrangères",
        confidence: 0.7,
        evidence: words(DECREE, "Abdoulaye Diop ministre des Affaires étrangères", "appointed/name"),
      }),
      statement({
        type: "HOLDS_OFFICE",
        subject: camara.id,
        object: mali.id,
        date: "2021-06-12",
        title: "Ministre de la Défense",
        evidence: words(DECREE, "Sadio Camara, ministre de la Défense", "holds-office/apposition"),
      }),
    ],
    { title: "Un nouveau gouvernement", source: "lessor.ml", publishedOn: "2021-06-12" },
  ),
  extraction(
    FRENCH_VIEW,
    [...[colonna, diop, lavrov].map((who) => spokenOf(FRENCH_VIEW, who)), keita, cedeao],
    [
      statement({
        type: "MET",
        subject: colonna.id,
        object: diop.id,
        negated: true,
        evidence: words(FRENCH_VIEW, "n’a pas rencontré Abdoulaye Diop", "met/meet"),
      }),
      statement({
        type: "MET",
        subject: diop.id,
        object: lavrov.id,
        date: "2022-05",
        evidence: words(FRENCH_VIEW, "Un entretien entre Abdoulaye Diop et Sergueï Lavrov", "met/talk"),
      }),
      statement({
        type: "MEMBER_OF",
        subject: mali.id,
        object: cedeao.id,
        confidence: 0.5,
        reported: true,
        evidence: words(FRENCH_VIEW, "en mai 2022", "member-of/be"),
      }),
    ],
    { title: "Vu de Paris", source: null },
  ),
];

/** Puts the small graph into a store, or other readings. */
export const fill = (store: GraphStore, readings: readonly Extraction[] = SMALL_GRAPH): Promise<void> =>
  recordReadings(store, readings, "2026-11-24T10:00:00.000Z");
