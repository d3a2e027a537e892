import { expect, test } from "@jest/globals";
import { actorsOf, meantBy, statementsOf } from "../../support/read.js";

// Who holds an office on the day of publication, as holders.yaml knows.
test.each([
  // words                             text                                                published      means
  ["président malien", "Le président malien a reçu Awa Diop.", "2023-02-08", "Assimi Goïta"],
  ["président malien", "Le président malien a reçu Awa Diop.", "2019-02-08", "Ibrahim Boubacar Keïta"],
  ["chef de l’État", "Le Mali est en fête. Le chef de l’État a parlé.", "2023-02-08", "Assimi Goïta"],
  ["président burkinabè", "Le président burkinabè a parlé.", "2022-05-08", "Paul-Henri Sandaogo Damiba"],
  ["président burkinabè", "Le président burkinabè a parlé.", "2022-10-08", "Ibrahim Traoré"],
  ["président sénégalais", "Le président sénégalais a nommé Awa Diop.", "2024-01-01", "Macky Sall"],
  ["président sénégalais", "Le président sénégalais a nommé Awa Diop.", "2025-01-01", "Bassirou Diomaye Faye"],
  ["Premier ministre", "Le Premier ministre malien a parlé.", "2023-02-08", "Choguel Kokalla Maïga"],
  ["Premier ministre", "Le Premier ministre malien a parlé.", "2024-12-08", "Abdoulaye Maïga"],
  ["ministre russe", "Le ministre russe des Affaires étrangères est arrivé à Bamako.", "2023-02-08", "Sergueï Lavrov"],
  ["ministre malien", "Le ministre malien de la Défense a parlé.", "2023-02-08", "Sadio Camara"],
  [
    "son homologue malien",
    "Le ministre russe des Affaires étrangères a rencontré son homologue malien.",
    "2023-02-08",
    "Abdoulaye Diop",
  ],
  [
    "son homologue malien",
    "Le ministre russe des Affaires étrangères, Sergueï Lavrov, est arrivé. Il a rencontré son homologue malien.",
    "2023-02-08",
    "Abdoulaye Diop",
  ],
  ["ministre malien", "Le ministre malien des Affaires étrangères a parlé.", "2019-10-01", "Tiébilé Dramé"],
  ["ministre malien", "Le ministre malien des Affaires étrangères a parlé.", "2023-10-01", "Abdoulaye Diop"],
  ["secrétaire général", "Le secrétaire général de l’ONU a parlé.", "2024-10-01", "António Guterres"],
  ["présidente", "La présidente de la Commission européenne a parlé.", "2023-10-01", "Ursula von der Leyen"],
  [
    "président de la Commission",
    "Le président de la Commission de l’Union africaine a parlé.",
    "2023-10-01",
    "Moussa Faki Mahamat",
  ],
  ["procureure", "La procureure de la CPI a parlé.", "2015-10-01", "Fatou Bensouda"],
  // who holds another office of the body
  ["porte-parole", "Le porte-parole de la CPI a parlé.", "2015-10-01", null],
  ["porte-parole", "Le porte-parole de l’ONU a parlé.", "2024-10-01", null],
  // nobody: the day is unknown, in a gap of the data, or the office is a former one
  ["président malien", "Le président malien a parlé.", null, null],
  ["Premier ministre", "Le Premier ministre malien a parlé.", "2012-04-02", null],
  ["ancien président", "L’ancien président malien a parlé.", "2023-02-08", null],
])("«%s» in «%s», published on %s: %s", (words, text, published, means) => {
  expect(meantBy(words, text, published)).toBe(means);
});

