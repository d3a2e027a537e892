import { fold } from "../../schema/ontology/fold.js";
import type { Document, Mention, OfficeMention } from "../document.js";
import type { Knowledge } from "../knowledge/knowledge.js";
import { sentenceAt } from "../recognise/mention.js";
import { genderOf } from "./gender.js";
import { officeKey } from "./office-key.js";
import { type Person, whoIs } from "./person.js";
import { governed } from "./told-before.js";

/** «le ministre», «le président» alone: whoever last bore a title with that head; «un nouveau ministre»: who is named so later. */
export function bareTitle(
  doc: Document,
  people: readonly Person[],
  mention: Mention,
  office: OfficeMention,
): Person | null {
  if (office.portfolio.length > 0 || office.body !== null || office.former) return null;
  const head = fold(office.head).split(" ")[0];
  const fits = people.filter((person) =>
    person.offices.some(
      (held) =>
        !held.former &&
        fold(held.head).split(" ")[0] === head &&
        (!office.country || (held.country ?? doc.home) === office.country),
    ),
  );
  const told = fits.filter((person) => (person.mentions[0] ?? Infinity) < doc.mentions.indexOf(mention)).at(-1);
  const announced = /^(?:un|une) nouve/.test(
    `${doc.tokens[mention.from - 1]?.lower} ${doc.tokens[mention.from]?.lower}`,
  );
  return told ?? (announced && fits.length === 1 ? (fits[0] ?? null) : null);
}
/**
 * «Luc Roy, matricule 12, précédemment préfet de Kati, est nommé …»: an office without article behind a comma is said
 * of the person named before it in the sentence, as long as no verb stands between.
 */
export function apposed(doc: Document, people: readonly Person[], mention: Mention, index: number): Person | null {
  if (doc.tokens[mention.from - 1]?.text !== ",") return null;
  const before = doc.mentions[index - 1];
  if (before?.kind !== "PERSON" || before.to <= sentenceAt(doc, mention.from).from) return null;
  const between = doc.tokens.slice(before.to, mention.from);
  const bound =
    between.length < 16 &&
    between.every(({ lower, capital, text }) => !AUXILIARY.test(lower) && !(capital && text.length > 1));
  const person = bound ? whoIs(people, index - 1) : undefined;
  return person && (person.name !== null || between.length === 1) ? person : null; // «le président ghanéen, président de l’UA»
}
const AUXILIARY = /^(?:a|ont|est|sont|avait|avaient|était|étaient|sera|seront|fut|et|ou|à|avec|que|qui|par)$/;
/**
 * «le parlementaire», «l’ancien ministre», «l’expert onusien» after a name: a definite description that fits no office
 * told before means the person named last before its sentence: who stands beside it is somebody else.
 */
export function described(
  doc: Document,
  people: readonly Person[],
  mention: Mention,
  office: OfficeMention,
  index: number,
  knowledge: Knowledge,
): Person | null {
  const definite = /^(?:le|la|l'|ce|cet|cette)$/.test(doc.tokens[mention.from - 1]?.lower ?? "");
  if (doc.tokens[mention.from - 2]?.lower === "dont") return null; // «l’UA, dont [l’émissaire] a séjourné»
  const told = office.body !== null || office.portfolio.length > 0 || office.ofState;
  const bare = (!told || (office.former && officeKey(office) === null)) && !office.counterpart;
  if (!definite || !bare || /^présidente?$/.test(office.head)) return null;
  const last = (person: Person): number => Math.max(-1, ...person.mentions.filter((at) => at < index));
  const sentence = sentenceAt(doc, mention.from);
  const beside = (person: Person): boolean => (doc.mentions[last(person)]?.from ?? 0) >= sentence.from;
  const pronoun = doc.mentions.slice(0, index).some((each) => each.from >= sentence.from && isPersonal(each));
  const named = people.filter((person) => person.name !== null && last(person) >= 0 && !beside(person));
  if (pronoun) return null; // «Il a rencontré [le gouverneur]»
  const person = named.toSorted((a, b) => last(b) - last(a))[0];
  const gender = genderOf(doc, mention, knowledge);
  const other = gender !== null && person?.gender && person.gender !== gender;
  const elsewhere = !GENERAL.test(fold(office.head)) && !office.former && person?.offices.some((held) => !held.former);
  if (elsewhere) return null; // «le ministre Sanou … Le gouverneur»
  const state = person?.holder?.country ?? person?.offices.find((held) => held.country)?.country ?? null;
  const foreign = office.country !== null && state !== null && office.country !== state;
  return person && !other && !foreign ? person : null;
}

/** What somebody may be called who holds another office. */
const GENERAL =
  /^(?:parlementaire|elue?|diplomate|expert|dirigeant|responsable|leader|patron|homme|femme|opposant|candidat|avocat|juriste|magistrat|militaire|officier|membre|numero|emissaire|envoye|representant|mediat|facilitat|negociat|journaliste|militant|activiste|prelat|religieux|politicien|chef de (?:la )?delegation)/;

const isPersonal = ({ reference, plural }: Mention): boolean => reference?.how === "pronoun" && !plural;
/**
 * «Le général Abdourahamane Tiani s’est rendu … Le président du Conseil national … y a eu un entretien»: an office that
 * opens a sentence and fits nobody tells who the subject of the sentence before is, if he has no office in the brief.
 */
export function introduced(
  doc: Document,
  people: readonly Person[],
  mention: Mention,
  index: number,
  knowledge: Knowledge,
): Person | null {
  const at = doc.sentences.findIndex((sentence) => sentence.from <= mention.from && mention.from < sentence.to);
  const [here, before] = [doc.sentences[at], doc.sentences[at - 1]];
  const definite =
    /^(?:le|la|l')$/.test(doc.tokens[mention.from - 1]?.lower ?? "") && doc.tokens[mention.from - 2]?.lower !== "dont";
  const first = doc.mentions.find(
    (each) => each.from >= (here?.from ?? 0) && each.kind === "PERSON" && !governed(doc, each),
  );
  const opens = here !== undefined && definite && first === mention && opensClause(doc, mention, here.from);
  if (!opens || !before) return null;
  const subject = doc.mentions.findIndex(
    (each) => each.from >= before.from && each.kind === "PERSON" && !governed(doc, each),
  );
  const person = whoIs(people, subject);
  const gender = genderOf(doc, mention, knowledge);
  const agrees = gender === null || !person?.gender || gender === person.gender;
  return subject < index && agrees && person?.name && person.offices.length === 0 ? person : null;
}
/** «La nouvelle présidente» where one woman has been named before, and no office of hers. */
export function newlyHolding(
  doc: Document,
  people: readonly Person[],
  mention: Mention,
  knowledge: Knowledge,
): Person | null {
  const opening = doc.tokens[mention.from];
  const definite = /^(?:le|la|l')$/.test(doc.tokens[mention.from - 1]?.lower ?? "");
  const [office] = mention.offices;
  if (!definite || !/^nouve(?:au|l|lle)$/.test(opening?.lower ?? "") || office?.country || office?.body) return null;
  const gender = genderOf(doc, mention, knowledge);
  const same = people.filter((each) => each.name !== null && each.gender === gender);
  const [only] = same;
  return only && same.length === 1 && only.offices.length === 0 ? only : null;
}
/** Behind its article right at a sentence's start, or behind the comma of what is fronted. */
const opensClause = (doc: Document, { from }: Mention, start: number): boolean =>
  from - start < 3 || doc.tokens[from - 2]?.text === ",";
