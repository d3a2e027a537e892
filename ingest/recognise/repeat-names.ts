import { type Document, type Mention, textOf } from "../document.js";
import type { Knowledge } from "../knowledge/knowledge.js";
import { coverOf, mention, sentenceAt, withMentions } from "./mention.js";

/**
 * A name proven once counts again by its last word or another of its words: «M. Diop» … «Diop»; so do its initials
 * («Ibrahim Boubacar Keïta … IBK») and the surnames of known office holders. What stood for a place («à Diop») or an
 * acronym and repeats a person’s name becomes that person.
 */
export function repeatNames(doc: Document, knowledge: Knowledge): Document {
  const owners = ownersOf(doc, knowledge);
  const initials = initialsOf(doc);
  const firms = firmsOf(doc);
  const mentions = doc.mentions.map(
    (each) => asFirm(doc, each, firms) ?? asPerson(doc, each, owners, initials, knowledge),
  );
  const mended = { ...doc, mentions };
  const cover = coverOf(mended);
  const marked: Mention[] = [];
  doc.tokens.forEach((token, at) => {
    if (cover[at] || !token.capital || token.kind !== "word") return;
    const known = owners.get(token.folded)?.size === 1 ? "person/repeated" : null;
    const rule = known ?? (isKnownSurname(doc, at, knowledge) ? "person/known-surname" : null);
    if (!rule) return;
    const range = { from: at, to: at + 1 };
    marked.push(mention(range, "PERSON", rule, { name: range }));
  });
  return withMentions(mended, marked);
}

/** The organisations that the brief names by nothing but capitals, as they are written. */
const firmsOf = (doc: Document): ReadonlySet<string> =>
  new Set(
    doc.mentions.flatMap((each) => (each.rule === "organisation/capitals" ? [textOf(doc, each.name ?? each)] : [])),
  );

/** «à Africa TV», once «Africa TV» is an organisation: no place. */
const asFirm = (doc: Document, each: Mention, firms: ReadonlySet<string>): Mention | null =>
  each.rule === "place/preposition" && firms.has(textOf(doc, each))
    ? mention(each, "ORGANIZATION", "organisation/capitals")
    : null;

/** By word of a person’s name, the surnames it may stand for. */
function ownersOf(doc: Document, { words: lists }: Knowledge): ReadonlyMap<string, ReadonlySet<string>> {
  const owners = new Map<string, Set<string>>();
  for (const each of doc.mentions) {
    if (each.kind !== "PERSON" || !each.name) continue;
    const words = doc.tokens
      .slice(each.name.from, each.name.to)
      .filter((token) => token.capital && token.text.length > 2 && !lists.sentenceOpeners.has(token.lower));
    for (const word of words) {
      if (words.length > 1 && lists.firstNames.has(word.folded) && word !== words.at(-1)) continue;
      if (lists.notNames.has(word.folded) || lists.firms.has(word.folded)) continue;
      const named = owners.get(word.folded) ?? new Set<string>();
      owners.set(word.folded, named.add(words.at(-1)?.folded ?? ""));
    }
  }
  return owners;
}

/** «ibk» of «Ibrahim Boubacar Keïta»: the initials of all names of two words and more. */
function initialsOf(doc: Document): ReadonlySet<string> {
  const initials = new Set<string>();
  for (const { kind, name } of doc.mentions) {
    if (kind !== "PERSON" || !name || name.to - name.from < 2) continue;
    const words = doc.tokens.slice(name.from, name.to).filter((token) => token.capital);
    initials.add(words.map(({ folded }) => folded.charAt(0)).join(""));
  }
  return initials;
}

function asPerson(
  doc: Document,
  each: Mention,
  owners: ReadonlyMap<string, ReadonlySet<string>>,
  initials: ReadonlySet<string>,
  { words, nicknames }: Knowledge,
): Mention {
  const first = doc.tokens[each.from];
  if (!first) return each;
  const person = (rule: string): Mention => mention(each, "PERSON", rule, { name: { from: each.from, to: each.to } });
  if (each.rule === "organisation/acronym") {
    if (nicknames.has(first.text) || initials.has(first.folded)) return person("person/initials");
    return owners.get(first.folded)?.size === 1 ? person("person/repeated") : each;
  }
  if (each.rule !== "place/preposition" && each.rule !== "organisation/capitals") return each;
  const tokens = doc.tokens.slice(each.from, each.to).filter(({ capital }) => capital);
  const named = tokens.every(({ folded }) => owners.has(folded) || words.firstNames.has(folded));
  return named && owners.has(tokens.at(-1)?.folded ?? "") ? person("person/repeated") : each;
}

/** «Poutine», «Macron» alone: the surname of somebody who held an office, where no place or article tells otherwise. */
function isKnownSurname(doc: Document, at: number, { holdersBySurname, words, officeHeads }: Knowledge): boolean {
  const token = doc.tokens[at];
  if (!token || token.text.length < 4 || !holdersBySurname.has(token.folded)) return false;
  if (words.firstNames.has(token.folded) || words.notNames.has(token.folded) || officeHeads.match(doc.tokens, at))
    return false;
  const before = doc.tokens[at - 1];
  const opens = sentenceAt(doc, at).from === at;
  const joined = (before?.capital && before.kind === "word" && !opens) || doc.tokens[at + 1]?.capital === true;
  return !joined && !/^(?:le|la|l'|les|en|à|au|aux|un|une|des|du)$/.test(before?.lower ?? "");
}
