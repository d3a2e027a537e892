import { sayWhen } from "./dates.js";
import { inverseLabel, isSymmetric, relationLabel } from "./relation-words.js";

export interface NamedActor {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
}

/** What a sentence is made of. */
export interface Told {
  readonly type: string;
  readonly date: string | null;
  readonly title: string | null;
  readonly award: string | null;
  readonly subject: NamedActor | null;
  readonly object: NamedActor | null;
  readonly onBehalfOf: NamedActor | null;
  readonly place: NamedActor | null;
}

/** Words, or an actor to be shown by name. */
export type SentencePart = string | NamedActor;

/** «son homologue» says that somebody holds an office, and not which. */
const NAMES_NO_OFFICE = /^homologue/i;

const VOWEL = /^[aàâäeéèêëiîïoôöuùûüyœæh]/i;

/**
 * «A a décoré B le 7 février 2023, au nom de C : «Commandeur…»»; an unnamed end turns the sentence round.
 * @param from the actor that is read about: what both did alike is told from their side, whoever stands first in the graph
 */
export function sentenceOf(told: Told, language: string, from: string | null = null): readonly SentencePart[] {
  const { type, date, onBehalfOf, place } = told;
  const isTurned = isSymmetric(type) && told.object !== null && told.object.id === from && told.subject !== null;
  const [subject, object] = isTurned ? [told.object, told.subject] : [told.subject, told.object];
  const parts: SentencePart[] = [];
  const office = type === "HOLDS_OFFICE" ? told.title : null;
  if (subject && office !== null && !NAMES_NO_OFFICE.test(office)) {
    parts.push(subject, ` ${language === "en" ? "is" : "est"} ${quoted(office, language)}`);
    if (object) parts.push(" (", object, ")");
  } else if (subject && object) parts.push(subject, ` ${relationLabel(type, language)} `, object);
  else if (subject)
    parts.push(subject, ` ${relationLabel(type, language).replace(/ (auprès de|avec|à|at|with|on)$/, "")}`);
  else if (object) parts.push(object, ` ${inverseLabel(type, language).replace(/ (par|by)$/, "")}`);
  else parts.push(relationLabel(type, language));
  if (date) parts.push(` ${sayWhen(date, language)}`);
  if (place && place.id !== object?.id) parts.push(" (", place, ")");
  if (onBehalfOf) parts.push(...behalf(onBehalfOf, language));
  const words = told.award ?? (type === "HOLDS_OFFICE" ? null : told.title);
  if (words) parts.push(`${language === "en" ? ": " : " : "}${quoted(words, language)}`);
  return parts;
}

const quoted = (words: string, language: string): string =>
  language === "en" ? `“${words}”` : `«\u202f${words}\u202f»`;

/** A country's name would want its article, which the graph does not know: «(au nom de : Mali)». */
function behalf(actor: NamedActor, language: string): readonly SentencePart[] {
  if (language === "en") return [", on behalf of ", actor];
  if (actor.kind !== "PERSON") return [" (au nom de : ", actor, ")"];
  return [VOWEL.test(actor.name) ? ", au nom d’" : ", au nom de ", actor];
}

/** The sentence without marks, for a label or a file. */
export const plainSentence = (told: Told, language: string): string =>
  sentenceOf(told, language)
    .map((part) => (typeof part === "string" ? part : part.name))
    .join("");
