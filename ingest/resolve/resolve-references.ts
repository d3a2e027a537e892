import type { ActorKind } from "../../schema/ontology/actor-kinds.js";
import type { Document, Mention, TokenRange } from "../document.js";
import type { Knowledge } from "../knowledge/knowledge.js";
import { sentenceAt } from "../recognise/mention.js";
import type { Draft } from "./draft.js";
import type { Gender } from "./gender.js";
import { agrees, peopleBefore, pronounSubject, subjectIn, toldGender } from "./told-before.js";

/** What is known of the text when a reference is reached. */
export interface Told {
  /** Whom the mentions stand for, references before this one among them. */
  readonly known: ReadonlyMap<number, Draft>;
  /** Ids by mention, as far as the text has been read. */
  readonly meant: readonly (readonly string[])[];
  /** By group, those who the text says make it up. */
  readonly members: ReadonlyMap<string, readonly string[]>;
}

/**
 * Whom a reference means, as ids; none where it isn't safe. A pronoun takes the subject of the sentence before (or
 * the part before, within one sentence), «ce dernier» the person named last, «les deux hommes» the last two.
 */
export function resolveReference(
  doc: Document,
  index: number,
  { known, meant, members }: Told,
  knowledge: Knowledge,
): readonly string[] {
  const mention = doc.mentions[index] as Mention;
  switch (mention.reference?.how) {
    case "pronoun":
      return mention.plural
        ? pluralPronoun(doc, index, { known, meant, members })
        : singularPronoun(doc, index, known, knowledge);
    case "speaker":
      return speaker(doc, index, known, knowledge);
    case "last-named":
      return mention.reference.gender === "f" && mention.to - mention.from === 1
        ? lastOf(index, known, ["ORGANIZATION", "PUBLIC_BODY", "COUNTRY", "PERSON"]).slice(0, 1)
        : peopleBefore(doc, index, known).slice(0, 1);
    case "states":
      return statesBefore(doc, index, known);
    case "pair":
      return peopleBefore(doc, index, known).slice(0, 2).toReversed();
    case "rank":
      return rankHolder(doc, index, known);
    case "own-state":
      return ownState(doc, index, known);
    case "noun":
      return noun(doc, mention, index, known);
    default:
      return [];
  }
}

/** «« J’ai appelé … », a déclaré X»: the person named right after the quotation, or as subject before its colon. */
function speaker(
  doc: Document,
  index: number,
  known: ReadonlyMap<number, Draft>,
  knowledge: Knowledge,
): readonly string[] {
  const { from } = doc.mentions[index] as Mention;
  const closing = doc.tokens.findIndex((token, at) => at > from && /^[»”]$/.test(token.text));
  if (closing < 0) return [];
  const after = doc.mentions.findIndex((each) => each.from > closing && each.from <= closing + 10);
  const stop = doc.tokens.findIndex((token, at) => at > closing && /^[.!?«“]$/.test(token.text));
  const told = doc.mentions[after];
  if (told?.reference?.how === "pronoun" && isInverted(doc, told) && told.from <= closing + 4)
    return singularPronoun(doc, after, known, knowledge); // «…», a-t-il dit
  const named = known.get(after);
  if (named?.kind === "PERSON" && (stop < 0 || (doc.mentions[after]?.from ?? 0) < stop)) return [named.id];
  const opening = doc.tokens.findLastIndex((token, at) => at < from && /^[«“]$/.test(token.text));
  if (doc.tokens[opening - 1]?.text !== ":") return [];
  const sentence = sentenceAt(doc, opening - 1);
  const subject = subjectIn(doc, sentence.from, opening, known);
  return subject?.kind === "PERSON" ? [subject.id] : [];
}

/** «le général»: whoever was last named with that rank. */
function rankHolder(doc: Document, index: number, known: ReadonlyMap<number, Draft>): readonly string[] {
  const { from } = doc.mentions[index] as Mention;
  const rank = doc.tokens[from]?.folded;
  for (let before = index - 1; before >= 0; before -= 1) {
    const mention = doc.mentions[before];
    const draft = known.get(before);
    if (!mention?.name || draft?.kind !== "PERSON") continue;
    if (doc.tokens.slice(mention.from, mention.name.from).some(({ folded }) => folded === rank)) return [draft.id];
  }
  return [];
}

