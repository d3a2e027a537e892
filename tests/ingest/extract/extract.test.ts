import { expect, test } from "@jest/globals";
import { read, statementsOf } from "../../support/read.js";

test.each([
  // either voice makes one statement
  ["Luc Roy a reçu Awa Diop.", ["MET Awa Diop + Luc Roy"]],
  ["Awa Diop a été reçue par Luc Roy.", ["MET Awa Diop + Luc Roy"]],
  ["La police a arrêté Awa Diop.", ["ARRESTED police → Awa Diop"]],
  ["Awa Diop a été arrêtée par la police.", ["ARRESTED police → Awa Diop"]],
  ["Arrêtée par la police, Awa Diop a parlé.", ["ARRESTED police → Awa Diop"]],
  ["L’Union africaine a suspendu le Mali.", ["SANCTIONED Union africaine → Mali"]],
  ["Le Mali a été suspendu par l’Union africaine.", ["SANCTIONED Union africaine → Mali"]],
  ["Luc Roy a nommé Awa Diop ministre de la Santé.", ["APPOINTED Luc Roy → Awa Diop | ministre de la Santé"]],
  ["Awa Diop a été nommée ministre de la Santé par Luc Roy.", ["APPOINTED Luc Roy → Awa Diop | ministre de la Santé"]],
  ["Le tribunal a condamné Luc Roy à cinq ans de prison.", ["SENTENCED tribunal → Luc Roy"]],
  ["Luc Roy a été condamné à cinq ans de prison par le tribunal.", ["SENTENCED tribunal → Luc Roy"]],
  // nobody is named as who did it
  ["Awa Diop a été arrêtée.", ["ARRESTED ? → Awa Diop"]],
  ["Awa Diop est nommée ministre de la Santé.", ["APPOINTED ? → Awa Diop | ministre de la Santé"]],
  // as nouns
  ["L’arrestation de Luc Roy par la police a surpris.", ["ARRESTED police → Luc Roy"]],
  ["La visite de Luc Roy à Dakar a surpris.", ["VISITED Luc Roy → Dakar"]],
])("voice: %s", (text, expected) => {
  expect(statementsOf(text)).toEqual(expected);
});

test.each([
  ["La police n’a pas arrêté Awa Diop.", ["ARRESTED police → Awa Diop | negated"]],
  ["Awa Diop n’a pas été arrêtée par la police.", ["ARRESTED police → Awa Diop | negated"]],
  ["Awa Diop n’a jamais rencontré Luc Roy.", ["MET Awa Diop + Luc Roy | negated"]],
  ["La France ne soutient plus le Niger.", ["SUPPORTED France → Niger | negated"]],
  ["Awa Diop refuse de rencontrer Luc Roy.", ["OPPOSED Awa Diop → Luc Roy"]],
  ["Personne n’a arrêté Awa Diop.", []],
])("negation: %s", (text, expected) => {
  expect(statementsOf(text)).toEqual(expected);
});

test.each([
  ["Awa Diop recevra Luc Roy.", ["MET Awa Diop + Luc Roy | planned"]],
  ["Awa Diop sera reçue par Luc Roy.", ["MET Awa Diop + Luc Roy | planned"]],
  ["Awa Diop va rencontrer Luc Roy.", ["MET Awa Diop + Luc Roy | planned"]],
  ["Awa Diop doit rencontrer Luc Roy.", ["MET Awa Diop + Luc Roy | planned"]],
  ["Awa Diop devrait rencontrer Luc Roy.", ["MET Awa Diop + Luc Roy | planned"]],
  ["Awa Diop prévoit de rencontrer Luc Roy.", ["MET Awa Diop + Luc Roy | planned"]],
  ["Awa Diop se rendra à Dakar.", ["VISITED Awa Diop → Dakar | planned"]],
  ["La Turquie fournira des drones au Tchad.", ["SUPPORTED Turquie → Tchad | planned"]],
  // what only might happen is none
  ["Luc Roy pourrait rencontrer Awa Diop.", []],
])("plans: %s", (text, expected) => {
  expect(statementsOf(text)).toEqual(expected);
});

test.each([
  ["Awa Diop aurait rencontré Luc Roy.", ["MET Awa Diop + Luc Roy | reported"]],
  ["La police aurait arrêté Awa Diop.", ["ARRESTED police → Awa Diop | reported"]],
  ["Awa Diop aurait été arrêtée par la police.", ["ARRESTED police → Awa Diop | reported"]],
  ["Selon Luc Roy, le Mali soutient le Niger.", ["SUPPORTED Mali → Niger | reported"]],
])("hearsay: %s", (text, expected) => {
  expect(statementsOf(text)).toEqual(expected);
});

test.each([
  ["« J’ai reçu Awa Diop », a déclaré Luc Roy.", ["MET Awa Diop + Luc Roy | reported"]],
  ["Luc Roy a déclaré : « J’ai reçu Awa Diop. »", ["MET Awa Diop + Luc Roy | reported"]],
  ["« J’appelle la population au calme », a lancé Luc Roy.", ["CALLED_ON Luc Roy → population | reported"]],
  ["Luc Roy : « Je soutiens Awa Diop ».", ["SUPPORTED Luc Roy → Awa Diop | reported"]],
  ["« Je soutiens Awa Diop », a dit le ministre de la Santé, Luc Roy.", ["SUPPORTED Luc Roy → Awa Diop | reported"]],
])("a speaker is the «je» of the quotation: %s", (text, expected) => {
  expect(statementsOf(text)).toEqual(expected);
});

