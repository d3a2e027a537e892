import { fold } from "../../schema/ontology/fold.js";
import type { Document, Mention, OfficeMention } from "../document.js";
import type { Knowledge } from "../knowledge/knowledge.js";
import { sentenceAt } from "../recognise/mention.js";
import { apposed, bareTitle, described, introduced, newlyHolding } from "./describe-people.js";
import { genderOf } from "./gender.js";
import { holderByOffice } from "./office-holders.js";
import { officeKey } from "./office-key.js";
import { addMention, type Person, sameName, whoIs } from "./person.js";
import { sameOffice } from "./same-office.js";

/** An office without a name: of a person of the brief whom it fits, or of one of its own. */
export function gatherOffice(
  doc: Document,
  people: Person[],
  mention: Mention,
  index: number,
  knowledge: Knowledge,
): void {
  const [office] = mention.offices;
  if (!office) return;
  const fronted = frontedBy(doc, mention, index);
  if (fronted) {
    const person = whoIs(people, fronted.of);
    if (person && fronted.designated) addMention(person, index, mention.offices);
    else person?.mentions.push(index);
    return;
  }
  if (isPost(doc, mention)) {
    people.push(unnamed(doc, mention, index, knowledge));
    return;
  }
  const counterpart = office.counterpart ? counterpartOf(people, index, office) : null;
  const wanted = office.counterpart ? (counterpart?.office ?? null) : office;
  const fits = people.filter(
    (person) => wanted && person !== counterpart?.of && person.offices.some((held) => sameOffice(doc, held, wanted)),
  );
  const known = fits.length === 0 && wanted ? holderByOffice(doc, wanted, people, knowledge) : null;
  const person =
    fits.at(-1) ??
    (known && people.find((each) => sameName(each.words, fold(known.name).split(/[-\s]/)))) ??
    apposed(doc, people, mention, index) ??
    bareTitle(doc, people, mention, office) ??
    described(doc, people, mention, office, index, knowledge) ??
    introduced(doc, people, mention, index, knowledge) ??
    newlyHolding(
      doc,
      people.filter((each) => (each.mentions[0] ?? index) < index),
      mention,
      knowledge,
    );
  if (person) {
    addMention(person, index, mention.offices);
    return;
  }
  const own = unnamed(doc, mention, index, knowledge);
  for (const word of known ? fold(known.name).split(/[-\s]/) : []) own.words.add(word);
  if (office.counterpart && known && wanted) own.offices.splice(0, 1, wanted);
  own.holder = known;
  people.push(own);
}
/** An office as a person of its own, until somebody is known to hold it. */
const unnamed = (doc: Document, mention: Mention, index: number, knowledge: Knowledge): Person => ({
  name: null,
  words: new Set(),
  mentions: [index],
  offices: mention.offices.slice(0, 1),
  holder: null,
  gender: genderOf(doc, mention, knowledge),
});

/** «le poste de [secrétaire général] est vacant»: the office itself, and nobody who holds it. */
const isPost = (doc: Document, { from }: Mention): boolean =>
  /^(?:de|d'|du)$/.test(doc.tokens[from - 1]?.lower ?? "") &&
  /^(?:postes?|fonctions?|titre|mandat|charge)$/.test(doc.tokens[from - 2]?.lower ?? "");
/** «[Ministre de 2018 à 2020], Luc Roy …», «…, il …»: an office without article that opens a sentence is said of its subject. */
function frontedBy(
  doc: Document,
  mention: Mention,
  index: number,
): { readonly of: number; readonly designated: boolean } | null {
  const sentence = sentenceAt(doc, mention.from);
  const next = doc.mentions[index + 1];
  const designated = mention.from === sentence.from + 1 && DESIGNATED.test(doc.tokens[sentence.from]?.lower ?? "");
  if ((mention.from !== sentence.from && !designated) || !next || next.kind !== "PERSON" || next.from >= sentence.to)
    return null;
  const between = doc.tokens.slice(mention.to, next.from);
  const comma = between.at(-1)?.text === "," || between.at(-2)?.text === ",";
  const told = next.name !== null || next.reference?.how === "pronoun";
  return comma && told && between.length < 12 && between.every(({ text }) => text !== ".")
    ? { of: index + 1, designated }
    : null;
}

/** «[Nommé] Premier ministre le 4 juin, Luc Roy …»: the office is his from then on. */
const DESIGNATED = /^(?:nommée?|élue?|réélue?|désignée?|promue?|proclamée?|choisie?)$/;

/** «son homologue malien»: the office of the person named last before it, in the other state. */
function counterpartOf(
  people: readonly Person[],
  index: number,
  office: OfficeMention,
): { readonly office: OfficeMention; readonly of: Person } | null {
  for (let before = index - 1; before >= 0; before -= 1) {
    const person = whoIs(people, before);
    const held = person?.offices.find((each) => officeKey(each) !== null);
    if (person && held)
      return { office: { ...held, country: office.country, counterpart: false, body: null }, of: person };
  }
  return null;
}