/** «le pays [de Luc Roy]», «Luc Roy a dit que son pays …»: the state of that person, or of the sentence's subject. */
function ownState(doc: Document, index: number, known: ReadonlyMap<number, Draft>): readonly string[] {
  const { from, to } = doc.mentions[index] as Mention;
  const owned = /^(?:son|leur)$/.test(doc.tokens[from - 1]?.lower ?? "");
  const next = doc.mentions[index + 1];
  const person = owned
    ? subjectIn(doc, sentenceAt(doc, from).from, from, known)
    : next?.from === to + 1
      ? known.get(index + 1)
      : undefined;
  return person?.kind === "PERSON" && person.country ? [stateId(person.country)] : [];
}

/** Stands for the state with an ISO code until its draft is found or made. */
export const stateId = (code: string): string => `state ${code}`;

/** Distinct actors of some kinds named before, nearest first. */
function lastOf(index: number, known: ReadonlyMap<number, Draft>, kinds: readonly ActorKind[]): readonly string[] {
  const ids: string[] = [];
  for (let before = index - 1; before >= 0; before -= 1) {
    const draft = known.get(before);
    if (draft && kinds.includes(draft.kind) && !ids.includes(draft.id)) ids.push(draft.id);
  }
  return ids;
}

/** «les trois pays»: the three states named last, in text order; none where fewer were named. */
function statesBefore(doc: Document, index: number, known: ReadonlyMap<number, Draft>): readonly string[] {
  const word = doc.tokens[(doc.mentions[index]?.from ?? 0) + 1]?.lower ?? "";
  const count = ["deux", "trois", "quatre", "cinq"].indexOf(word) + 2;
  const ids = lastOf(index, known, ["COUNTRY"]).slice(0, count);
  return ids.length === count ? ids.toReversed() : [];
}

function singularPronoun(
  doc: Document,
  index: number,
  known: ReadonlyMap<number, Draft>,
  knowledge: Knowledge,
): readonly string[] {
  const mention = doc.mentions[index] as Mention;
  const sentence = sentenceAt(doc, mention.from);
  const at = doc.sentences.indexOf(sentence);
  const before = doc.sentences[at - 1];
  const quoted = quant(doc, index, known);
  if (quoted) return [quoted];
  const exchanged = mention.from === sentence.from && before ? replacedOne(doc, index, before, known, knowledge) : null;
  if (exchanged) return [exchanged];
  if (isInverted(doc, mention)) return [...teller(doc, at, known, mention.reference?.gender ?? null, knowledge)];
  const earlier = subjectIn(doc, sentence.from, mention.from, known);
  const subject =
    earlier ??
    (before
      ? (subjectIn(doc, before.from, before.to, known) ?? pronounSubject(doc, before.from, before.to, known))
      : null);
  const gender = mention.reference?.gender ?? null;
  if (!subject || agrees(doc, subject, gender, knowledge)) return subject ? [subject.id] : [];
  return onlyOther(doc, { from: (before ?? sentence).from, to: mention.from }, subject, gender, known, knowledge);
}

/** «a-[t-il] dit» */
const isInverted = (doc: Document, { from }: Mention): boolean => doc.tokens[from]?.text.startsWith("-") === true;

/** «Quant à [Luc Roy], il …»: whom the sentence turns to. */
function quant(doc: Document, index: number, known: ReadonlyMap<number, Draft>): string | null {
  const { from } = sentenceAt(doc, doc.mentions[index]?.from ?? 0);
  if (doc.tokens[from]?.lower !== "quant") return null;
  const first = doc.mentions.findIndex((each) => each.from > from && each.from <= from + 3);
  const draft = first < index ? known.get(first) : undefined;
  return draft?.kind === "PERSON" ? draft.id : null;
}

/** «… le directeur, [Luc Roy]. Il est remplacé par …», «… a nommé [Luc Roy] préfet. Il remplace …»: who is named last there. */
function replacedOne(
  doc: Document,
  index: number,
  { from, to }: TokenRange,
  known: ReadonlyMap<number, Draft>,
  knowledge: Knowledge,
): string | null {
  const next = doc.mentions[index]?.to ?? 0;
  const replaced = doc.tokens.slice(next, next + 3).some(({ lower }) => /^remplacée?$/.test(lower));
  const replaces =
    /^(?:remplace|remplacera|succède|succédera)$/.test(doc.tokens[next]?.lower ?? "") &&
    doc.tokens
      .slice(from, to)
      .some(
        ({ folded }, at) =>
          /^(?:nomme|designe|promu|elu|installe|choisi)$/.test(folded) && doc.tokens[from + at - 1]?.lower === "a",
      );
  if (!replaced && !replaces) return null;
  const gender = doc.mentions[index]?.reference?.gender ?? null;
  const fit = [...known.values()].filter((draft) => draft.named && agrees(doc, draft, gender, knowledge));
  const named = new Set(fit.map(({ id }) => id));
  return peopleBefore(doc, index, known).find((id) => named.has(id)) ?? null;
}

