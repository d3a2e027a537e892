import { fold } from "../../schema/ontology/fold.js";
import { actorId } from "../../schema/ontology/identity.js";
import { type Document, type Mention, type OfficeMention, textOf } from "../document.js";
import type { Knowledge } from "../knowledge/knowledge.js";
import type { Draft } from "./draft.js";
import { genderOf } from "./gender.js";
import { bodyText, holderByName, holderByOffice } from "./office-holders.js";
import { officeKey } from "./office-key.js";
import type { Person } from "./person.js";
import { sentenceAt } from "../recognise/mention.js";
import { governed } from "./resolve-references.js";

/**
 * Gathers the persons of a brief: names that share their words, offices that fit a named person, offices whose holder
 * is known on the day. An office that fits nobody stays a person of its own.
 */
export function resolvePeople(doc: Document, knowledge: Knowledge): ReadonlyMap<number, Draft> {
  const people: Person[] = [];
  const indices = doc.mentions.flatMap((m, index) => (m.kind === "PERSON" && !m.reference ? [index] : []));
  for (const index of indices) {
    const mention = doc.mentions[index] as Mention;
    if (mention.name) gatherName(doc, people, mention, index, knowledge);
  }
  for (const person of people) person.holder = holderByName(doc, person, knowledge);
  for (const index of indices) {
    const mention = doc.mentions[index] as Mention;
    if (!mention.name) gatherOffice(doc, people, mention, index, knowledge);
  }
  const drafts = people.map((person) => draftOf(doc, person));
  return new Map(drafts.flatMap((draft) => draft.mentions.map((index): [number, Draft] => [index, draft])));
}

const nameWords = (doc: Document, mention: Mention): readonly string[] =>
  doc.tokens
    .slice(mention.name?.from, mention.name?.to)
    .filter((token) => token.kind === "word" && !/^\p{Lu}\.?$/u.test(token.text))
    .flatMap((token) => token.folded.split(/[-\s]/));

function gatherName(doc: Document, people: Person[], mention: Mention, index: number, knowledge: Knowledge): void {
  const written = textOf(doc, mention.name ?? mention);
  const full = knowledge.nicknames.get(written);
  const words = full ? fold(full).split(/[-\s]/) : nameWords(doc, mention);
  const name = full ?? written;
  const gender = genderOf(doc, mention, knowledge);
  const person =
    people.findLast(
      (each) =>
        sameName(each.words, words) &&
        !otherFirstName(each, words, knowledge) &&
        (gender === null || each.gender === null || gender === each.gender),
    ) ??
    people.findLast((each) => each.name !== null && soundsLike(each, words)) ??
    (mention.rule === "person/initials" ? people.findLast((each) => initialsOf(each.name) === words[0]) : undefined);
  if (!person) {
    people.push({
      name,
      words: new Set(words),
      mentions: [index],
      offices: [...mention.offices],
      holder: null,
      gender,
    });
    return;
  }
  for (const word of words) person.words.add(word);
  person.gender ??= gender;
  if (name.split(/\s/).length > (person.name ?? "").split(/\s/).length) person.name = name;
  person.mentions.push(index);
  person.offices.push(...mention.offices);
}

/** «Jean Yves Ledrian» and «Jean-Yves Le Drian», «Elise Thombiano» and «Elyse Thiombiano»: one name spelled twice. */
function soundsLike(person: Person, words: readonly string[]): boolean {
  if (words.length < 2 || person.words.size < 2) return false;
  const known = [...person.words];
  if (known.join("") === words.join("")) return true;
  return known.length === words.length && words.every((word, at) => isSlip(word, known[at] ?? ""));
}

/** The same but for one letter in a word of five and more, the first one aside. */
function isSlip(a: string, b: string): boolean {
  if (a === b) return true;
  if (Math.min(a.length, b.length) < 5 || Math.abs(a.length - b.length) > 1 || a[0] !== b[0]) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  const [restA, restB] = [a.slice(at), b.slice(at)];
  return restA.slice(1) === restB.slice(1) || restA === restB.slice(1) || restA.slice(1) === restB;
}

