import type { ActorKind } from "../../schema/ontology/actor-kinds.js";
import type { Document, Mention, TokenRange } from "../document.js";
import type { BodyHead, Knowledge } from "../knowledge/knowledge.js";
import { closed, type Complement, readComplement, type Reader } from "./complement.js";
import { acronymInParentheses } from "./mark-organisations.js";
import { isNumberWord } from "./number-words.js";
import { coverOf, mention, sentenceAt } from "./mention.js";

/** Bodies, organisations and described places by their head noun: «ministère de la Défense», «le village». */
export const markBodies = (doc: Document, knowledge: Knowledge): readonly Mention[] =>
  markHeads(doc, knowledge, (kind) => kind !== "GROUP");

/** Groups by their head noun, once bodies are known: «juges de la [haute juridiction]», «délégation de la [CEDEAO]». */
export const markGroups = (doc: Document, knowledge: Knowledge): readonly Mention[] =>
  markHeads(doc, knowledge, (kind) => kind === "GROUP");

function markHeads(doc: Document, knowledge: Knowledge, wanted: (kind: ActorKind) => boolean): readonly Mention[] {
  const reader: Reader = { doc, knowledge, cover: coverOf(doc) };
  const marked: Mention[] = [];
  for (let at = 0; at < doc.tokens.length; at += 1) {
    if (reader.cover[at] && reader.cover[at]?.from !== at) continue;
    const found = readBody(reader, at);
    if (!found || !wanted(found.kind)) continue;
    marked.push(found);
    at = found.to - 1;
  }
  return marked;
}

