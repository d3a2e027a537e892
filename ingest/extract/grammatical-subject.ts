import { coordinatedLeft, governor, GOVERNORS } from "./coordination.js";
import { saidBy } from "./saying.js";
import type { Mention } from "../document.js";
import { type Argument, argumentOf, foldedAt, lowerAt, type SentenceView, isPredicate } from "./sentence-view.js";
import type { VerbGroup } from "./verb-groups.js";

/** Grammatical subject of a verb group; empty where it is nobody known, or isn't safe. */
export function grammaticalSubject(view: SentenceView, group: VerbGroup, depth = 0): readonly Argument[] {
  if (depth > 4) return [];
  if (group.mood === "participle") return participleSubject(view, group);
  if (group.mood === "infinitive" || group.mood === "gerund") return controller(view, group, depth);
  const said = saidBy(view, group);
  if (said) return said;
  const elided = sharedSubject(view, group, depth);
  if (elided) return elided;
  let coordinated = false;
  const last = beforeClitics(view, group);
  for (let at = beforeInsertion(view, last) ?? last; at >= view.sentence.from; at -= 1) {
    const lower = lowerAt(view, at);
    const index = view.mentionAt(at);
    if (index >= 0) {
      const mention = view.doc.mentions[index];
      if (!mention) return [];
      const free = governor(view, mention.from) === null && !inParentheses(view, at);
      if (free && !isPredicate(view, mention)) return coordinatedLeft(view, index);
      at = mention.from;
      continue;
    }
    const date = view.dateAt(at);
    if (date) {
      at = date.from;
      continue;
    }
    const verb = view.groupAt(at);
    if (verb) {
      const skipped = skipRelative(view, verb);
      if (skipped !== null) at = skipped;
      else if (verb.mood === "finite") return coordinated ? grammaticalSubject(view, verb, depth + 1) : [];
      continue;
    }
    if (lower === "qui") return antecedent(view, at);
    if (lower === "»") {
      at = openingQuote(view, at);
      continue;
    }
    if (/^(?:;|:|«|que|qu'|si|lorsque|lorsqu'|quand|dont|où|comme|car)$/.test(lower)) return [];
    if (/^(?:et|,|puis|mais|ni)$/.test(lower)) coordinated = true;
    else if (unknownSubject(view, at)) return [];
  }
  return group.voice === "passive" && group.from === view.sentence.from ? namedAfter(view, group) : [];
}

/** «Sont nommés : ministre de la Justice, [X] ; ministre des Mines, [Y].»: the persons named after a verb that begins. */
function namedAfter(view: SentenceView, group: VerbGroup): readonly Argument[] {
  const next = view.groups.find((each) => each.from > group.to && each.mood === "finite");
  const named = view.mentions.filter(
    ({ from, kind, name }) => from >= group.to && from < (next?.from ?? Infinity) && kind === "PERSON" && name !== null,
  );
  return named
    .filter(({ from }) => governor(view, from) === null)
    .flatMap((each) => argumentOf(view, view.mentionAt(each.from)) ?? []);
}