/** «Ibrahim Boubacar Keïta» → «ibk». */
const initialsOf = (name: string | null): string =>
  (name ?? "")
    .split(/\s+/)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => fold(word).charAt(0))
    .join("");

/** «Idriss Deby» is not «Mahamat Idriss Deby»: both begin with a first name, and not with the same. */
function otherFirstName(person: Person, words: readonly string[], { words: lists }: Knowledge): boolean {
  const [known] = person.words;
  const [first] = words;
  if (!known || !first || words.length < 2 || person.words.size < 2 || known === first) return false;
  return lists.firstNames.has(known) && lists.firstNames.has(first);
}

/** One name's words all occur in the other's: «Diop» in «Abdoulaye Diop», but not «Moussa Diop». */
function sameName(known: ReadonlySet<string>, words: readonly string[]): boolean {
  const [small, large] = known.size <= words.length ? [[...known], new Set(words)] : [words, known];
  return small.length > 0 && small.every((word) => large.has(word));
}

function gatherOffice(doc: Document, people: Person[], mention: Mention, index: number, knowledge: Knowledge): void {
  const [office] = mention.offices;
  if (!office) return;
  const fronted = frontedBy(doc, mention, index);
  if (fronted) {
    people.find((each) => each.mentions.includes(fronted.of))?.mentions.push(index);
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
    person.mentions.push(index);
    person.offices.push(...mention.offices);
    return;
  }
  const words = new Set(known ? fold(known.name).split(/[-\s]/) : []);
  people.push({
    name: null,
    words,
    mentions: [index],
    offices: [office.counterpart && known && wanted ? wanted : office],
    holder: known,
    gender: genderOf(doc, mention, knowledge),
  });
}

/** «[Ministre de 2018 à 2020], Luc Roy …», «…, il …»: an office without article that opens a sentence is said of its subject. */
function frontedBy(doc: Document, mention: Mention, index: number): { readonly of: number } | null {
  const sentence = sentenceAt(doc, mention.from);
  const next = doc.mentions[index + 1];
  if (mention.from !== sentence.from || !next || next.kind !== "PERSON" || next.from >= sentence.to) return null;
  const between = doc.tokens.slice(mention.to, next.from);
  const comma = between.at(-1)?.text === "," || between.at(-2)?.text === ",";
  const told = next.name !== null || next.reference?.how === "pronoun";
  return comma && told && between.length < 12 && between.every(({ text }) => text !== ".") ? { of: index + 1 } : null;
}

/** «son homologue malien»: the office of the person named last before it, in the other state. */
function counterpartOf(
  people: readonly Person[],
  index: number,
  office: OfficeMention,
): { readonly office: OfficeMention; readonly of: Person } | null {
  for (let before = index - 1; before >= 0; before -= 1) {
    const person = people.find((each) => each.mentions.includes(before));
    const held = person?.offices.find((each) => officeKey(each) !== null);
    if (person && held)
      return { office: { ...held, country: office.country, counterpart: false, body: null }, of: person };
  }
  return null;
}

/** The same office in the same state: by key, else by head and what it is in charge of. */
function sameOffice(doc: Document, a: OfficeMention, b: OfficeMention): boolean {
  if (a.former !== b.former || a.plural || b.plural) return false;
  const [countryA, countryB] = [a.country ?? doc.home, b.country ?? doc.home];
  if (countryA !== countryB && a.country && b.country) return false;
  const [keyA, keyB] = [officeKey(a), officeKey(b)];
  if (keyA || keyB) return keyA === keyB && (countryA === countryB || !countryA || !countryB);
  if (fold(a.head) !== fold(b.head)) return false;
  const [fewer, more] = a.portfolio.length <= b.portfolio.length ? [a, b] : [b, a];
  if (a.body !== null && b.body !== null) return bodyText(doc, a) === bodyText(doc, b);
  const sameState = a.country !== null && a.country === b.country && a.body === null && b.body === null;
  if (fewer.portfolio.length === 0) return sameState && more.portfolio.length === 0;
  return fewer.portfolio.every((word) => more.portfolio.includes(word));
}

