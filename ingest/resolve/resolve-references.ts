import type { ActorKind } from "../../schema/ontology/actor-kinds.js";
import type { Document, Mention, TokenRange } from "../document.js";
import type { Knowledge } from "../knowledge/knowledge.js";
import { sentenceAt } from "../recognise/mention.js";
import type { Draft } from "./draft.js";
import { type Gender, genderOf } from "./gender.js";

/** Prepositions before a mention keep it from being the sentence's subject. */
const GOVERNORS = /^(?:à|au|aux|de|du|d'|par|pour|avec|contre|sur|dans|en|chez|vers|entre|selon|envers|sous|sans|des)$/;
const BETWEEN = /^(?:le|la|l'|les|un|une|son|sa|ses|leur|leurs|ce|cet|cette|ces)$/;

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

/** Distinct persons named before, nearest first, at most two sentences back. */
function peopleBefore(doc: Document, index: number, known: ReadonlyMap<number, Draft>): readonly string[] {
  const here = doc.mentions[index] as Mention;
  const at = doc.sentences.findIndex((sentence) => sentence.from <= here.from && here.from < sentence.to);
  const first = doc.sentences[Math.max(0, at - 2)]?.from ?? 0;
  const ids: string[] = [];
  for (let before = index - 1; before >= 0 && (doc.mentions[before]?.from ?? 0) >= first; before -= 1) {
    const draft = known.get(before);
    if (draft?.kind === "PERSON" && !ids.includes(draft.id)) ids.push(draft.id);
  }
  return ids;
}

/** What an article may follow inside a fronted complement: a preposition, a verb form, «et». */
const LEADS_ON =
  /^(?:à|de|par|pour|avec|contre|sur|dans|en|chez|vers|entre|selon|sous|sans|après|avant|depuis|pendant|devant|malgré|outre|lors|et|que|qui|où|face|afin|.*(?:er|ir|re|é|és|ée|ant|u|i|is))$/;

/** «Après avoir vu X, [Y …]»: where the main clause begins, behind the comma of a fronted complement. */
function afterFrontedClause(doc: Document, from: number, to: number): number {
  if (
    !/^(?:apres|avant|afin|pour|en|selon|lors|outre|malgre|depuis|pendant|devant|face|avec|sur|sous|dans|chez|a|au|aux|suite|entre|parmi|grace|quant|interroge|interrogee)$/.test(
      doc.tokens[from]?.folded ?? "",
    )
  )
    return from;
  for (let at = from + 1; at < to; at += 1) {
    if (doc.tokens[at]?.text === ",") return at + 1;
    // «Dans un communiqué [les partis] X, Y et Z ont …»: no comma closes what is fronted
    if (/^(?:le|la|l'|les)$/.test(doc.tokens[at]?.lower ?? "") && !LEADS_ON.test(doc.tokens[at - 1]?.lower ?? ""))
      return from;
  }
  return from;
}

/** Subject of a stretch of text: its first mention that no preposition governs. */
function subjectIn(doc: Document, from: number, to: number, known: ReadonlyMap<number, Draft>): Draft | null {
  const start = afterFrontedClause(doc, from, to);
  for (let index = 0; index < doc.mentions.length; index += 1) {
    const mention = doc.mentions[index] as Mention;
    const draft = known.get(index);
    if (mention.from >= to) return null;
    const pronoun = mention.reference?.how === "pronoun";
    if (pronoun && !mention.plural && mention.from >= start && !draft) return null; // «Il souhaite que [le gouvernement] …»
    if (mention.from < start || mention.to > to || !draft || draft.kind === "PLACE") continue;
    if (!governed(doc, mention)) return draft;
  }
  return null;
}

export function governed(doc: Document, mention: Mention): boolean {
  let at = mention.from - 1;
  if (doc.tokens[at]?.lower === "des" && sentenceAt(doc, at).from === at) return false; // an article
  if (BETWEEN.test(doc.tokens[at]?.lower ?? "")) at -= 1;
  return GOVERNORS.test(doc.tokens[at]?.lower ?? "");
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
  if (isInverted(doc, mention)) return [...teller(doc, at, known, mention.reference?.gender ?? null, knowledge)];
  const replaced = doc.tokens.slice(mention.to, mention.to + 3).some(({ lower }) => /^remplacée?$/.test(lower));
  const named = new Set([...known.values()].flatMap((draft) => (draft.named ? [draft.id] : [])));
  const told = replaced && mention.from === sentence.from ? peopleBefore(doc, index, known) : [];
  const last = told.find((id) => named.has(id));
  if (last) return [last]; // «… le directeur, Luc Roy. Il est remplacé par …»
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

/** What the first mention that tells says of an actor’s gender. */
function toldGender(doc: Document, { mentions }: Draft, knowledge: Knowledge): Gender {
  for (const index of mentions) {
    const mention = doc.mentions[index];
    const gender = mention ? genderOf(doc, mention, knowledge) : null;
    if (gender) return gender;
  }
  return null;
}

/**
 * May «il» or «elle» mean this actor? Articles and «M.», «Mme» tell its gender. A person may be meant where nothing
 * tells; a body only by «elle» («L’Union européenne … Elle») or where its article agrees («Le gouvernement … Il»).
 */
function agrees(doc: Document, draft: Draft, pronoun: Gender, knowledge: Knowledge): boolean {
  const told = toldGender(doc, draft, knowledge);
  if (told) return told === pronoun;
  const { kind } = draft;
  return kind === "PERSON" || (pronoun === "f" && kind !== "PLACE");
}

/** «Il … Il …»: a pronoun that was resolved before leads on. */
function pronounSubject(doc: Document, from: number, to: number, known: ReadonlyMap<number, Draft>): Draft | null {
  const index = doc.mentions.findIndex(
    (each) => each.from >= from && each.to <= to && each.reference?.how === "pronoun",
  );
  return known.get(index) ?? null;
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
