import { closed } from "../recognise/complement.js";
import { type Argument, argumentOf, isPredicate, lowerAt, type SentenceView } from "./sentence-view.js";
import type { VerbGroup } from "./verb-groups.js";

export const GOVERNORS =
  /^(?:à|au|aux|de|du|d'|par|pour|avec|contre|sur|dans|en|chez|vers|entre|selon|envers|sous|sans|auprès|depuis|dès|devant|derrière|après|avant|malgré|via)$/;

const DETERMINERS =
  /^(?:le|la|l'|les|un|une|son|sa|ses|leur|leurs|ce|cet|cette|ces|notre|nos|plusieurs|certains|quelques|des)$/;

const JOINERS = /^(?:et|ou|ni|,|&)$/;

/** Where a mention begins with its determiner and the words that lead its name in. */
const startOf = (view: SentenceView, from: number): number => {
  const led = leadInOf(view, from);
  return DETERMINERS.test(lowerAt(view, led - 1)) ? led - 1 : led;
};

const OPENS_PHRASE =
  /^(?:le|la|l'|les|un|une|son|sa|ses|leur|leurs|ce|cet|cette|ces|notre|nos|du|au|aux|des|deux|trois|plusieurs|certains)$/;

const LONGEST_LEAD_IN = 4;

/** «l’[opposant] Koné», «au [quotidien] L’Essor»: first of the common nouns that lead a name in, or the name's own start. */
function leadInOf(view: SentenceView, from: number): number {
  if (!takesLeadIn(view, view.mentionAt(from))) return from;
  let at = from;
  while (from - at < LONGEST_LEAD_IN && isLeadIn(view, at - 1)) at -= 1;
  return at < from && OPENS_PHRASE.test(lowerAt(view, at - 1)) ? at : from;
}

/** Start of the mention that stands at a token, or that common nouns at the token lead in; null if there is none. */
export function mentionFrom(view: SentenceView, at: number): number | null {
  let to = at;
  while (to - at < LONGEST_LEAD_IN && isLeadIn(view, to)) to += 1;
  const index = view.mentionAt(to);
  if (view.doc.mentions[index]?.from !== to || to >= view.sentence.to) return null;
  return to === at || (takesLeadIn(view, index) && OPENS_PHRASE.test(lowerAt(view, at - 1))) ? to : null;
}

function takesLeadIn(view: SentenceView, index: number): boolean {
  const mention = view.doc.mentions[index];
  return mention !== undefined && mention.name !== null && /^(?:PERSON|ORGANIZATION)$/.test(mention.kind);
}

function isLeadIn(view: SentenceView, at: number): boolean {
  const token = view.doc.tokens[at];
  return (
    token !== undefined &&
    at >= view.sentence.from &&
    token.kind === "word" &&
    !token.capital &&
    view.mentionAt(at) < 0 &&
    view.groupAt(at) === undefined &&
    view.dateAt(at) === undefined &&
    (!closed(token.lower, view.knowledge) || bindsNouns(view, at)) &&
    !OPENS_PHRASE.test(token.lower) &&
    !/^(?:matin|soir|soirée|jour|semaine|mois|année|nuit|veille|lendemain|fois|moment|cas|dont|que|qui|où)$/.test(
      token.lower,
    )
  );
}

/** «l’homme [d’]affaires X», «le chef [de] guerre Y»: within a fixed phrase of common nouns. */
const bindsNouns = (view: SentenceView, at: number): boolean =>
  /^(?:de|d')$/.test(lowerAt(view, at)) &&
  /^(?:affaires|guerre|entreprise|opinion|église|presse)$/.test(lowerAt(view, at + 1));

/** The preposition that governs what begins at a token, or null. «des» before a plural group is an article. */
export function governor(view: SentenceView, from: number): string | null {
  const led = leadInOf(view, from);
  const own = lowerAt(view, led - 1);
  if (/^(?:du|au|aux)$/.test(own)) return own;
  if (own === "des" && followsNoun(view, led - 2)) return "de";
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
  if (next && next.from === end && isPredicate(view, next)) return next.to;
  const told = view.doc.mentions[view.mentionAt(end - 1)]; // «à ses membres [incriminés] et au président»
  const adjective =
    told?.kind === "GROUP" && view.doc.tokens[end]?.capital === false && /[^s]s$/.test(lowerAt(view, end));
  return adjective && /^(?:et|,)$/.test(lowerAt(view, end + 1)) && view.mentionAt(end) < 0 ? end + 1 : end;
}

/** The mention that goes on a list after a token, with the same preposition or none. */
function nextInList(
  view: SentenceView,
  end: number,
  preposition: string | null,
  endsBeforeVerb: boolean,
): number | null {
  const byComma = lowerAt(view, end) === "," && !/^(?:et|ou|puis)$/.test(lowerAt(view, end + 1));
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
  const index = view.mentionAt(mentionFrom(view, at) ?? at);
  const mention = view.doc.mentions[index];
  if (!mention || mention.from < at || mention.to > view.sentence.to) return null;
  const verb = verbAfterClitics(view, mention.to);
  const subject = /^(?:il|ils|elle|elles|on)$/.test(lowerAt(view, mention.from)) && verb?.mood === "finite";
  if (subject) return null;
  const nextClause =
    endsBeforeVerb &&
    (verb?.mood === "finite" || lowerAt(view, mention.to) === "été" || (byComma && opensClause(view, mention.to)));
  return nextClause ? null : index;
}

/** «…, le représentant, John Roy, a dit»: a comma and a finite verb after the name make it the subject of its own clause. */
function opensClause(view: SentenceView, comma: number): boolean {
  return lowerAt(view, comma) === "," && verbAfterClitics(view, comma + 1)?.mood === "finite";
}

/** «[ne] [les] a reçus»: the verb that stands at a token, its clitics passed over. */
function verbAfterClitics(view: SentenceView, from: number): VerbGroup | undefined {
  let at = from;
  while (view.knowledge.words.clitics.has(lowerAt(view, at)) || /^n[e']$/.test(lowerAt(view, at))) at += 1;
  return view.groupAt(at);
}

export const CONTRACTED: Readonly<Record<string, string>> = { au: "à", aux: "à", du: "de", des: "de", "d'": "de" };

export const samePreposition = (lower: string, wanted: string): boolean =>
  lower === wanted || CONTRACTED[lower] === wanted;

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
