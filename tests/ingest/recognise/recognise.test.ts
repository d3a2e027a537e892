import { expect, test } from "@jest/globals";
import { mentionsOf } from "../../support/read.js";

test.each([
  // rank, honorific and office belong to the mention of a person
  ["Le colonel Assimi Goïta a parlé.", ["colonel Assimi Goïta: PERSON"]],
  ["Le général de brigade Abdourahamane Tiani a parlé.", ["général de brigade Abdourahamane Tiani: PERSON"]],
  ["S.E.M. Abdoulaye Diop est arrivé.", ["S.E.M. Abdoulaye Diop: PERSON"]],
  ["Son Excellence Monsieur Luc Roy est arrivé.", ["Son Excellence Monsieur Luc Roy: PERSON"]],
  ["Mme Aminata Touré a parlé.", ["Mme Aminata Touré: PERSON"]],
  ["Me Mountaga Tall a plaidé.", ["Me Mountaga Tall: PERSON"]],
  ["Le pape François a parlé.", ["pape François: PERSON"]],
  ["Le président malien Assimi Goïta est parti.", ["président malien Assimi Goïta: PERSON"]],
  ["L’ancien ministre Luc Roy est là.", ["ancien ministre Luc Roy: PERSON"]],
  // «général» belongs to the office before it; a surname in capitals behind its particle is no acronym
  ["Le directeur général Luc Roy a parlé.", ["directeur général Luc Roy: PERSON"]],
  ["Luc de SOUZA a parlé.", ["Luc de SOUZA: PERSON"]],
  ["Le DG, l’ancien ministre Luc Roy, parle.", ["DG: PERSON", "ancien ministre Luc Roy: PERSON"]],
  [
    "Le ministre de la Jeunesse et des Sports, chargé de la Culture, Luc Roy, a parlé.",
    ["ministre de la Jeunesse et des Sports, chargé de la Culture, Luc Roy: PERSON"],
  ],
  // surnames and initials without the rest
  ["Le discours de Poutine a déplu.", ["Poutine: PERSON"]],
  ["La chute d’IBK a surpris.", ["IBK: PERSON"]],
  ["Awa Coumba Diop (ACD) a parlé. ACD est partie.", ["Awa Coumba Diop: PERSON", "ACD: PERSON", "ACD: PERSON"]],
  ["Le prix revient à Luc Roy. Luc Roy a remercié.", ["Luc Roy: PERSON", "Luc Roy: PERSON"]],
  // in apposition, before or after
  ["Le ministre de la Défense, Sadio Camara, est parti.", ["ministre de la Défense, Sadio Camara: PERSON"]],
  ["Sadio Camara, ministre de la Défense, est parti.", ["Sadio Camara, ministre de la Défense: PERSON"]],
  // an office alone stands for its holder
  ["Le Premier ministre a parlé.", ["Premier ministre: PERSON"]],
  ["Le ministre de l’Économie et des Finances a parlé.", ["ministre de l’Économie et des Finances: PERSON"]],
  // forms of names
  ["Jean-Yves Le Drian a parlé.", ["Jean-Yves Le Drian: PERSON"]],
  ["Yoon Suk-yeol a été arrêté.", ["Yoon Suk-yeol: PERSON"]],
  ["ASSIMI GOÏTA a parlé.", ["ASSIMI GOÏTA: PERSON"]],
  ["Bah N’Daw a parlé.", ["Bah N’Daw: PERSON"]],
  ["Hier, TRAORÉ Moussa a vu le ministre DIOP Awa.", ["TRAORÉ Moussa: PERSON", "ministre DIOP Awa: PERSON"]],
  ["Le président du PDXI Moussa Traoré est là.", ["président du PDXI Moussa Traoré: PERSON"]],
  ["Le Marocain Achraf Sow de Borussia Lomé a gagné.", ["Marocain Achraf Sow: PERSON", "Borussia Lomé: PERSON"]],
  ["Le projet Awa Diop avance.", []],
  ["Hassan el-Assir a parlé.", ["Hassan el-Assir: PERSON"]],
  ["Dominique de Villers a parlé.", ["Dominique de Villers: PERSON"]],
  ["Ousmane Sonko et Bassirou Diomaye Faye ont parlé.", ["Ousmane Sonko: PERSON", "Bassirou Diomaye Faye: PERSON"]],
])("people: %s", (text, expected) => {
  expect(mentionsOf(text)).toEqual(expected);
});

