import damerauLevenshtein from "damerau-levenshtein";
import type { FoundActor } from "./found-actor.js";
import type { Candidate } from "./search-candidates.js";
import { initialsOf, soughtInitials, typosAllowed, wordsOf } from "./search-words.js";
import { byCodeUnits } from "../schema/ontology/by-code-units.js";

/** An actor who may be meant, how surely, and by which of its names. */
export interface Match {
  readonly actor: FoundActor;
  /** Above 0, up to 1: 1 is the whole name, word for word. */
  readonly score: number;
  readonly matched: string;
}

/** How like a word of a name is to one of the search, by what the search gives of it. */
const LIKENESS = { whole: 1, beginning: 0.9, initial: 0.75, typo: 0.7, inside: 0.4 } as const;
const INITIALS_SCORE = 0.85;
/** Taken off for each typo after the first, for words in another order, and for an alias. */
const SECOND_TYPO = 0.15;
const OTHER_ORDER = 0.02;
const ALIAS = 0.01;
/** Least score of a whole name or alias, word for word. */
export const WHOLE_NAME = 1 - ALIAS;
/** Share of the score that the words of the name which the search leaves out can cost. */
const UNSAID = 0.3;

/** Best first; then the better connected, then by name and id: the same on every engine. */
export function rankMatches(text: string, candidates: readonly Candidate[], count: number): readonly Match[] {
  const sought = wordsOf(text);
  return candidates
    .flatMap(({ actor, relationships }) => {
      const match = bestForm(sought, actor);
      return match ? [{ match, relationships }] : [];
    })
    .sort(
      (a, b) =>
        b.match.score - a.match.score ||
        b.relationships - a.relationships ||
        byCodeUnits(a.match.actor.name, b.match.actor.name) ||
        byCodeUnits(a.match.actor.id, b.match.actor.id),
    )
    .slice(0, count)
    .map(({ match }) => match);
}

function bestForm(sought: readonly string[], actor: FoundActor): Match | null {
  let best: Match | null = null;
  for (const [index, { form, words }] of formsOf(actor).entries()) {
    const like = likeness(sought, words);
    const score = index > 0 && like > 0 ? like - ALIAS : like;
    if (score > (best?.score ?? 0)) best = { actor, matched: form, score };
  }
  return best && { ...best, score: Math.round(best.score * 1000) / 1000 };
}

interface Form {
  readonly form: string;
  readonly words: readonly string[];
}

/** Split once: the names that are held in memory are looked at again and again. */
const formsKnown = new WeakMap<FoundActor, readonly Form[]>();

function formsOf(actor: FoundActor): readonly Form[] {
  const known = formsKnown.get(actor);
  if (known) return known;
  const forms = [actor.name, ...actor.aliases].map((form) => ({ form, words: wordsOf(form) }));
  formsKnown.set(actor, forms);
  return forms;
}

/** 0 when a word of the search is not in the name. */
function likeness(sought: readonly string[], name: readonly string[]): number {
  const initials = soughtInitials(sought);
  const byInitials = initials !== null && initials === initialsOf(name) ? INITIALS_SCORE : 0;
  const places: number[] = [];
  let sum = 0;
  for (const word of sought) {
    const best = bestPlace(word, name, places);
    if (!best) return byInitials;
    places.push(best.place);
    sum += best.likeness;
  }
  if (sought.length === 0) return 0;
  const said = 1 - UNSAID + (UNSAID * sought.length) / name.length;
  const inOrder = places.every((place, index) => index === 0 || place > (places[index - 1] ?? 0));
  return Math.max(byInitials, (sum / sought.length) * said - (inOrder ? 0 : OTHER_ORDER));
}

interface Place {
  readonly place: number;
  readonly likeness: number;
}

/** The word of the name most like this one that no other word of the search has taken; of equals the first. */
function bestPlace(word: string, name: readonly string[], taken: readonly number[]): Place | null {
  let best: Place | null = null;
  for (const [place, own] of name.entries()) {
    if (taken.includes(place)) continue;
    const like = wordLikeness(word, own);
    if (like > (best?.likeness ?? 0)) best = { place, likeness: like };
  }
  return best;
}

function wordLikeness(sought: string, own: string): number {
  if (sought === own) return LIKENESS.whole;
  if (own.startsWith(sought)) return sought.length === 1 ? LIKENESS.initial : LIKENESS.beginning;
  const allowed = typosAllowed(sought);
  const typos = allowed === 0 ? Infinity : typosBetween(sought, own, allowed);
  if (typos <= allowed) return LIKENESS.typo - (typos - 1) * SECOND_TYPO;
  return sought.length >= 3 && own.includes(sought) ? LIKENESS.inside : 0;
}

/**
 * Letters added, left out, changed or swapped with the next, against the word or its beginning (still being typed).
 * @returns Infinity for a word that is so much longer or shorter that more than `most` are
 */
function typosBetween(sought: string, own: string, most: number): number {
  const against = own.length > sought.length + 1 ? [own, own.slice(0, sought.length)] : [own];
  const near = against.filter((word) => Math.abs(word.length - sought.length) <= most);
  return Math.min(...near.map((word) => damerauLevenshtein(sought, word).steps));
}