test.each([
  // words             text                                                                          means
  ["Ce dernier", "Awa Diop a rencontré Luc Roy. Ce dernier a parlé.", "Luc Roy"],
  ["Cette dernière", "Luc Roy a rencontré Awa Diop. Cette dernière a parlé.", "Awa Diop"],
  ["Il", "Luc Roy a rencontré Awa Diop. Il a parlé.", "Luc Roy"],
  ["Elle", "Awa Diop a rencontré Luc Roy. Elle a parlé.", "Awa Diop"],
  // the first name tells
  ["Il", "Awa Diop a rencontré Luc Roy. Il a parlé.", "Luc Roy"],
  ["Elle", "Luc Roy a rencontré Awa Diop. Elle a parlé.", "Awa Diop"],
  ["Mme Diop", "Awa Diop et Abdoulaye Diop sont là. Mme Diop a parlé.", "Awa Diop"],
  ["M. Diop", "Abdoulaye Diop et Awa Diop sont là. M. Diop a parlé.", "Abdoulaye Diop"],
  // initials, and what a person is called by
  ["ACD est", "Awa Coumba Diop (ACD) a parlé. Hier, ACD est partie.", "Awa Coumba Diop"],
  ["IBK", "La chute d’IBK a surpris.", "Ibrahim Boubacar Keïta"],
  // an office without article behind commas is said of the name before it
  ["ancien préfet", "Luc Roy, matricule 12, ancien préfet de Kati, est nommé ministre.", "Luc Roy"],
  ["Elle", "La ministre Awa Diop est arrivée. Elle a reçu Luc Roy.", "Awa Diop"],
  ["Elle", "Lors d’une audience avec Luc Roy, Awa Diop a parlé. Elle est partie.", "Awa Diop"],
  ["J’ai", "« J’ai décidé de partir », a déclaré Luc Roy.", "Luc Roy"],
  ["J’ai", "Luc Roy a déclaré : « J’ai vu Awa Diop. »", "Luc Roy"],
  ["Notre pays", "Le Mali a signé. Notre pays attend.", "Mali"],
  [
    "organisation sous-régionale",
    "La CEDEAO a parlé. L’organisation sous-régionale a salué le Mali.",
    "Communauté économique des États de l’Afrique de l’Ouest",
  ],
  // a noun without complement for the body of that sort named before
  [
    "haute juridiction",
    "La Cour des comptes a publié son rapport. La haute juridiction demande des poursuites.",
    "Cour des comptes",
  ],
  [
    "même juridiction",
    "Le tribunal de Lomé a jugé Luc Roy. Awa Diop a vu le maire. La même juridiction a condamné Ali Ba.",
    "tribunal de Lomé",
  ],
  [
    "parti a",
    "Le Rassemblement pour le progrès (RPP) est né. Le parti a élu Luc Roy.",
    "Rassemblement pour le progrès",
  ],
  [
    "organisation de",
    "L’UEMOA a réagi. Luc Roy reproche à l’organisation de s’être tue.",
    "Union économique et monétaire ouest-africaine",
  ],
  // a possessive, a complement, or two that may be meant: nobody
  ["parti a", "Le Rassemblement pour le progrès est né. Luc Roy et son parti a gagné.", null],
  ["parti de", "Le Rassemblement pour le progrès est né. Il a quitté le parti de la majorité.", "parti de la majorité"],
  ["parti a", "L’Union pour la paix a battu le Front pour le progrès. Le parti a élu Luc Roy.", "parti"],
  // the name behind a fronted complement is the subject, not its apposition
  ["Premier ministre", "Nommée vendredi par le Premier ministre, Awa Diop a pris ses fonctions.", "Premier ministre"],
  ["Première ministre", "Nommé vendredi par la Première ministre, Awa Diop, Luc Roy a pris ses fonctions.", "Awa Diop"],
  // a second title of somebody is one as well
  [
    "maire a dit",
    "Le ministre Luc Roy est là. Le maire Luc Roy a reçu Awa Diop. Ali Ba a vu cela. Le maire a dit non.",
    "Luc Roy",
  ],
  [
    "ministre a dit",
    "Le ministre Luc Roy est là. Le maire Luc Roy a reçu Awa Diop. Ali Ba a vu cela. Le ministre a dit non.",
    "Luc Roy",
  ],
  // and so is the one held now of which only a former one was told
  [
    "ministre a dit",
    "L’ancien ministre Luc Roy est là. Le ministre Luc Roy a vu Awa Diop. Ali Ba est parti. Le ministre a dit non.",
    "Luc Roy",
  ],
  // who is appointed holds the office from then on; a post is nobody
  ["nouvel ambassadeur est", "Le roi a désigné Luc Roy comme ambassadeur. Le nouvel ambassadeur est parti.", "Luc Roy"],
  ["nouvelle ministre", "Le roi a nommé Awa Diop ministre de la Santé. La nouvelle ministre est partie.", "Awa Diop"],
  ["gouverneur a", "Luc Roy est nommé gouverneur de Gao. Le gouverneur a vu Awa Diop.", "Luc Roy"],
  [
    "nouvel ambassadeur",
    "Ali Ba cède la place à un nouvel ambassadeur. Le roi a choisi Luc Roy comme nouvel ambassadeur.",
    "Luc Roy",
  ],
  ["secrétaire général", "Le poste de secrétaire général de l’ONU, que veut António Guterres, est vacant.", null],
  // a description means nobody beside it, nor one who holds another office
  ["gouverneur", "Le ministre Luc Roy a rencontré le gouverneur.", "gouverneur"],
  ["homme fort", "Luc Roy est à Conakry. Il a rencontré l’homme fort du lieu.", "homme fort du lieu"],
  ["parlementaire", "Le président Ali Ba a reçu Luc Roy, député de Kati. Le parlementaire était content.", "Luc Roy"],
  // one house by two names, one office by two words; a brief without a day tells by the name
  [
    "Chef du Parlement",
    "Le Chef du Parlement nigérien a parlé. Luc Roy, président de l’Assemblée nationale du Niger, est parti.",
    "Luc Roy",
  ],
  [
    "secrétaire générale",
    "Louise Mushikiwabo est à Cotonou. La secrétaire générale de l’OIF a parlé.",
    "Louise Mushikiwabo",
  ],
  ["numéro un", "Assimi Goïta est à Sikasso. Le numéro un malien a parlé.", "Assimi Goïta"],
  // whose office is said in another clause
  ["émissaire", "Luc Roy est venu. L’UEMOA, dont l’émissaire a vu Awa Diop, se tait.", null],
  ["magistrats", "La Cour des comptes a rendu son rapport. Ses magistrats ont accusé Luc Roy.", "Cour des comptes"],
  // whoever bears the rank, the state of somebody, the only people counted before
  ["le général", "Le général Luc Roy a vu le colonel Ali Ba. Awa Diop a rencontré le général.", "Luc Roy"],
  ["le colonel", "Le général Luc Roy est là. Awa Diop a rencontré le colonel.", null],
  ["pays", "Le ministre malien Luc Roy a parlé. Luc Roy a salué l’aide du Togo à son pays.", "Mali"],
  ["ces militaires", "Douze officiers ont disparu. La police a arrêté ces militaires.", "Douze officiers"],
  ["les suspects", "Deux officiers ont fui. Trois gendarmes ont fui. La police a arrêté les suspects.", "suspects"],
  // the subject of the sentence behind what is fronted
  ["Candidat", "Candidat malheureux, Luc Roy a été arrêté.", "Luc Roy"],
  ["il a", "Luc Roy est parti. Ministre de 2018 à 2020, il a été arrêté.", "Luc Roy"],
  ["nouvelle présidente", "Le syndicat a élu Awa Diop. La nouvelle présidente a rencontré Luc Roy.", "Awa Diop"],
  ["diplomate", "Le président togolais Luc Roy a parlé. La diplomate turque a rencontré Ali Ba.", "diplomate turque"],
  // an unknown «il» is subject, not whoever a clause under it names
  ["Il interpelle", "Il souhaite que le gouvernement réagisse. Il interpelle Luc Roy.", null],
  // «le président» is head of state only where the brief speaks of one
  ["président a", "Le Mali joue. Au Mali, le club est fier. Le président a remercié Luc Roy.", "président"],
  // impersonal, or with nobody before
  ["Il", "Luc Roy est venu. Il faut partir.", null],
  ["Il", "Luc Roy est venu. Il s’agit de la paix.", null],
  ["Il", "L’accord a été signé par Luc Roy. Il entre en vigueur.", null],
  ["Ce dernier", "Ce dernier a parlé.", null],
])("«%s» in «%s» means %s", (words, text, means) => {
  expect(meantBy(words, text)).toBe(means);
});