test.each([
  ["Selon Awa Diop, le vote est clos."],
  ["Cependant Awa Diop est partie."],
  ["Hier Awa Diop est partie."],
  ["Toutefois, Awa Diop est partie."],
  ["Avec Awa Diop, tout change."],
])("a word that opens a sentence is no part of a name: %s", (text) => {
  expect(mentionsOf(text)).toEqual(["Awa Diop: PERSON"]);
});

test.each([
  // known by name, acronym before or after
  [
    "La Communauté économique des États de l’Afrique de l’Ouest (CEDEAO) se réunit.",
    ["Communauté économique des États de l’Afrique de l’Ouest (CEDEAO): ORGANIZATION"],
  ],
  ["L’Union européenne et l’ONU ont réagi.", ["Union européenne: ORGANIZATION", "ONU: ORGANIZATION"]],
  [
    "La Cédéao, l’Uemoa et l’Unesco ont réagi.",
    ["Cédéao: ORGANIZATION", "Uemoa: ORGANIZATION", "Unesco: ORGANIZATION"],
  ],
  ["Le Monde et Le Point en parlent. Le monde change.", ["Le Monde: ORGANIZATION", "Le Point: ORGANIZATION"]],
  // unknown, by head noun and acronym
  ["Le Rassemblement pour le progrès (RPP) a gagné.", ["Rassemblement pour le progrès (RPP): ORGANIZATION"]],
  [
    "Le RPP (Rassemblement pour le progrès) a gagné.",
    ["RPP: ORGANIZATION", "Rassemblement pour le progrès: ORGANIZATION"],
  ],
  // bodies of a state
  ["Le ministère de la Santé est fermé.", ["ministère de la Santé: PUBLIC_BODY"]],
  ["La Cour des comptes a publié son rapport.", ["Cour des comptes: PUBLIC_BODY"]],
  ["Le Tribunal de Lomé a jugé.", ["Tribunal de Lomé: PUBLIC_BODY"]],
  // a lower-case head is no part of the name that follows it
  ["Le parti Les Bâtisseurs a gagné.", ["parti Les Bâtisseurs: ORGANIZATION"]],
  ["La chaîne de télévision France 24 a diffusé le débat.", ["chaîne de télévision France 24: ORGANIZATION"]],
  ["L’association « Femmes debout » a protesté.", ["association « Femmes debout »: ORGANIZATION"]],
  ["Royal Air Sahel a repris ses vols.", ["Royal Air Sahel: ORGANIZATION"]],
  [
    "L’Agence nationale de la statistique et de la démographie a publié.",
    ["Agence nationale de la statistique et de la démographie: PUBLIC_BODY"],
  ],
  ["Le ministère de l’Intérieur indique que tout va bien.", ["ministère de l’Intérieur: PUBLIC_BODY"]],
  ["Le Comité exécutif a tranché.", ["Comité exécutif: ORGANIZATION"]],
  ["Le gouvernement malien a signé.", ["gouvernement malien: PUBLIC_BODY"]],
  // all that a ministry is in charge of, and nothing that only follows a body's name
  ["Le ministère de l’Eau et de l’Assainissement recrute.", ["ministère de l’Eau et de l’Assainissement: PUBLIC_BODY"]],
  [
    "Le ministère de l’Eau et la Direction des mines recrutent.",
    ["ministère de l’Eau: PUBLIC_BODY", "Direction des mines: PUBLIC_BODY"],
  ],
  ["Le Conseil des ministres de mercredi est reporté.", ["Conseil des ministres: PUBLIC_BODY"]],
  ["Le parquet de la Cour d’appel a requis.", ["parquet de la Cour d’appel: PUBLIC_BODY"]],
  // a person's name in a body's, and names that only their list tells
  ["L’Université Nazi Boni recrute.", ["Université Nazi Boni: PUBLIC_BODY"]],
  ["La Maison de la presse proteste.", ["Maison de la presse: ORGANIZATION"]],
  [
    "Deux partis, Horizon et Nouvel Espoir, ont signé.",
    ["Deux partis: GROUP", "Horizon: ORGANIZATION", "Nouvel Espoir: ORGANIZATION"],
  ],
  ["Les partis TIM et Hery Vaovao boudent.", ["partis: GROUP", "TIM: ORGANIZATION", "Hery Vaovao: ORGANIZATION"]],
  [
    "Trois partis, Horizon, Justice locale et Élan, ont signé.",
    ["Trois partis: GROUP", "Horizon: ORGANIZATION", "Justice locale: PUBLIC_BODY", "Élan: ORGANIZATION"],
  ],
  ["Le Syndicat autonome des mineurs proteste.", ["Syndicat autonome des mineurs: ORGANIZATION"]],
  ["On accuse le bureau sortant de fraude.", ["bureau sortant: ORGANIZATION"]],
  ["Les autorités burkinabè ont signé.", ["autorités burkinabè: PUBLIC_BODY"]],
  [
    "Le Conseil national pour la sauvegarde de la patrie a décidé.",
    ["Conseil national pour la sauvegarde de la patrie: PUBLIC_BODY"],
  ],
])("organisations and bodies: %s", (text, expected) => {
  expect(mentionsOf(text)).toEqual(expected);
});

