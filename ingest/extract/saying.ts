import { coordinatedRight, governor, mentionFrom } from "./coordination.js";
import { type Argument, argumentOf, lowerAt, type SentenceView } from "./sentence-view.js";
import type { VerbGroup } from "./verb-groups.js";

/** Verbs with which somebody says what a clause after «que», or a quotation, holds. */
export const SAYING = new Set(
  ["affirmer", "déclarer", "dire", "assurer", "indiquer", "soutenir", "prétendre", "annoncer", "rapporter", "préciser"]
    .concat(["expliquer", "souligner", "ajouter", "estimer", "juger", "considérer", "lancer", "marteler", "clamer"])
    .concat([
      "confier",
      "confirmer",
      "conclure",
      "poursuivre",
      "répondre",
      "reconnaître",
      "rappeler",
      "écrire",
      "penser",
      "croire",
      "rétorquer",
      "répliquer",
      "insister",
      "tonner",
      "lâcher",
      "asséner",
    ]),
);

/** «« … », a indiqué [X]», «…, a confié [X] après …», «a-t-[il] déclaré»: who says what stands before; null: no such inversion. */
export function saidBy(view: SentenceView, group: VerbGroup): readonly Argument[] | null {
  if (group.mood !== "finite" || !SAYING.has(group.lemma)) return null;
  for (let at = group.from; at <= group.to; at += 1) {
    if (INVERTED.test(lowerAt(view, at))) {
      const found = argumentOf(view, view.mentionAt(at));
      return found ? [found] : [];
    }
  }
  const before = lowerAt(view, group.from - 1);
  const quoted = /^[»”"]$/.test(before) || (before === "," && /^[»”"]$/.test(lowerAt(view, group.from - 2)));
  if (!quoted && before !== ",") return null;
  let at = group.to;
  while (view.knowledge.words.adverbs.has(lowerAt(view, at))) at += 1;
  if (/^(?:le|la|l'|les|un|une|son|sa|leur)$/.test(lowerAt(view, at))) at += 1;
  const from = mentionFrom(view, at);
  if (from === null || governor(view, from) !== null) return null;
  const index = view.mentionAt(from);
  const found = coordinatedRight(view, index, null);
  if (quoted) return found;
  const end = found.at(-1)?.to ?? from;
  const clause = view.groups.some((each) => each.to < group.from && each.mood === "finite");
  const named = view.mentionAt(group.from - 2) < 0; // «Le ministre, Luc Roy, a annoncé …» has its subject before it
  return clause && named && ENDS_INCISE.test(lowerAt(view, end)) ? found : null;
}

const INVERTED = /^-(?:t-)?(?:il|elle|ils|elles)$/;

/** What may follow who said it: a sign, or when and where it was said. */
const ENDS_INCISE =
  /^(?:,|\.|;|»|\)|à|au|aux|lors|après|avant|dans|en|sur|devant|hier|ce|cette|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)$/;