function readBody(reader: Reader, at: number): Mention | null {
  const { doc, knowledge } = reader;
  const head = knowledge.bodyHeads.match(doc.tokens, at);
  const first = doc.tokens[at];
  if (!head || !first) return null;
  const back =
    /^(?:organisation|institution)$/.test(first?.lower ?? "") &&
    !/^(?:de|du|des|d')$/.test(doc.tokens[at + 1]?.lower ?? "");
  if (back || knowledge.descriptions.match(doc.tokens, at)) return null;
  const { kind, needs } = head.value;
  const isFirstName = head.to === at + 1 && first.capital && knowledge.words.firstNames.has(first.folded);
  if (needs === "more" || (isFirstName && doc.tokens[head.to]?.capital)) return null; // «Marine Le Pen»
  if (isPortfolio(reader, at)) return null;
  const alone = needs === "nothing";
  const inside = first.capital && !beginsSentence(doc, at);
  const read = readComplement(reader, head.to, {
    capital: first.capital,
    open: kind !== "GROUP",
    generic: alone,
    bound: alone && kind === "PUBLIC_BODY",
    ministry: /^minist/.test(first.lower),
    posted: /^(?:ambassade|consulat|mission)$/.test(first.lower),
  });
  const complement = upToAcronym(reader, at, read);
  const acronym = acronymInParentheses(doc, complement.to);
  if (kind === "GROUP") return readGroup(reader, at, complement, acronym);
  if (kind === "PLACE") return readPlace(reader, at, complement);
  const shown = inside || acronym !== null || (first.capital && complement.proper);
  if (needs === "capital" && !shown) return null;
  const unnamed = needs === "name" && !shown && complement.own === null;
  const proper = complement.proper || (inside && (complement.to > head.to || head.to > at + 1)) || acronym !== null;
  const loose =
    kind === "ORGANIZATION" && !shown && LOOSE.test(first.lower) && !hasName(reader, head.to, complement.to);
  const described = !alone && (unnamed || !proper || loose);
  if (unnamed && (first.lower === "groupe" || first.lower === "communauté"))
    return readGroup(reader, at, complement, acronym); // «un groupe de mutins»
  if (unnamed && !DESCRIBED.test(first.lower)) return null;
  if (described && !DETERMINERS.test(doc.tokens[at - 1]?.lower ?? "")) return null;
  const name = nameIn(doc, at, complement, kind, acronym !== null);
  const to = acronym ? acronym.to + 1 : complement.to;
  const from = qualifierBefore(doc, at);
  const bare =
    alone &&
    from === at &&
    (head.to === at + 1 || VAGUE.test(first.lower)) &&
    !first.capital &&
    !complement.proper &&
    !acronym;
  const rule = described || (bare && !STANDING.test(first.lower)) ? "body/bare" : "body/head";
  return mention({ from, to }, refineKind(head.value, complement.country, doc, at), rule, {
    name,
    acronym,
    country: complement.country,
    known: name.from > at ? (reader.cover[name.from]?.known ?? null) : null,
  });
}

/** «ministre de la [Jeunesse] et des Sports», «ministère de la [Justice]»: what somebody is in charge of. */
function isPortfolio({ doc, knowledge }: Reader, at: number): boolean {
  const needs = knowledge.bodyHeads.match(doc.tokens, at)?.value.needs;
  if (!knowledge.words.portfolio.has(doc.tokens[at]?.folded ?? "") && needs !== "capital" && needs !== "name")
    return false;
  if (!/^(?:de|du|des|d'|la|l'|le|les|à|au|aux)$/.test(doc.tokens[at - 1]?.lower ?? "")) return false;
  return doc.tokens.slice(Math.max(0, at - 4), at).some(({ folded }) => CHARGED.test(folded));
}

const CHARGED = /^(?:ministres?|ministeres?|ministerielle?|charge|chargee|secretaire|portefeuille|charges)$/;

/** «les autorités locales», «les pouvoirs publics»: who that is hangs on the place, not on the words. */
const VAGUE = /^(?:autorités|pouvoirs)$/;

/** Heads that are one body of a state even alone: there is one of each. */
const STANDING = /^(?:gouvernement|police|gendarmerie|parquet|état-major)$/;

/** «mouvement sportif malien», «association togolaise»: a state alone makes no name of them in lower case. */
const LOOSE =
  /^(?:mouvement|association|union|front|coalition|collectif|alliance|parti|fondation|institut|milice|coordination)$/;

const hasName = ({ doc, knowledge }: Reader, from: number, to: number): boolean =>
  doc.tokens
    .slice(from, to)
    .some(({ capital }, index) => capital && !knowledge.demonyms.match(doc.tokens, from + index));

/** «parti [Bloc Républicain]», «chaîne [France 24]», but «groupe Bolloré», «jeunesse UMP»: what the thing is called. */
function nameIn(doc: Document, at: number, { to, own }: Complement, kind: ActorKind, spelled: boolean): TokenRange {
  const head = doc.tokens[at];
  const inner = own !== null && kind === "ORGANIZATION" && head?.capital === false && !PARTS.test(head.lower);
  if (!inner) return { from: at, to };
  return spelled ? { from: own.from, to } : own; // «parti [Alliance démocratique] (AD)»
}

/** Heads that stay in the name: a part of another body, or a word that makes the name. */
const PARTS =
  /^(?:groupe|jeunesse|section|bureau|comité|commission|coordination|secrétariat|campus|centre|mission|force|club|banque|fondation|radio|institut|front|union|chambre|fédération|conseil)$/;

const DETERMINERS =
  /^(?:le|la|l'|les|un|une|des|du|au|aux|son|sa|ses|leur|leurs|cette|ce|cet|ces|même|plusieurs|trois|deux|quatre)$/;

/** «nouvelles autorités», «haute juridiction»: adjectives before the head that tell it apart. */
const qualifierBefore = (doc: Document, at: number): number =>
  /^(?:nouvelles|anciennes|nouveau|ancien)$/.test(doc.tokens[at - 1]?.lower ?? "") ? at - 1 : at;

/**
 * «institut de veille et d’études … stratégiques (IVERIS)»: an acronym in parentheses, its first letter the head's,
 * no verb or sign between, ends the name wherever the grammar stopped.
 */
function upToAcronym({ doc, knowledge }: Reader, at: number, read: Complement): Complement {
  for (let to = read.to; to < Math.min(at + 20, doc.tokens.length); to += 1) {
    const token = doc.tokens[to];
    if (token?.text === "(") {
      const acronym = acronymInParentheses(doc, to);
      const fits = acronym && doc.tokens[acronym.from]?.folded[0] === doc.tokens[at]?.folded[0];
      return fits ? { ...read, to, proper: true } : read;
    }
    const verb = (knowledge.verbs.get(token?.lower ?? "") ?? []).some(
      ({ lemma }) => lemma === "avoir" || lemma === "être",
    );
    if (token?.kind !== "word" || verb) return read;
  }
  return read;
}

/** «groupe», «force», «commission»…: with a demonym or a state they are public, else private or joint. */
function refineKind({ kind }: BodyHead, country: string | null, doc: Document, at: number): ActorKind {
  const head = doc.tokens[at]?.folded ?? "";
  const official = [
    "commission",
    "comite",
    "conseil",
    "force",
    "forces",
    "institut",
    "centre",
    "secretariat",
    "operation",
  ];
  return kind === "ORGANIZATION" && country !== null && official.includes(head) ? "PUBLIC_BODY" : kind;
}

/** «le village», «la base de Gao»: where things are done, or to which; an actor of a statement only. */
function readPlace({ doc }: Reader, at: number, { to, country }: Complement): Mention | null {
  if (!DETERMINERS.test(doc.tokens[at - 1]?.lower ?? "")) return null;
  if (doc.tokens[at]?.lower === "marche") return null; // no «marché»
  const compass =
    to > at + 1 &&
    country !== null &&
    /^(?:extrême-|centre-)?(?:nord|sud)(?:-est|-ouest)?$/.test(doc.tokens[at]?.lower ?? "");
  return mention({ from: at, to: compass ? at + 1 : to }, "PLACE", "place/described", { country }); // «le nord du [Mali]»
}

/** Of the heads that need a name, those that may stand for an actor without one: «la chaîne», «l’entreprise». */
const DESCRIBED =
  /^(?:organisation|section|journal|quotidien|hebdomadaire|radio|télévision|chaîne|entreprise|club|ong|force|direction|mission|conseil|comité|bureau|société|compagnie|communauté|banque|groupement|plateforme|plate-forme|réseau|association|multinationale|firme|coopérative|constructeur|centrale|congrès|syndicat|église|agence|commune)$/;

/** A group takes its number and adjectives along: «143 formations politiques», «deux autres militaires». */
function readGroup(
  { doc, knowledge }: Reader,
  at: number,
  complement: Complement,
  acronym: TokenRange | null,
): Mention | null {
  let from = at;
  const before = (): Document["tokens"][number] | undefined => doc.tokens[from - 1];
  while (before() && (before()?.kind === "number" || counts(before()?.lower ?? ""))) from -= 1;
  if (from === at && /^(?:d'|de)$/.test(before()?.lower ?? "") && AMOUNTS.test(doc.tokens[at - 2]?.lower ?? "")) {
    from = doc.tokens[at - 3]?.lower === "une" || doc.tokens[at - 3]?.lower === "un" ? at - 3 : at - 2; // «une dizaine d’[élus]»
  }
  if (from === at && /^(?:ses|leurs|nos|ces)$/.test(before()?.lower ?? "") && doc.tokens[at - 2]?.lower === "de") {
    const number = doc.tokens[at - 3]; // «cinq de ses [cadres]»
    if (number && (number.kind === "number" || isNumberWord(number.lower) || number.lower === "plusieurs"))
      from = at - 3;
  }
  const head = doc.tokens[at];
  const plural = from < at || /[sx]$/.test(head?.lower ?? "");
  if (head?.capital && closed(head.lower, knowledge)) return null;
  if (from === at && (isParticiple(doc, at, knowledge) || isInserted(doc, at, knowledge))) return null; // «ont été condamnés»
  const end = from < at && !acronym ? withOneMore(doc, complement.to) : complement.to;
  const name = { from, to: end };
  const to = acronym ? acronym.to + 1 : end;
  return mention({ from, to }, "GROUP", "group/head", { country: complement.country, plural, name });
}

/** A participle behind its auxiliary, as in «ont été détenus», unlike «les détenus». */
function isParticiple(doc: Document, at: number, { verbs, words }: Knowledge): boolean {
  const isForm = (word: string, pick: (lemma: string, tenses: string) => boolean): boolean =>
    (verbs.get(word) ?? []).some(({ lemma, tenses }) => pick(lemma, tenses));
  if (!isForm(doc.tokens[at]?.lower ?? "", (_lemma, tenses) => tenses.includes("K"))) return false;
  let before = at - 1;
  while (words.adverbs.has(doc.tokens[before]?.lower ?? "") && doc.tokens[before]?.lower !== "été") before -= 1;
  return isForm(doc.tokens[before]?.lower ?? "", (lemma) => lemma === "être" || lemma === "avoir");
}

/** «Luc Roy et Awa Diop, [détenus] depuis mai»: a participle behind a name and its comma. */
const isInserted = (doc: Document, at: number, { verbs }: Knowledge): boolean =>
  doc.tokens[at - 1]?.text === "," &&
  doc.tokens[at - 2]?.capital === true &&
  (verbs.get(doc.tokens[at]?.lower ?? "") ?? []).some(({ tenses }) => tenses.includes("K")) &&
  /^(?:par|depuis|à|en|dans|le|au|lors|sous|pour|hier|la)$/.test(doc.tokens[at + 1]?.lower ?? "");

/** «Cinq gendarmes [et un civil]»: somebody of another sort, counted along. */
const withOneMore = (doc: Document, to: number): number =>
  doc.tokens[to]?.lower === "et" &&
  /^une?$/.test(doc.tokens[to + 1]?.lower ?? "") &&
  /^(?:civile?|militaire|soldat|gendarme|policier|policière|officier|journaliste|étudiante?|élève|femme|enfant|chauffeur|agent|garde)$/.test(
    doc.tokens[to + 2]?.lower ?? "",
  )
    ? to + 3
    : to;

/** Amounts that «de» leads to their noun. */
const AMOUNTS =
  /^(?:dizaines?|douzaines?|quinzaine|vingtaine|trentaine|quarantaine|cinquantaine|centaines?|milliers?|poignée)$/;

/** Words between a number and its noun, or in its stead: «deux [autres] militaires», «[quelques] jeunes». */
const QUALIFIERS =
  /^(?:quelques|autres|dizaine|centaine|nombreux|nombreuses|hauts|jeunes|nouvelles|anciennes|anciens|présumés|forte|importante|haute|grande|vaste|petite)$/;

const counts = (lower: string): boolean => isNumberWord(lower) || QUALIFIERS.test(lower);

const beginsSentence = (doc: Document, at: number): boolean => sentenceAt(doc, at).from === at;