/** «a arrêté X et libéré Y», «a reçu X, puis a décoré Y»: a verb right after the joiner has the subject of the one before. */
function sharedSubject(view: SentenceView, group: VerbGroup, depth: number): readonly Argument[] | null {
  let at = group.from - 1;
  const { adverbs, clitics } = view.knowledge.words;
  while (
    at > view.sentence.from &&
    (adverbs.has(lowerAt(view, at)) || clitics.has(lowerAt(view, at)) || /^n[e']$/.test(lowerAt(view, at)))
  )
    at -= 1;
  if (!/^(?:et|puis|mais)$/.test(lowerAt(view, at))) return null;
  const before = view.groups.findLast((each) => each.to <= at && each.mood === "finite");
  return before ? grammaticalSubject(view, before, depth + 1) : null;
}

/** «[X], qui finance le pont, a …», «[X], la figure du parti, a …»: the comma after X where the one before a verb closes what it opens. */
function beforeInsertion(view: SentenceView, closing: number): number | null {
  if (lowerAt(view, closing) !== "," || lowerAt(view, closing - 1) === "»") return null;
  for (let at = closing - 1; at > view.sentence.from; at -= 1) {
    const lower = lowerAt(view, at);
    if (/^(?:;|:|«|»)$/.test(lower) || (/^(?:que|qu')$/.test(lower) && lowerAt(view, at - 1) !== ",")) return null;
    if (lower !== "," || /^(?:et|puis|mais|ou|avant|après|ainsi)$/.test(lowerAt(view, at + 1))) continue;
    const mention = view.doc.mentions[view.mentionAt(at - 1)];
    if (!mention || isPredicate(view, mention) || isBareOffice(view, mention) || listsGroup(view, mention)) continue;
    if (governor(view, mention.from) !== null) return null;
    const before = lowerAt(view, mention.from - 1);
    const carried = OPENING.test(before) ? mention.from - 2 : mention.from - 1;
    if (!view.groupAt(carried)) return at;
  }
  return null;
}

/** «Trois partis, [X], Y et Z, ont …», «Les deux ministres, [X] et Y, ont …»: the first of those who make it up. */
function listsGroup(view: SentenceView, mention: Mention): boolean {
  const comma = OPENING.test(lowerAt(view, mention.from - 1)) ? mention.from - 2 : mention.from - 1;
  const group = lowerAt(view, comma) === "," ? view.doc.mentions[view.mentionAt(comma - 1)] : undefined;
  return group?.plural === true && (group.kind === "GROUP" || group.rule === "reference/pair");
}

/** The token before «ne», «se», «l’», «lui» that lead a verb: «qui [l’]a acquitté». */
function beforeClitics(view: SentenceView, group: VerbGroup): number {
  let at = group.from - 1;
  const { clitics } = view.knowledge.words;
  while (at >= view.sentence.from && (clitics.has(lowerAt(view, at)) || /^n[e']$/.test(lowerAt(view, at)))) at -= 1;
  return at;
}

/** Opening of the phrase that is the subject of a finite verb or participle, where its noun is no actor; null if it is not safe. */
export function unknownSubjectOf(view: SentenceView, group: VerbGroup): number | null {
  let opening: number | null = null;
  for (let at = beforeClitics(view, group); at >= view.sentence.from; at -= 1) {
    const mention = view.doc.mentions[view.mentionAt(at)];
    if (mention) {
      if (governor(view, mention.from) === null) return opening;
      at = mention.from;
      continue;
    }
    const verb = view.groupAt(at);
    if ((verb && verb.mood !== "participle") || /^(?:;|:|«|,|que|qu'|qui|dont|où|et)$/.test(lowerAt(view, at)))
      return opening;
    if (unknownSubject(view, at)) opening = at;
  }
  return opening;
}

/** «X, [conseiller technique au ministère], …»: an office without article after a comma is said of who stands before. */
const isBareOffice = (view: SentenceView, mention: Mention): boolean =>
  mention.name === null && mention.offices.length > 0 && /^[,:]$/.test(lowerAt(view, mention.from - 1));

const OPENING = /^(?:le|la|l'|les|un|une|son|sa|ses|leur|leurs|ce|cet|cette|ces|notre|nos)$/;

/** A determiner with a noun that is no actor, ungoverned: the subject is somebody else. */
function unknownSubject(view: SentenceView, at: number): boolean {
  if (!OPENING.test(lowerAt(view, at))) return false;
  if (GOVERNORS.test(lowerAt(view, at - 1)) || view.groupAt(at)) return false;
  return (
    !view.dateAt(at + 1) &&
    !/^(?:semaine|même|jour|soir|matin|veille|lendemain|nuit|an|année|mois|tour|occasion)$/.test(foldedAt(view, at + 1))
  );
}

/** «X, qui a reçu Y, a …»: index before the relative clause that a verb belongs to, or null if it is in none. */
function skipRelative(view: SentenceView, verb: VerbGroup): number | null {
  for (let at = verb.from - 1; at >= view.sentence.from && at > verb.from - 12; at -= 1) {
    const lower = lowerAt(view, at);
    if (/^(?:qui|dont|où|que|qu'|lequel|laquelle)$/.test(lower))
      return view.mentionAt(at - 1) >= 0 || lowerAt(view, at - 1) === "," ? at : null;
    if (view.groupAt(at)?.mood === "finite" && view.groupAt(at) !== verb) return null;
  }
  return null;
}

const openingQuote = (view: SentenceView, at: number): number => {
  for (let back = at - 1; back >= view.sentence.from; back -= 1) if (lowerAt(view, back) === "«") return back;
  return view.sentence.from;
};

function inParentheses(view: SentenceView, at: number): boolean {
  for (let back = at; back >= view.sentence.from; back -= 1) {
    if (lowerAt(view, back) === ")") return false;
    if (lowerAt(view, back) === "(") return true;
  }
  return false;
}

/** Whom «qui» stands for: the mention that ends right before it. */
function antecedent(view: SentenceView, at: number): readonly Argument[] {
  const end = lowerAt(view, at - 1) === "," ? at - 2 : at - 1;
  const index = view.mentionAt(end);
  const argument = argumentOf(view, index);
  if (!argument) return [];
  return governor(view, argument.from) === null ? coordinatedLeft(view, index) : [argument];
}

/** «La délégation, conduite par X», «Nommé le 12 mai, Y …», «X, limogé par Z». */
function participleSubject(view: SentenceView, group: VerbGroup): readonly Argument[] {
  let at = group.from - 1;
  while (
    at >= view.sentence.from &&
    (view.knowledge.words.adverbs.has(lowerAt(view, at)) || /^(?:,|-|été)$/.test(lowerAt(view, at)))
  )
    at -= 1;
  const index = at >= view.sentence.from ? view.mentionAt(at) : -1;
  const left = index >= 0 ? argumentOf(view, index) : null;
  if (left) return governor(view, left.from) === null ? coordinatedLeft(view, index) : [left];
  if (at >= view.sentence.from) return [];
  const verb = view.groups.find((each) => each.from > group.to && each.mood === "finite");
  return verb ? grammaticalSubject(view, verb, 1) : [];
}

/** Who does what an infinitive or gerund says: the subject of the verb it hangs on, before it or, fronted, after. */
function controller(view: SentenceView, group: VerbGroup, depth: number): readonly Argument[] {
  const named = namedBefore(view, group) ?? describedBefore(view, group);
  if (named) return named;
  const before = view.groups.findLast((each) => each.to <= group.from && each.mood === "finite");
  if (!before) {
    const after = view.groups.find((each) => each.from >= group.to && each.mood === "finite");
    const fronted = after !== undefined && view.doc.tokens.slice(group.to, after.from).some(({ text }) => text === ",");
    return fronted ? grammaticalSubject(view, after, depth + 1) : [];
  }
  const others =
    group.mood === "infinitive" &&
    /^(?:appeler|demander|inviter|exhorter|ordonner|autoriser|permettre|aider|charger|obliger|sommer|recommander|conseiller|enjoindre|presser|accuser|suspecter|soupçonner|reprocher|remercier|féliciter|blâmer|critiquer|condamner|inculper|arrêter|poursuivre|interpeller|juger|empêcher|convaincre|contraindre|forcer|encourager|pousser|laisser|convier|prier|supplier)$/.test(
      before.lemma,
    );
  return others ? [] : grammaticalSubject(view, before, depth + 1);
}

/** «L’occasion pour [le ministre] de saluer …»: who stands, led by «pour», right before the «de» of an infinitive. */
function namedBefore(view: SentenceView, group: VerbGroup): readonly Argument[] | null {
  if (group.mood !== "infinitive" || !/^(?:de|d')$/.test(group.led ?? "")) return null;
  const index = view.mentionAt(group.from - 2);
  const found = argumentOf(view, index);
  return found && governor(view, found.from) === "pour" ? [found] : null;
}

/** «une enquête du [parquet] l’accusant de …»: whom a present participle without «en» follows directly. */
function describedBefore(view: SentenceView, group: VerbGroup): readonly Argument[] | null {
  if (group.mood !== "gerund" || group.led === "en") return null;
  const found = argumentOf(view, view.mentionAt(beforeClitics(view, group)));
  return found ? [found] : null;
}