/** «« … », a-t-il dit»: whom the nearest sentence before that quotes nobody has as its subject. */
function teller(
  doc: Document,
  at: number,
  known: ReadonlyMap<number, Draft>,
  gender: Gender,
  knowledge: Knowledge,
): readonly string[] {
  for (let back = at - 1; back >= Math.max(0, at - 5); back -= 1) {
    const { from, to } = doc.sentences[back] as TokenRange;
    if (doc.tokens.slice(from, to).some(({ text }) => /^[«»“”"]$/.test(text))) continue;
    const subject = subjectIn(doc, from, to, known) ?? pronounSubject(doc, from, to, known);
    return subject?.kind === "PERSON" && agrees(doc, subject, gender, knowledge) ? [subject.id] : [];
  }
  return [];
}

/** «Awa Diop a vu Luc Roy. Il …»: the subject can’t be meant, and one other person of that gender is named there. */
function onlyOther(
  doc: Document,
  { from, to }: TokenRange,
  subject: Draft,
  gender: Gender,
  known: ReadonlyMap<number, Draft>,
  knowledge: Knowledge,
): readonly string[] {
  if (subject.kind !== "PERSON") return [];
  const others = new Set<string>();
  doc.mentions.forEach((each, index) => {
    const draft = known.get(index);
    const inside = each.from >= from && each.to <= to;
    if (inside && draft?.kind === "PERSON" && draft.named && toldGender(doc, draft, knowledge) === gender)
      others.add(draft.id);
  });
  return others.size === 1 ? [...others] : [];
}

/** «Ils»: the coordinated subjects of the sentence before, its plural group, or what «ils» means there. */
function pluralPronoun(doc: Document, index: number, { known, meant, members }: Told): readonly string[] {
  const mention = doc.mentions[index] as Mention;
  const at = doc.sentences.findIndex((sentence) => sentence.from <= mention.from && mention.from < sentence.to);
  const before = doc.sentences[at - 1];
  if (!before) return [];
  const subject = subjectIn(doc, before.from, before.to, known);
  if (subject?.kind === "GROUP") return members.get(subject.id) ?? [subject.id];
  const pronoun = doc.mentions.findIndex(
    (each) => each.from >= before.from && each.to <= before.to && each.plural && each.reference?.how === "pronoun",
  );
  if (!subject && pronoun >= 0) return meant[pronoun] ?? [];
  const first = doc.mentions.findIndex((each, i) => each.from >= before.from && known.get(i)?.id === subject?.id);
  const ids = coordinated(doc, first, known);
  return ids.length > 1 ? ids : [];
}

/** A mention and those joined to it by «,» and «et». */
function coordinated(doc: Document, first: number, known: ReadonlyMap<number, Draft>): readonly string[] {
  const ids: string[] = [];
  for (let index = first; index >= 0 && index < doc.mentions.length; index += 1) {
    const draft = known.get(index);
    if (!draft) break;
    ids.push(draft.id);
    const [here, next] = [doc.mentions[index], doc.mentions[index + 1]];
    const gap = doc.tokens.slice(here?.to, next?.from).map((token) => token.lower);
    if (!next || gap.length > 2 || !["et", ","].includes(gap[0] ?? "")) break;
  }
  return ids;
}

function noun(doc: Document, mention: Mention, index: number, known: ReadonlyMap<number, Draft>): readonly string[] {
  if (mention.kind === "COUNTRY") {
    const home = [...known.values()].find((draft) => draft.kind === "COUNTRY" && draft.country === doc.home);
    return home ? [home.id] : [];
  }
  if (mention.kind === "ORGANIZATION") {
    const named = [...known].filter(([at, draft]) => at < index && draft.name === mention.known);
    return named.slice(0, 1).map(([, draft]) => draft.id);
  }
  const [last] = peopleBefore(doc, index, known).slice(1);
  return last ? [last] : [];
}