test.each([
  [
    "Luc Roy a nommé Awa Diop et Sadio Camara respectivement ministre de la Santé et ministre de la Défense.",
    [
      "APPOINTED Luc Roy → Awa Diop | ministre de la Santé",
      "APPOINTED Luc Roy → Sadio Camara | ministre de la Défense",
    ],
  ],
  [
    "Awa Diop et Sadio Camara sont nommés respectivement ministre de la Santé et ministre de la Défense.",
    ["APPOINTED ? → Awa Diop | ministre de la Santé", "APPOINTED ? → Sadio Camara | ministre de la Défense"],
  ],
])("«respectivement» pairs off: %s", (text, expected) => {
  expect(statementsOf(text)).toEqual(expected);
});

test.each([
  ["Luc Roy, qui a rencontré Awa Diop, est parti.", ["MET Awa Diop + Luc Roy"]],
  ["Luc Roy, que la police a arrêté, est parti.", ["ARRESTED police → Luc Roy"]],
  ["Le parti que dirige Luc Roy a gagné.", ["LEADS Luc Roy → parti"]],
  ["Le Rassemblement pour le progrès, que dirige Luc Roy, a parlé.", ["LEADS Luc Roy → Rassemblement pour le progrès"]],
  ["La délégation que conduit Awa Diop est arrivée.", ["LEADS Awa Diop → délégation"]],
  ["La délégation conduite par Awa Diop est arrivée.", ["LEADS Awa Diop → délégation"]],
  ["C’est Luc Roy qui a nommé Awa Diop.", ["APPOINTED Luc Roy → Awa Diop"]],
  ["Au cours de l’audience que Luc Roy a accordée à Awa Diop, il pleuvait.", ["MET Awa Diop + Luc Roy"]],
  ["Awa Diop, dont le parti soutient Luc Roy, a parlé.", ["SUPPORTED parti → Luc Roy"]],
])("relative clauses: %s", (text, expected) => {
  expect(statementsOf(text)).toEqual(expected);
});

test.each([
  ["La police et l’armée ont arrêté Luc Roy.", ["ARRESTED armée → Luc Roy", "ARRESTED police → Luc Roy"]],
  [
    "La police a arrêté Luc Roy, Awa Diop et Sadio Camara.",
    ["ARRESTED police → Awa Diop", "ARRESTED police → Luc Roy", "ARRESTED police → Sadio Camara"],
  ],
  ["Awa Diop et Luc Roy ont été arrêtés par la police.", ["ARRESTED police → Awa Diop", "ARRESTED police → Luc Roy"]],
  ["Luc Roy a reçu Awa Diop et Sadio Camara.", ["MET Awa Diop + Luc Roy", "MET Luc Roy + Sadio Camara"]],
  ["La Russie et la Chine soutiennent le Mali.", ["SUPPORTED Chine → Mali", "SUPPORTED Russie → Mali"]],
  ["La France et le Mali ont signé un accord.", ["SIGNED_WITH France + Mali"]],
  ["La France soutient le Mali mais pas le Niger.", ["SUPPORTED France → Mali"]],
])("coordination: %s", (text, expected) => {
  expect(statementsOf(text)).toEqual(expected);
});

test.each([
  ["Le 8 février 2022, la police a arrêté Luc Roy.", null, ["ARRESTED police → Luc Roy | 2022-02-08"]],
  ["Luc Roy a reçu Awa Diop hier.", "2026-02-12", ["MET Awa Diop + Luc Roy | 2026-02-11"]],
  [
    "La police a arrêté Luc Roy le 8 mars 2022. Deux jours plus tôt, Luc Roy avait reçu Awa Diop. La France a accusé le Mali.",
    null,
    [
      "ACCUSED France → Mali | 2022-03-08",
      "ARRESTED police → Luc Roy | 2022-03-08",
      "MET Awa Diop + Luc Roy | 2022-03-06",
    ],
  ],
  ["La police a arrêté Luc Roy en mars 2022.", null, ["ARRESTED police → Luc Roy | 2022-03"]],
  [
    "Luc Roy, arrêté le 8 février 2022, a été libéré le 9 mars 2022.",
    null,
    ["ARRESTED ? → Luc Roy | 2022-02-08", "RELEASED ? → Luc Roy | 2022-03-09"],
  ],
  [
    "La Cour des comptes a audité les partis pour la période 2000 à 2024.",
    null,
    ["AUDITED Cour des comptes → partis | 2000/2024"],
  ],
  [
    "Luc Roy a été décoré par Awa Diop, au nom du chef de l’État.",
    null,
    ["DECORATED Awa Diop → Luc Roy | for chef de l’État"],
  ],
])("dates and roles: %s", (text, published, expected) => {
  expect(statementsOf(text, published)).toEqual(expected);
});

test.each([
  ["Le ministre a arrêté la date du scrutin."],
  ["Le maire a reçu une lettre."],
  ["Luc Roy a rencontré des difficultés."],
  ["Le parti soutient que le vote est clos."],
  ["Le marché a reçu de la pluie."],
])("a verb of another meaning says nothing: %s", (text) => {
  expect(statementsOf(text)).toEqual([]);
});

test("the words that prove a statement reach from actor to actor, under the frame that read it", () => {
  const text = "Il pleut. La police a arrêté Luc Roy. Awa Diop est partie.";
  const [statement] = read(text).extraction.statements;
  const [evidence] = statement?.evidence ?? [];
  expect(evidence?.rule).toMatch(/^arrested\/[a-z-]+$/);
  expect(evidence?.quote).toBe("La police a arrêté Luc Roy");
  expect(text.slice(evidence?.start, evidence?.end)).toBe(evidence?.quote);
});
