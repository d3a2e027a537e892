import type { Document, Mention } from "../document.js";
import type { Knowledge } from "../knowledge/knowledge.js";
import { readComplement } from "./complement.js";
import { isNumberWord } from "./number-words.js";
import { coverOf, mention } from "./mention.js";

/** People counted: «douze officiers», «46 soldats», but no «deux ans», «trois sièges». */
export function markCountedGroups(doc: Document, knowledge: Knowledge): readonly Mention[] {
  const cover = coverOf(doc);
  const marked: Mention[] = [];
  doc.tokens.forEach((token, at) => {
    if (cover[at] || !(isNumberWord(token.lower) || /^\d{1,3}$/.test(token.text))) return;
    let to = at + 1;
    while (/^(?:autres|anciens|anciennes|jeunes|hauts|présumés)$/.test(doc.tokens[to]?.lower ?? "")) to += 1;
    const noun = doc.tokens[to];
    if (
      !noun ||
      noun.kind !== "word" ||
      noun.capital ||
      cover[to] ||
      !PEOPLE.test(noun.lower) ||
      /ments$/.test(noun.lower) ||
      UNITS.test(noun.lower)
    )
      return;
    const complement = readComplement({ doc, knowledge, cover }, to + 1, {
      capital: false,
      open: false,
      generic: true,
      posted: false,
    });
    marked.push(
      mention({ from: at, to: complement.to }, "GROUP", "group/counted", { plural: true, country: complement.country }),
    );
  });
  return marked;
}

/** Endings of nouns for people, in the plural. */
const PEOPLE = /(?:iers|ières|eurs|euses|ants|ents|istes|aires|ois|ens|ennes|és|ées|us|urs|es|ats)$/;

const UNITS =
  /^(?:ans|années|mois|jours|heures|minutes|semaines|fois|francs|euros|dollars|millions|milliards|tonnes|kilomètres|mètres|sièges|voix|pays|points|articles|lettres|parties|hommes|candidatures|régions|provinces|communes|villages|villes|textes|accords|documents|listes|dossiers|questions|projets|phases|étapes|axes|zones|secteurs|véhicules|armes|décrets|lois|mesures|blessés|morts|personnes-morts|entreprises|écoles|hôpitaux|titres|langues|raisons|places|mandats|bases|camps|postes|matches|buts|cas|thèmes|ministères)$/;
