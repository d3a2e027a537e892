import type { Document, Mention, Token, TokenRange } from "../document.js";
import type { Knowledge } from "../knowledge/knowledge.js";
import { closed } from "./complement.js";
import { coverOf, mention } from "./mention.js";

/** Organisations that are known by name or acronym; of two states' bodies of one acronym that of the state spoken of. */
export function markKnownOrganisations(doc: Document, knowledge: Knowledge): readonly Mention[] {
  const marked: Mention[] = [];
  const states = new Set(doc.mentions.map(({ country }) => country));
  for (let at = 0; at < doc.tokens.length; at += 1) {
    const named = knowledge.organisations.match(doc.tokens, at);
    const short =
      knowledge.acronyms.match(doc.tokens, at, ({ country }) => country === null || country === doc.home) ??
      knowledge.acronyms.match(doc.tokens, at, ({ country }) => states.has(country));
    const found = named && isWritten(doc, at) ? named : short;
    if (!found || (found === short && isAcronym(doc.tokens[found.to]?.text ?? ""))) continue; // «FPI GOR» is not the FPI
    const acronym = acronymInParentheses(doc, found.to);
    const rule = found === named ? "organisation/known" : "organisation/known-acronym";
    const range = { from: at, to: acronym ? acronym.to + 1 : found.to };
    const { kind, name } = found.value;
    marked.push(mention(range, kind, rule, { known: name, name: { from: at, to: found.to }, acronym }));
    at = range.to - 1;
  }
  return marked;
}

/** «Le Monde» is a newspaper, «Le monde» is not: a name needs its first capital, behind an article its second one too. */
function isWritten(doc: Document, from: number): boolean {
  const article = /^(?:le|la|les|l'|the)$/.test(doc.tokens[from]?.lower ?? "");
  return doc.tokens[from]?.capital === true && (!article || doc.tokens[from + 1]?.capital === true);
}

/** Capitals in a row are an acronym: an organisation, unless a first name or rank stands before it. */
export function markAcronyms(doc: Document, knowledge: Knowledge): readonly Mention[] {
  const cover = coverOf(doc);
  const marked: Mention[] = [];
  doc.tokens.forEach((token, at) => {
    if (cover[at] || !isAcronym(token.text) || shouting(doc, at)) return;
    const previous = doc.tokens[at - 1];
    const named =
      previous?.capital && previous.kind === "word" && !closed(previous.lower, knowledge) && !isAcronym(previous.text);
    if (
      named ||
      knowledge.honorifics.match(doc.tokens, at - 1)?.to === at ||
      (knowledge.words.abbreviations.has(token.text) && endOfClub(doc, at, cover, knowledge) === at + 1)
    )
      return;
    if (isAcronym(doc.tokens[at + 1]?.text ?? "") || knowledge.words.firstNames.has(token.folded)) return;
    if (knowledge.verbs.has(token.lower) || behindParticle(doc, at, knowledge)) return; // «VU», «Luc de SOUZA»
    if (THINGS.has(previous?.lower ?? "") || beforeFirstName(doc, at, knowledge)) return;
    const range = { from: at, to: endOfClub(doc, at, cover, knowledge) };
    const rule = range.to > at + 1 ? "organisation/capitals" : "organisation/acronym";
    marked.push(mention(range, "ORGANIZATION", rule, { acronym: range.to > at + 1 ? null : range }));
  });
  return marked;
}

/** «le projet ARCH», «la région NOSO»: what these words introduce acts in nothing. */
const THINGS = new Set(
  [
    "projet",
    "programme",
    "plan",
    "processus",
    "logiciel",
    "application",
    "région",
    "zone",
    "quartier",
    "monnaie",
  ].concat(
    [
      "coupe",
      "virus",
      "variant",
      "route",
      "vaccin",
      "carte",
      "système",
      "examen",
      "diplôme",
      "label",
      "norme",
      "série",
    ],
    ["article", "loi", "décret", "véhicule", "fusil", "avion", "vol", "camp", "secteur", "initiative", "formulaire"],
  ),
);

const CLUBS = new Set(["AS", "ASC", "FC", "US", "JS", "CS", "ES", "RC", "AC", "SC", "ONG", "GIE", "OSC", "COF"]);

/** «l’ASC Jaraaf», «l’ONG Jamra»: where the name ends that goes on behind letters of a club or society. */
function endOfClub(doc: Document, at: number, cover: readonly (Mention | undefined)[], { words }: Knowledge): number {
  let to = at + 1;
  if (!CLUBS.has(doc.tokens[at]?.text ?? "")) return to;
  for (
    let next = doc.tokens[to];
    next?.capital && next.kind === "word" && !cover[to] && to < at + 4;
    next = doc.tokens[to]
  ) {
    if (words.sentenceOpeners.has(next.lower) || words.firstNames.has(next.folded)) break;
    to += 1;
  }
  return to;
}

const isAcronym = (text: string): boolean => /^\p{Lu}[\p{Lu}\p{N}]+(?:[-/][\p{Lu}\p{N}][\p{L}\p{N}]*)*$/u.test(text);

/** «Marcel de SOUZA», «Kelly Ag BAH»: a surname in capitals behind its particle. */
const behindParticle = (doc: Document, at: number, { words }: Knowledge): boolean =>
  words.particles.has(doc.tokens[at - 1]?.lower ?? "") &&
  doc.tokens[at - 2]?.capital === true &&
  words.firstNames.has(doc.tokens[at - 2]?.folded ?? "");

/** «DIOP Abdoulaye», as registers write it; «du PDCI Jean-Louis Billon» has an article before its party. */
const beforeFirstName = (doc: Document, at: number, { words }: Knowledge): boolean => {
  const [word, next] = [doc.tokens[at], doc.tokens[at + 1]];
  return (
    /^\p{Lu}{3,}$/u.test(word?.text ?? "") &&
    next?.capital === true &&
    words.firstNames.has(next.folded) &&
    !/^(?:l['’]|le|la|les|du|des|aux?)$/.test(doc.tokens[at - 1]?.lower ?? "")
  );
};

/** A headline in capitals: its words are no acronyms. */
const shouting = (doc: Document, at: number): boolean =>
  [
    [at - 2, at - 1],
    [at - 1, at + 1],
    [at + 1, at + 2],
  ].some((pair) => pair.every((near) => isShouted(doc.tokens[near])));

const isShouted = (token: Token | undefined): boolean =>
  token?.kind === "word" && token.text.length > 1 && token.text === token.text.toUpperCase();

/** «(DGPN)» right after a name. */
export function acronymInParentheses(doc: Document, at: number): TokenRange | null {
  const [open, inside, close] = [doc.tokens[at], doc.tokens[at + 1], doc.tokens[at + 2]];
  if (open?.text !== "(" || close?.text !== ")" || !inside?.capital) return null;
  return /^\p{L}[\p{L}\p{N}\-/]{1,11}$/u.test(inside.text) && /\p{Lu}.*\p{Lu}/u.test(inside.text)
    ? { from: at + 1, to: at + 2 }
    : null;
}
