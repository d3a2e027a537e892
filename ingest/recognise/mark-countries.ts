import type { Document, Mention, Token, TokenRange } from "../document.js";
import type { Knowledge } from "../knowledge/knowledge.js";
import { mention, sentenceAt } from "./mention.js";

/** Before a capital's name these make it a place: «à Bamako», «de Moscou», «arrivé dans Niamey». */
const LOCATIVE = new Set([
  "à",
  "de",
  "d'",
  "vers",
  "depuis",
  "dans",
  "sur",
  "pour",
  "région",
  "ville",
  "district",
  "du",
  "au",
]);

/** «le soutien de Moscou», «à la demande de Bamako»: what only a state can have or do. */
const ACTS =
  /^(?:demande|soutien|appui|position|décision|réaction|accusations|appel|refus|départ|aide|autorités|diplomatie|retrait)$/;

/** States by name; capitals by name, as the state where they act («Bamako et Moscou ont signé»), else as a place. */
export function markCountries(doc: Document, knowledge: Knowledge): readonly Mention[] {
  const marked: Mention[] = [];
  for (let at = 0; at < doc.tokens.length; at += 1) {
    const token = doc.tokens[at];
    if (!token?.capital && token?.lower !== "pays") continue;
    const state = stateByDemonym(doc, at, knowledge);
    if (state) {
      marked.push(state);
      at = state.to - 1;
      continue;
    }
    const people = isPeople(doc, at) ? knowledge.demonyms.match(doc.tokens, at) : null;
    if (people) {
      marked.push(
        mention({ from: at, to: people.to }, "GROUP", "group/people", { country: people.value.code, plural: true }),
      );
      at = people.to - 1;
      continue;
    }
    const country = knowledge.countries.match(doc.tokens, at);
    const capital = knowledge.capitals.match(doc.tokens, at);
    const [first] = [country, capital].filter((found) => found !== null);
    if (!first) continue;
    const { code } = first.value;
    const range = { from: at, to: first.to };
    if (/^(?:fleuve|lac|golfe|désert)$/.test(doc.tokens[at - 1]?.lower ?? "")) continue;
    if (partOfName(doc, range, country === null, knowledge) || isTeam(doc, at, knowledge)) continue;
    if (country) marked.push(mention(range, "COUNTRY", "country/name", { country: code, known: code }));
    else if (isPlace(doc, at)) marked.push(mention(range, "PLACE", "place/capital", { country: code }));
    else marked.push(mention(range, "COUNTRY", "country/capital", { country: code, known: code, name: null }));
    at = first.to - 1;
  }
  return marked;
}

const isPlace = (doc: Document, at: number): boolean => {
  const before = doc.tokens[at - 1]?.lower ?? "";
  if (/^(?:de|d')$/.test(before) && ACTS.test(doc.tokens[at - 2]?.lower ?? "")) return false;
  return LOCATIVE.has(before) || /^(?:ville|capitale|région|palais|quartier)$/.test(before);
};

/** «les Maliens», «aux Togolais»: the people of a state, unless a name goes on. */
const isPeople = (doc: Document, at: number): boolean =>
  /^(?:les|aux|des|ses|leurs)$/.test(doc.tokens[at - 1]?.lower ?? "") &&
  /[sx]$/.test(doc.tokens[at]?.lower ?? "") &&
  doc.tokens[at + 1]?.capital !== true;

/** «les Lions du Sénégal»: a national team. */
const isTeam = (doc: Document, at: number, { words }: Knowledge): boolean =>
  /^(?:du|de|d')$/.test(doc.tokens[at - 1]?.lower ?? "") && words.teams.has(doc.tokens[at - 2]?.folded ?? "");

/** «l’État malien», «la République togolaise»: the state itself. */
function stateByDemonym(doc: Document, at: number, { demonyms }: Knowledge): Mention | null {
  if (
    !/^(?:etat|republique)$/.test(doc.tokens[at]?.folded ?? "") ||
    !/^(?:l'|la)$/.test(doc.tokens[at - 1]?.lower ?? "")
  )
    return null;
  const found = demonyms.match(doc.tokens, at + 1);
  if (!found || doc.tokens[at + 1]?.capital) return null;
  const { code } = found.value;
  return mention({ from: at, to: found.to }, "COUNTRY", "country/demonym", { country: code, known: code });
}

/**
 * «Dominique Diop», «Riyad Mahrez», «Paris Saint-Germain», «Real Madrid»: a state’s or capital’s name that is a first
 * name, or a capital between other capitalised words, without sign, belongs to another name.
 */
function partOfName(doc: Document, { from, to }: TokenRange, capital: boolean, knowledge: Knowledge): boolean {
  const [before, first, next] = [doc.tokens[from - 1], doc.tokens[from], doc.tokens[to]];
  if (to > from + 1 || !first) return false;
  const { words } = knowledge;
  const written = (token: Token | undefined): boolean => /^\p{Lu}\p{Ll}+/u.test(token?.text ?? "");
  const goesOn =
    written(next) && !words.sentenceOpeners.has(next?.lower ?? "") && !words.determiners.has(next?.lower ?? "");
  const particle = words.particles.has(next?.lower ?? "") && written(doc.tokens[to + 1]); // «Dominique de Villepin»
  if (particle && words.firstNames.has(first.folded) && !/^(?:la|en|de)$/.test(before?.lower ?? "")) return true;
  if (goesOn && (capital || words.firstNames.has(first.folded) || first.folded === "israel")) return true;
  return (
    capital && written(before) && !words.sentenceOpeners.has(before?.lower ?? "") && sentenceAt(doc, from).from < from
  );
}