test.each([
  // a name told short, with a rank, in capitals or without accents is the same person
  ["Diop a", "Abdoulaye Diop est venu. Diop a parlé.", "Abdoulaye Diop"],
  ["M. Diop", "Abdoulaye Diop est venu. M. Diop est reparti.", "Abdoulaye Diop"],
  ["colonel Goïta", "Assimi Goïta a nommé Awa Diop. Le colonel Goïta a parlé.", "Assimi Goïta"],
  ["ASSIMI", "ASSIMI GOÏTA a parlé. Assimi Goïta est parti.", "Assimi Goïta"],
  ["Goita", "Assimi Goïta a parlé. Assimi Goita est parti.", "Assimi Goïta"],
  // an office said of a name before
  ["garde des Sceaux", "Luc Roy, ministre de la Justice, a parlé. Le garde des Sceaux est parti.", "Luc Roy"],
  ["ministre est", "Le ministre de la Justice, Luc Roy, a parlé. Le ministre est parti.", "Luc Roy"],
  // acronyms by their initials
  ["MNP", "Le Mouvement national pour la paix a parlé. Le MNP a voté.", "Mouvement national pour la paix"],
  ["PPJ", "Le Parti du progrès et de la justice a gagné. Le PPJ gouverne.", "Parti du progrès et de la justice"],
  // one acronym in two states
  ["CNSP", "Le Niger est calme. Le CNSP a libéré Luc Roy.", "Conseil national pour la sauvegarde de la patrie"],
  ["CNSP", "Le Mali est calme. Le CNSP a libéré Luc Roy.", "Comité national pour le salut du peuple"],
  ["CNSP", "Le CNSP a libéré Luc Roy.", "CNSP"],
  // a capital stands for its state
  ["Bamako", "Le Mali a signé. Bamako a ratifié.", "Mali"],
  ["Washington", "Les États-Unis ont réagi. Washington attend.", "États-Unis"],
])("«%s» in «%s» is %s", (words, text, means) => {
  expect(meantBy(words, text)).toBe(means);
});

