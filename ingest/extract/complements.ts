import { CONTRACTED, coordinatedRight, governor, GOVERNORS, mentionFrom, samePreposition } from "./coordination.js";
import { type Argument, argumentOf, foldedAt, lowerAt, type SentenceView, tokenAt } from "./sentence-view.js";
import type { VerbGroup } from "./verb-groups.js";

/** How the scan to the right may pass what lies between verb and object. */
export interface ObjectOptions {
  /** An unknown noun may carry the object: «dénoncer les exactions de l’armée». */
  readonly through: boolean;
}

/** Nouns for what is done to somebody: «de» names the victim, «par» the doer. */
const SUFFERED =
  /^(?:arrestation|interpellation|detention|incarceration|enlevement|assassinat|meurtre|mort|execution|condamnation|limogeage|revocation|expulsion|suspension|dissolution|exclusion|massacre|agression|renversement|destitution|mise|prise)s?$/;

/** «l’attaque du village», «l’attaque des rebelles»: «de» may name either, only «par» is sure. */
const VIOLENT =
  /^(?:attaque|attentat|assaut|bombardement|raid|frappe|destruction|pillage|abus|violation|atteinte|violence)s?$/;

/** Direct object of an active verb: the first mention after it that no preposition governs. */
export function directObject(view: SentenceView, group: VerbGroup, options: ObjectOptions): readonly Argument[] {
  for (let at = group.to; at < view.sentence.to; at += 1) {
    const index = view.mentionAt(at);
    const mention = view.doc.mentions[index];
    if (mention && mention.from === at) {
      const by = governor(view, mention.from);
      const partitive = lowerAt(view, at - 1) === "des" && at - 1 === group.to;
      if (by === null || partitive) return argumentOf(view, index) === null ? [] : coordinatedRight(view, index, null);
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
    if (!OPENS_OBJECT.test(lower) || GOVERNORS.test(lowerAt(view, at - 1)) || view.dateAt(at + 1)) continue;
    const led = mentionFrom(view, at + 1);
    if (led !== null) at = led - 1;
    else return options.through ? concerned(view, at) : [];
  }
  return [];
}

const OPENS_OBJECT = /^(?:le|la|l'|les|un|une|des|son|sa|ses|leur|leurs|ce|cet|cette|ces|toute?s?)$/;

/**
 * Whom an unknown noun concerns that stands for somebody: «dénoncer les exactions [de l’armée]», «… des pratiques au sein
 * [de la police]», «… le projet de loi [du gouvernement]», «… une cabale menée [par X]», «… l’arrestation de Y [par X]».
 * @param from the determiner that opens the noun's phrase.
 */
export function concerned(view: SentenceView, from: number): readonly Argument[] {
  let onlyBy = [from + 1, from + 2].some((at) => SUFFERED.test(foldedAt(view, at)) || VIOLENT.test(foldedAt(view, at)));
  for (let at = from + 1; at < view.sentence.to && at < from + LONGEST_PHRASE; at += 1) {
    const mention = view.doc.mentions[view.mentionAt(at)];
    if (mention && mention.from === at) {
      const by = CONTRACTED[governor(view, at) ?? ""] ?? governor(view, at);
      if (by === "par" || (by === "de" && !onlyBy)) return discount(coordinatedRight(view, view.mentionAt(at), by));
      if (by === null && !/^(?:et|ou|,)$/.test(lowerAt(view, at - 1))) return [];
      at = mention.to - 1;
      continue;
    }
    const date = view.dateAt(at);
    if (date) {
      at = date.to - 1;
      continue;
    }
    if (/^(?:que|qu')$/.test(lowerAt(view, at))) return toldDoer(view, at);
    const phrase = view.knowledge.adverbials.match(view.doc.tokens, lowerAt(view, at) === "," ? at + 1 : at);
    if (phrase) {
      at = lowerAt(view, phrase.to) === "," ? phrase.to : phrase.to - 1;
      continue;
    }
    const verb = view.groupAt(at);
    if (verb && verb.mood !== "participle") return [];
    onlyBy ||= verb !== undefined || lowerAt(view, at) === "contre" || /^issue?s?$/.test(lowerAt(view, at));
    if (ENDS_PHRASE.test(lowerAt(view, at)) || (lowerAt(view, at) === "," && at > from + 2)) return [];
  }
  return [];
}

/** «le rôle que joue [X]», «les efforts que le gouvernement déploie»: the doer of the clause that «que» opens. */
function toldDoer(view: SentenceView, que: number): readonly Argument[] {
  const verb = view.groups.find((each) => each.from > que && each.mood === "finite");
  if (!verb) return [];
  if (verb.from === que + 1) return discount(directObject(view, verb, { through: false }));
  const index = view.mentionAt(verb.from - 1);
  const found = argumentOf(view, index);
  return found && found.from > que && governor(view, found.from) === null ? discount([found]) : [];
}

const LONGEST_PHRASE = 24;

const ENDS_PHRASE = /^(?:;|\.|:|qui|que|qu'|dont|où|pour|afin|car|mais|avec|sur|vers|depuis|selon|lors)$/;

const discount = (found: readonly Argument[]): readonly Argument[] =>
  found.map((each) => ({ ...each, certainty: each.certainty * 0.92 }));

/**
 * Mentions that a preposition leads, after a token and before the next clause: «avec X», «à Y et à Z».
 * @param through an unknown noun may stand between: «contre la politique de X».
 * @param endsBeforeVerb the last of a list is left to the verb that follows it.
 */
export function prepositional(
  view: SentenceView,
  from: number,
  preposition: string,
  through = false,
  endsBeforeVerb = preposition !== "entre",
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
    const binding = lowerAt(view, at) === "qui" ? bindingVerb(view, at) : null;
    if (binding) {
      at = binding.to - 1;
      continue;
    }
    if (verb?.mood === "finite" && at > from) return [];
    const phrase = view.knowledge.adverbials.match(view.doc.tokens, at);
    if (phrase && phrase.to < view.sentence.to) {
      limit += phrase.to - at; // «reproche à son tour au ministre»
      at = phrase.to - 1;
      continue;
    }
    if (lowerAt(view, at) === "," && (view.dateAt(at + 1) || view.dateAt(at - 1))) continue;
    const lower = lowerAt(view, at);
    if (/^(?:;|:)$/.test(lower) || (close && /^(?:,|\.|qui|que|par|à|au|aux)$/.test(lower))) return [];
    if (/^(?:qui|dont|où)$/.test(lower) && at > from) return [];
    const [head, ...rest] = preposition.split(" ");
    const matches =
      samePreposition(lower, head ?? "") &&
      rest.every((word, offset) => samePreposition(lowerAt(view, at + 1 + offset), word));
    if (!matches) continue;
    let next = at + 1 + rest.length;
    if (PASSED.test(lowerAt(view, next)) && view.doc.mentions[view.mentionAt(next)]?.from !== next) next += 1;
    const led = mentionFrom(view, next);
    if (led !== null) return coordinatedRight(view, view.mentionAt(led), preposition, endsBeforeVerb);
    const inside = through ? carriedBy(view, next) : [];
    if (inside.length > 0) return inside;
    if (!close && view.mentionAt(next) < 0 && !view.dateAt(next) && isThing(view, next)) return [];
  }
  return [];
}

/** «l’accord militaire qui le [liait] à la France»: what the accord binds the subject to goes on the phrase. */
const bindingVerb = (view: SentenceView, qui: number): VerbGroup | undefined =>
  view.groups.find((each) => each.from > qui && each.from <= qui + 2 && /^(?:lier|unir)$/.test(each.lemma));

const PASSED = /^(?:le|la|l'|les|son|sa|ses|leur|leurs|un|une|cette|ce|cet|ces|des|plusieurs|certains|deux)$/;

/** A noun that is no actor takes the place that the preposition leads to: «au processus», unlike «à titre étranger». */
const isThing = (view: SentenceView, at: number): boolean =>
  /^(?:le|la|l'|les|son|sa|ses|leur|leurs|un|une|cette|ce|cet|ces|du|au|aux|des)$/.test(lowerAt(view, at - 1)) &&
  isNounAt(view, at) &&
  !/^(?:nom|titre|cours|occasion|issue|sein|siège|palais|nord|sud|est|ouest|centre|large|pouvoir|moins|total|bord|lendemain|début|fin|nombre|cadre|matin|soir|suite|fois|poste|fonction|fonctions|tête)$/.test(
    lowerAt(view, at),
  );

/** «contre un convoi de [l’armée]», «à la candidature du [ministre]»: whose the unknown noun is. */
function carriedBy(view: SentenceView, noun: number): readonly Argument[] {
  if (view.doc.tokens[noun]?.kind !== "word" || view.groupAt(noun) || lowerAt(view, noun) === "pays") return [];
  if (SUFFERED.test(foldedAt(view, noun))) return discount(prepositional(view, noun + 1, "par")); // «contre la révocation de X [par Y]»
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
