import {
  type Argument,
  argumentOf,
  foldedAt,
  isPredicate,
  lowerAt,
  type SentenceView,
  tokenAt,
} from "./sentence-view.js";
import type { VerbGroup } from "./verb-groups.js";

const GOVERNORS =
  /^(?:à|au|aux|de|du|d'|par|pour|avec|contre|sur|dans|en|chez|vers|entre|selon|envers|sous|sans|auprès|depuis|dès|devant|derrière|après|avant|malgré|via)$/;
const DETERMINERS =
  /^(?:le|la|l'|les|un|une|son|sa|ses|leur|leurs|ce|cet|cette|ces|notre|nos|plusieurs|certains|quelques|des)$/;
const JOINERS = /^(?:et|ou|ni|,|&)$/;

/** Where a mention begins with its determiner. */
const startOf = (view: SentenceView, from: number): number =>
  DETERMINERS.test(lowerAt(view, from - 1)) ? from - 1 : from;

/** The preposition that governs what begins at a token, or null. «des» before a plural group is an article. */
function governor(view: SentenceView, from: number): string | null {
  const own = lowerAt(view, from - 1);
  if (/^(?:du|au|aux)$/.test(own)) return own;
  if (own === "des" && followsNoun(view, from - 2)) return "de";
  const before = lowerAt(view, startOf(view, from) - 1);
  return GOVERNORS.test(before) ? before : null;
}

/** «[proches] des militaires» against «, des militaires»: after a noun «des» is «de» with its article. */
const followsNoun = (view: SentenceView, at: number): boolean =>
  at >= view.sentence.from &&
  view.doc.tokens[at]?.kind === "word" &&
  view.groupAt(at) === undefined &&
  !/^(?:et|ou|que|qu'|qui|par|avec|contre|à|dont|où|ni|mais)$/.test(lowerAt(view, at)) &&
  !view.knowledge.words.adverbs.has(lowerAt(view, at));

/** Does a preposition govern the mention that begins at a token? */
export const isGoverned = (view: SentenceView, from: number): boolean => governor(view, from) !== null;

/**
 * A mention and those joined to it by «,», «et», «ainsi que», after it. With `endsBeforeVerb`, the last one may be the
 * subject of the next clause («a reçu X et Y a dit») and is left to it.
 */
export function coordinatedRight(
  view: SentenceView,
  first: number,
  preposition: string | null,
  endsBeforeVerb = true,
): readonly Argument[] {
  const found: Argument[] = [];
  for (let index = first; ;) {
    const argument = argumentOf(view, index);
    if (argument) found.push(argument);
    const end = predicateEnd(view, view.doc.mentions[index]?.to ?? view.sentence.to);
    const next = nextInList(view, end, preposition, endsBeforeVerb);
    if (next === null) return found;
    index = next;
  }
}

/** «X ministre de la Défense, Y ministre de …»: the office after a name is passed over. */
function predicateEnd(view: SentenceView, end: number): number {
  const next = view.doc.mentions[view.mentionAt(end)];
  return next && next.from === end && isPredicate(view, next) ? next.to : end;
}

/** The mention that goes on a list after a token, with the same preposition or none. */
function nextInList(
  view: SentenceView,
  end: number,
  preposition: string | null,
  endsBeforeVerb: boolean,
): number | null {
  let at = end;
  let joined = false;
  while (at < view.sentence.to && at < end + 5) {
    const lower = lowerAt(view, at);
    if (JOINERS.test(lower) || /^(?:puis|mais|aussi|avec|également)$/.test(lower)) joined = true;
    else if (lower === "ainsi" && /^qu/.test(lowerAt(view, at + 1))) {
      joined = true;
      at += 1;
    } else break;
    at += 1;
  }
  if (!joined) return null;
  if (preposition && samePreposition(lowerAt(view, at), preposition)) at += 1;
  if (DETERMINERS.test(lowerAt(view, at))) at += 1;
  const index = view.mentionAt(at);
  const mention = view.doc.mentions[index];
  if (!mention || mention.from !== at || mention.to > view.sentence.to) return null;
  const verb = view.groupAt(mention.to);
  const nextClause = endsBeforeVerb && (verb?.mood === "finite" || lowerAt(view, mention.to) === "été");
  return nextClause ? null : index;
}

const CONTRACTED: Readonly<Record<string, string>> = { au: "à", aux: "à", du: "de", des: "de", "d'": "de" };
const samePreposition = (lower: string, wanted: string): boolean => lower === wanted || CONTRACTED[lower] === wanted;

/** A subject with what is joined to it on the left: «X, Y et Z ont signé». */
export function coordinatedLeft(view: SentenceView, last: number): readonly Argument[] {
  const found: Argument[] = [];
  for (let index = last; ;) {
    const argument = argumentOf(view, index);
    if (!argument) return found;
    found.unshift(argument);
    let at = startOf(view, argument.from) - 1;
    const joiner = lowerAt(view, at);
    const listed =
      /^(?:et|ou|&)$/.test(joiner) ||
      (joiner === "," && found.length > 1) ||
      (/^qu/.test(joiner) && lowerAt(view, at - 1) === "ainsi");
    if (!listed) return found;
    if (/^qu/.test(joiner)) at -= 1;
    if (lowerAt(view, at - 1) === ",") at -= 1;
    const before = view.mentionAt(at - 1);
    const mention = view.doc.mentions[before];
    if (!mention || mention.from < view.sentence.from || governor(view, mention.from) !== null) return found;
    index = before;
  }
}

/** Grammatical subject of a verb group; empty where it is nobody known, or isn't safe. */
export function grammaticalSubject(view: SentenceView, group: VerbGroup, depth = 0): readonly Argument[] {
  if (depth > 4) return [];
  if (group.mood === "participle") return participleSubject(view, group);
  if (group.mood === "infinitive" || group.mood === "gerund") return controller(view, group, depth);
  const elided = sharedSubject(view, group, depth);
  if (elided) return elided;
  let coordinated = false;
  for (let at = group.from - 1; at >= view.sentence.from; at -= 1) {
    const lower = lowerAt(view, at);
    const index = view.mentionAt(at);
    if (index >= 0) {
      const mention = view.doc.mentions[index];
      if (!mention) return [];
      if (governor(view, mention.from) === null && !inParentheses(view, at)) return coordinatedLeft(view, index);
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
  return [];
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

/** A determiner with a noun that is no actor, ungoverned: the subject is somebody else. */
function unknownSubject(view: SentenceView, at: number): boolean {
  const lower = lowerAt(view, at);
  if (!/^(?:le|la|l'|les|un|une|son|sa|ses|leur|leurs|ce|cet|cette|ces|notre|nos)$/.test(lower)) return false;
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
  const before = view.groups.findLast((each) => each.to <= group.from && each.mood === "finite");
  if (!before) {
    const after = view.groups.find((each) => each.from >= group.to && each.mood === "finite");
    const fronted = after !== undefined && view.doc.tokens.slice(group.to, after.from).some(({ text }) => text === ",");
    return fronted ? grammaticalSubject(view, after, depth + 1) : [];
  }
  const others =
    group.mood === "infinitive" &&
    /^(?:appeler|demander|inviter|exhorter|ordonner|autoriser|permettre|aider|charger|obliger|sommer|recommander|conseiller|enjoindre|presser|accuser|suspecter|soupçonner)$/.test(
      before.lemma,
    );
  return others ? [] : grammaticalSubject(view, before, depth + 1);
}

/** How the scan to the right may pass what lies between verb and object. */
export interface ObjectOptions {
  /** An unknown noun may carry the object: «dénoncer les exactions de l’armée». */
  readonly through: boolean;
}

/** Direct object of an active verb: the first mention after it that no preposition governs. */
export function directObject(view: SentenceView, group: VerbGroup, options: ObjectOptions): readonly Argument[] {
  let carried = false;
  for (let at = group.to; at < view.sentence.to; at += 1) {
    const index = view.mentionAt(at);
    const mention = view.doc.mentions[index];
    const by = mention ? governor(view, mention.from) : null;
    if (mention && mention.from === at) {
      const partitive = lowerAt(view, at - 1) === "des" && !carried && at - 1 === group.to;
      if (by === null || partitive) return argumentOf(view, index) === null ? [] : coordinatedRight(view, index, null);
      if (carried && /^(?:de|du|d'|des|contre|par)$/.test(by ?? ""))
        return discount(coordinatedRight(view, index, CONTRACTED[by] ?? by));
      at = mention.to - 1;
      continue;
    }
    const date = view.dateAt(at);
    if (date) {
      at = date.to - 1;
      continue;
    }
    const lower = lowerAt(view, at);
    if (view.groupAt(at) && view.groupAt(at)?.mood !== "participle") return [];
    if (/^(?:;|\.|:|qui|que|qu'|dont|où|pour|afin|car|mais|et|»)$/.test(lower)) return [];
    if (lower === "," && carried) return [];
    const determiner = /^(?:le|la|l'|les|un|une|des|son|sa|ses|leur|leurs|ce|cet|cette|ces|toute?s?)$/.test(lower);
    if (carried && GOVERNORS.test(lower) && view.mentionAt(at + 1) < 0 && view.mentionAt(at + 2) < 0) return [];
    if (determiner && view.mentionAt(at + 1) < 0 && !view.dateAt(at + 1) && !GOVERNORS.test(lowerAt(view, at - 1))) {
      if (!options.through) return [];
      carried = true;
    }
  }
  return [];
}

const discount = (found: readonly Argument[]): readonly Argument[] =>
  found.map((each) => ({ ...each, certainty: each.certainty * 0.92 }));

/** Mentions that a preposition leads, after a token and before the next clause: «avec X», «à Y et à Z». */
export function prepositional(
  view: SentenceView,
  from: number,
  preposition: string,
  through = false,
): readonly Argument[] {
  const close = preposition === "de";
  let limit = from + (close ? 4 : preposition === "par" ? 30 : 20);
  for (let at = from; at < view.sentence.to && at < limit; at += 1) {
    const date = view.dateAt(at);
    if (date) {
      limit += date.to - at; // «se sont retirés, dimanche 28 janvier 2024, de …»
      at = date.to - 1;
      continue;
    }
    const verb = view.groupAt(at);
    if (verb?.mood === "finite" && at > from) return [];
    if (lowerAt(view, at) === "," && (view.dateAt(at + 1) || view.dateAt(at - 1))) continue;
    const lower = lowerAt(view, at);
    if (/^(?:;|:)$/.test(lower) || (close && /^(?:,|\.|qui|que|par|à)$/.test(lower))) return [];
    if (/^(?:qui|dont|où)$/.test(lower) && at > from) return [];
    const [head, ...rest] = preposition.split(" ");
    const matches =
      samePreposition(lower, head ?? "") &&
      rest.every((word, offset) => samePreposition(lowerAt(view, at + 1 + offset), word));
    if (!matches) continue;
    let next = at + 1 + rest.length;
    if (PASSED.test(lowerAt(view, next)) && view.doc.mentions[view.mentionAt(next)]?.from !== next) next += 1;
    const index = view.mentionAt(next);
    if (view.doc.mentions[index]?.from === next)
      return coordinatedRight(view, index, preposition, preposition !== "entre");
    const inside = through ? carriedBy(view, next) : [];
    if (inside.length > 0) return inside;
    if (!close && view.mentionAt(next) < 0 && !view.dateAt(next) && isThing(view, next)) return [];
  }
  return [];
}

const PASSED = /^(?:le|la|l'|les|son|sa|ses|leur|leurs|un|une|cette|ce|cet|ces|des|plusieurs|certains|deux)$/;

/** A noun that is no actor takes the place that the preposition leads to: «au processus», unlike «à titre étranger». */
const isThing = (view: SentenceView, at: number): boolean =>
  /^(?:le|la|l'|les|son|sa|ses|leur|leurs|un|une|cette|ce|cet|ces|du|au|aux|des)$/.test(lowerAt(view, at - 1)) &&
  isNounAt(view, at) &&
  !/^(?:nom|titre|cours|occasion|issue|sein|siège|palais|nord|sud|est|ouest|centre|large|pouvoir|moins|total|bord|lendemain|début|fin|nombre|cadre|matin|soir|suite|fois)$/.test(
    lowerAt(view, at),
  );

/** «contre un convoi de [l’armée]», «à la candidature du [ministre]»: whose the unknown noun is. */
function carriedBy(view: SentenceView, noun: number): readonly Argument[] {
  if (view.doc.tokens[noun]?.kind !== "word" || view.groupAt(noun) || lowerAt(view, noun) === "pays") return [];
  return discount(prepositional(view, noun + 1, "de"));
}

/** «entre X et Y»: both, in order. */
export const between = (view: SentenceView, from: number): readonly Argument[] => {
  const found = prepositional(view, from, "entre");
  return found.length === 1 && (found[0]?.ids.length ?? 0) < 2 ? [] : found;
};

/** Is the token a noun of a frame here: a word outside mentions that no verb group takes? */
export const isNounAt = (view: SentenceView, at: number): boolean =>
  tokenAt(view, at)?.kind === "word" && view.mentionAt(at) < 0 && view.groupAt(at) === undefined;
