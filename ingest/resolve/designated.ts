import type { Document } from "../document.js";
import { addMention, type Person, whoIs } from "./person.js";

/**
 * «a désigné Luc Roy comme [ambassadeur]», «a nommé Awa Diop [ministre]», «Luc Roy a été élu [président]»: the office is
 * from then on that of the person before it, so that «le nouveau président» means him.
 */
export function gatherDesignated(doc: Document, people: readonly Person[], index: number): boolean {
  const mention = doc.mentions[index];
  const last = doc.mentions[index - 1]?.kind === "PLACE" ? index - 2 : index - 1; // «au [poste] de»
  const before = doc.mentions[last];
  if (!mention || !before?.name) return false;
  const words = (from: number, to: number): string =>
    doc.tokens
      .slice(Math.max(from, 0), to)
      .map(({ lower }) => lower)
      .join(" ");
  const link = words(before.to, mention.from);
  const named = link === "" && NAMES.test(words(before.from - 4, before.from));
  const person = named || DESIGNATES.test(link) || IS_NAMED.test(link) ? whoIs(people, last) : undefined;
  if (person) addMention(person, index, mention.offices);
  return person !== undefined;
}

const AS = "(?:comme|en qualité de|en tant que|au poste de|aux fonctions de)";
const ARTICLE = "(?: (?:le|la|l'))?";
const DESIGNATES = new RegExp(`^${AS}${ARTICLE}$`);
const NAMES =
  /(?:nommé|nomme|désigné|désigne|élu|élit|proclamé|bombardé|intronisé|élevé)(?: (?:le|la|m\.|mme|monsieur|madame))?$/;
const IS_NAMED = new RegExp(
  "^(?:,.*, )?(?:est|a été|vient d'être|devient)(?: \\p{L}+ment| ainsi| aussi| donc)?" +
    "(?: (?:nommée?|désignée?|élue?|réélue?|proclamée?|promue?|intronisée?|choisie?|portée?))?" +
    `(?: ${AS})?${ARTICLE}(?: nouve(?:au|l|lle))?$`,
  "u",
);