/** «le ministre», «le président» alone: whoever last bore a title with that head. */
function bareTitle(doc: Document, people: readonly Person[], mention: Mention, office: OfficeMention): Person | null {
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
  return fits.filter((person) => (person.mentions[0] ?? Infinity) < doc.mentions.indexOf(mention)).at(-1) ?? null;
}

/**
 * «Luc Roy, matricule 12, précédemment préfet de Kati, est nommé …»: an office without article behind a comma is said
 * of the person named before it in the sentence, as long as no verb stands between.
 */
function apposed(doc: Document, people: readonly Person[], mention: Mention, index: number): Person | null {
  if (doc.tokens[mention.from - 1]?.text !== ",") return null;
  const before = doc.mentions[index - 1];
  if (before?.kind !== "PERSON" || before.to <= sentenceAt(doc, mention.from).from) return null;
  const between = doc.tokens.slice(before.to, mention.from);
  const bound =
    between.length < 16 &&
    between.every(({ lower, capital, text }) => !AUXILIARY.test(lower) && !(capital && text.length > 1));
  const person = bound ? people.find((each) => each.mentions.includes(index - 1)) : undefined;
  return person && (person.name !== null || between.length === 1) ? person : null; // «le président ghanéen, président de l’UA»
}

const AUXILIARY = /^(?:a|ont|est|sont|avait|avaient|était|étaient|sera|seront|fut|et|ou|à|avec|que|qui|par)$/;

/**
 * «le parlementaire», «l’ancien ministre», «l’expert onusien» after a name: a definite description that fits no office
 * told before means the person named last.
 */
function described(
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
  const last = (person: Person): number => person.mentions.filter((at) => at < index).at(-1) ?? -1;
  const named = people.filter((person) => person.name !== null && last(person) >= 0);
  const person = named.toSorted((a, b) => last(b) - last(a))[0];
  const gender = genderOf(doc, mention, knowledge);
  const other = gender !== null && person?.gender && person.gender !== gender;
  const state = person?.holder?.country ?? person?.offices.find((held) => held.country)?.country ?? null;
  const foreign = office.country !== null && state !== null && office.country !== state;
  return person && !other && !foreign ? person : null;
}

/**
 * «Le général Abdourahamane Tiani s’est rendu … Le président du Conseil national … y a eu un entretien»: an office that
 * opens a sentence and fits nobody tells who the subject of the sentence before is, if he has no office in the brief.
 */
function introduced(
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
  const person = people.find((each) => each.mentions.includes(subject));
  const gender = genderOf(doc, mention, knowledge);
  const agrees = gender === null || !person?.gender || gender === person.gender;
  return subject < index && agrees && person?.name && person.offices.length === 0 ? person : null;
}

/** «La nouvelle présidente» where one woman has been named before, and no office of hers. */
function newlyHolding(doc: Document, people: readonly Person[], mention: Mention, knowledge: Knowledge): Person | null {
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

function draftOf(doc: Document, person: Person): Draft {
  const [office] = person.offices;
  const name = person.holder?.name ?? person.name ?? office?.title ?? "";
  const named = person.holder !== null || person.name !== null;
  const country = person.holder?.country ?? person.offices.find((each) => each.country)?.country ?? null;
  const scope = named ? null : `${country ?? doc.home ?? ""} ${doc.brief.id.slice(0, 8)}`;
  const mentions = person.mentions.toSorted((a, b) => a - b);
  return {
    id: actorId("PERSON", name, scope),
    kind: "PERSON",
    name,
    country,
    mentions,
    offices: person.offices,
    named,
  };
}