test.each([
  ["one surname", "Abdoulaye Diop a vu Awa Diop.", ["person:abdoulaye-diop", "person:awa-diop"]],
  [
    "father and son",
    "Gnassingbé Eyadéma et Faure Gnassingbé ont gouverné.",
    ["person:faure-gnassingbe", "person:gnassingbe-eyadema"],
  ],
  [
    "two presidents of one name",
    "Laurent-Désiré Kabila et Joseph Kabila ont gouverné.",
    ["person:joseph-kabila", "person:laurent-desire-kabila"],
  ],
  ["state and namesake", "Le Niger et le Nigeria ont signé.", ["country:niger", "country:nigeria"]],
  [
    "two Congos",
    "Le Congo et la République démocratique du Congo ont signé.",
    ["country:republique-democratique-du-congo", "country:republique-du-congo"],
  ],
])("%s: two stay two", (_name, text, ids) => {
  expect(Object.keys(actorsOf(text))).toEqual(ids);
});

test.each([
  // text, and who is accused or called on by whom
  [
    "members named after their number",
    "Trois partis, l’Union pour la paix, le PNZ et le Front civique, ont accusé Luc Roy. Ils ont appelé Awa Diop à partir.",
    [
      "ACCUSED Front civique → Luc Roy",
      "ACCUSED PNZ → Luc Roy",
      "ACCUSED Union pour la paix → Luc Roy",
      "CALLED_ON Front civique → Awa Diop",
      "CALLED_ON PNZ → Awa Diop",
      "CALLED_ON Union pour la paix → Awa Diop",
    ],
  ],
  [
    "names right behind their sort",
    "Les partis TIM et Hery Vaovao ont accusé Luc Roy.",
    ["ACCUSED Hery Vaovao → Luc Roy", "ACCUSED TIM → Luc Roy"],
  ],
  [
    "some of those counted",
    "La police a arrêté onze personnes, dont Luc Roy.",
    ["ARRESTED police → Luc Roy", "ARRESTED police → onze personnes"],
  ],
  ["fewer than counted", "Trois partis, le PRD et le FRD, ont accusé Luc Roy.", ["ACCUSED Trois partis → Luc Roy"]],
  [
    "a first name joined to a whole name, and two pronouns in a row",
    "Awa et Luc Diop ont disparu. Ils ont quitté la ville. Ils ont été arrêtés.",
    ["ARRESTED ? → Awa", "ARRESTED ? → Luc Diop"],
  ],
])("%s: %s", (_name, text, expected) => {
  expect(statementsOf(text)).toEqual(expected);
});

test("an actor carries every way of naming it, with pronouns and offices", () => {
  const text =
    "Le colonel Assimi Goïta est arrivé. Il a reçu le ministre russe des Affaires étrangères, Sergueï Lavrov. " +
    "M. Lavrov a remercié Assimi Goïta.";
  expect(actorsOf(text)).toMatchObject({
    "person:assimi-goita": ["colonel Assimi Goïta", "Assimi Goïta", "Il", "Assimi Goïta"],
    "person:serguei-lavrov": [
      "ministre russe des Affaires étrangères, Sergueï Lavrov",
      "ministre russe des Affaires étrangères",
      "Sergueï Lavrov",
      "M. Lavrov",
      "Lavrov",
    ],
  });
});