test.each([
  ["Le Mali et le Burkina Faso ont signé.", ["Mali: COUNTRY", "Burkina Faso: COUNTRY"]],
  ["Le Chili et la Côte d’Ivoire ont signé.", ["Chili: COUNTRY", "Côte d’Ivoire: COUNTRY"]],
  ["L’État malien et la République togolaise ont signé.", ["État malien: COUNTRY", "République togolaise: COUNTRY"]],
  // a state's or capital's name inside another name
  ["Dominique Diop et Riyad Sow ont signé.", ["Dominique Diop: PERSON", "Riyad Sow: PERSON"]],
  ["Le processus d’Alger reprend.", ["Alger: PLACE"]],
  // a capital that acts is its state, a capital where something happens is a place
  ["Bamako et Moscou ont signé.", ["Bamako: COUNTRY", "Moscou: COUNTRY"]],
  ["Le vote a eu lieu à Bamako.", ["Bamako: PLACE"]],
  ["La ville de Ségou est calme.", ["ville de Ségou: PLACE"]],
  ["L’armée a attaqué le village.", ["armée: PUBLIC_BODY", "village: PLACE"]],
])("states and places: %s", (text, expected) => {
  expect(mentionsOf(text)).toEqual(expected);
});

test.each([
  ["46 soldats ivoiriens ont été libérés.", ["46 soldats ivoiriens: GROUP"]],
  ["Douze officiers ont été arrêtés.", ["Douze officiers: GROUP"]],
  ["Trois syndicats ont appelé à la grève.", ["Trois syndicats: GROUP"]],
  ["Les djihadistes ont attaqué.", ["djihadistes: GROUP"]],
  ["Cinq gendarmes et un civil sont morts.", ["Cinq gendarmes et un civil: GROUP"]],
  ["Les détenus sont partis.", ["détenus: GROUP"]],
])("groups take their number along: %s", (text, expected) => {
  expect(mentionsOf(text)).toEqual(expected);
});

test.each([
  ["a byline", "Par Moussa Traoré"],
  ["national teams", "Les Lions du Sénégal ont battu les Aigles du Mali."],
  ["feasts", "Noël approche, Pâques aussi."],
  ["a law", "Le Code pénal a changé."],
  ["a day of the calendar", "La Journée mondiale de la Femme a été fêtée."],
  ["common nouns", "Les pluies sont tombées sur la région."],
  ["things counted", "La pluie a duré deux ans et trois mois."],
  ["impersonal «il»", "Il faut attendre, car il s’agit de la paix."],
  ["a competition", "La Ligue des champions reprend, la Premier League aussi."],
  ["money and degrees", "Le prix est de cent francs CFA, le BEPC est passé."],
  ["the frame of something", "Cela s’inscrit dans le cadre de la réforme."],
  ["the organising of something", "L’organisation matérielle des jeux a été bonne."],
  ["a headline in capitals", "GRANDE MARCHE POUR LA LIBERTÉ"],
  ["a byline before the first word", "Moussa Traoré Les pluies sont tombées."],
  ["a byline with its paper", "Les pluies sont tombées.\nMoussa Traoré / Sahelweb"],
  ["a participle", "Beaucoup ont été condamnés."],
  ["nothing", "…"],
])("%s: nobody is named", (_name, text) => {
  expect(mentionsOf(text)).toEqual([]);
});
