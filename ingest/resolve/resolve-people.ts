import { fold } from "../../schema/ontology/fold.js";
import { actorId } from "../../schema/ontology/identity.js";
import { type Document, type Mention, textOf } from "../document.js";
import type { Knowledge } from "../knowledge/knowledge.js";
import { gatherDesignated } from "./designated.js";
import type { Draft } from "./draft.js";
import { gatherOffice } from "./gather-offices.js";
import { genderOf } from "./gender.js";
import { holderByName } from "./office-holders.js";
import { addMention, type Person, sameName } from "./person.js";

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
  const offices = indices.filter((index) => doc.mentions[index]?.name === null);
  const rest = offices.filter((index) => !gatherDesignated(doc, people, index));
  for (const index of rest) gatherOffice(doc, people, doc.mentions[index] as Mention, index, knowledge);
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
  addMention(person, index, mention.offices);
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
