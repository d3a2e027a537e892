import type { Document, Mention, TokenRange } from "../document.js";
import type { Knowledge } from "../knowledge/knowledge.js";

/** What the head noun allows after it. */
export interface Head {
  readonly capital: boolean;
  /** «et des Finances», «au Mali» may go on its name. */
  readonly open: boolean;
  /** «ambassade de France [au Caire]»: sent to a place. */
  readonly posted: boolean;
  /** «la Justice», «le gouvernement»: a capitalised word after it begins another name. */
  readonly generic: boolean;
  /** «le Conseil des ministres [du mercredi]»: only a name, a state or «transition» belongs to it behind «de». */
  readonly bound?: boolean;
  /** «ministère de l’Eau [et de l’Assainissement]»: a capitalised noun goes on its name. */
  readonly ministry?: boolean;
}

/** Where the words that belong to a head noun end, and what they say. */
export interface Complement {
  readonly to: number;
  readonly country: string | null;
  /** A capital, a country, a demonym or a known name stands in it: the whole is a name, not a description. */
  readonly proper: boolean;
  /** The name that follows the head without «de»: «parti [Les Démocrates]», «chaîne [France 24]»; null: none. */
  readonly own: TokenRange | null;
}

/** One step further into a complement. */
interface Step {
  readonly to: number;
  readonly country: string | null;
  readonly proper: boolean;
}

/** What the reader looks at: the document, what is known, and the mentions found so far by token. */
export interface Reader {
  readonly doc: Document;
  readonly knowledge: Knowledge;
  readonly cover: readonly (Mention | undefined)[];
}

const OF = new Set(["de", "du", "des", "d'"]);
const ARTICLES = new Set(["la", "l'", "le", "les"]);
const PURPOSE = new Set(["pour", "contre"]);

/**
 * Reads on from a head noun: adjectives, demonyms, capitalised words, «de …» with what follows, «et des …» in a
 * ministry's name, «pour la …» in a movement's. Ends at a verb, a sign, a person's name or any other word.
 */
export function readComplement(reader: Reader, from: number, head: Head): Complement {
  let state: Step = { to: from, country: null, proper: false };
  let own = null as TokenRange | null;
  let direct = !head.generic;
  for (let depth = 0; ; depth += 1) {
    const titled = direct && own === null ? titledName(reader, state.to) : null;
    if (titled) return { ...state, to: titled.end, proper: true, own: titled };
    const here = state.to;
    const added = adjective(reader, state, head);
    const next = added ?? linked(reader, state, head, depth);
    if (!next || next.to <= here) return { ...state, own };
    direct &&= added !== null;
    if (direct && isNameWord(reader, here)) own = { from: own?.from ?? here, to: next.to };
    state = { to: next.to, country: next.country ?? state.country, proper: next.proper || state.proper };
  }
}

/** A capitalised word that is no demonym, or a body known by name. */
const isNameWord = ({ doc, knowledge, cover }: Reader, at: number): boolean =>
  ["ORGANIZATION", "PUBLIC_BODY"].includes(cover[at]?.kind ?? "") ||
  (doc.tokens[at]?.capital === true && knowledge.demonyms.match(doc.tokens, at) === null);

/** «parti [Les Démocrates]», «association « [Femmes debout] »»: a name with its article, or in quotation marks. */
function titledName({ doc, cover }: Reader, at: number): (TokenRange & { readonly end: number }) | null {
  const [first, next] = [doc.tokens[at], doc.tokens[at + 1]];
  if (/^[«“"]$/.test(first?.text ?? "") && next?.capital) {
    for (let to = at + 2; to < at + 8; to += 1) {
      const token = doc.tokens[to];
      if (/^[»”"]$/.test(token?.text ?? "")) return { from: at + 1, to, end: to + 1 };
      if (token?.kind === "sign") return null;
    }
    return null;
  }
  if (!/^(?:L[’']|Le|La|Les)$/.test(first?.text ?? "") || !next?.capital || next.kind !== "word") return null;
  let to = at + 2;
  while (doc.tokens[to]?.capital && doc.tokens[to]?.kind === "word" && !cover[to]) to += 1;
  return { from: at, to, end: to };
}

/** A demonym, an adjective by its ending, or a capitalised word that goes on the name. */
function adjective({ doc, knowledge, cover }: Reader, { to }: Step, head: Head): Step | null {
  const token = doc.tokens[to];
  if (!token || token.kind !== "word") return null;
  const demonym = knowledge.demonyms.match(doc.tokens, to);
  if (demonym) return { to: demonym.to, country: demonym.value.code, proper: true };
  const { words, verbs } = knowledge;
  if (!token.capital) {
    const adjectival = token.lower.length > 3 && words.adjectiveEndings.some((ending) => token.lower.endsWith(ending));
    if (/^tel(?:le)?s?$/.test(token.lower)) return null;
    const verbal = isSaying(token.lower) || (!/iques?$/.test(token.lower) && (verbs.get(token.lower) ?? []).length > 0);
    const known = words.portfolio.has(token.folded) || words.officeAdjectives.has(token.folded);
    return (known || (adjectival && !verbal)) && !closed(token.lower, knowledge)
      ? { to: to + 1, country: null, proper: false }
      : null;
  }
  const inside = cover[to];
  if (inside && (inside.kind === "PERSON" || inside.from !== to)) return null;
  if (inside && !head.generic) return { to: inside.to, country: inside.country, proper: true };
  const patron = isPatron(doc, to); // «Université Cheikh Anta Diop»
  if ((words.firstNames.has(token.folded) && !patron) || token.text.length === 1) return null;
  if (knowledge.officeHeads.match(doc.tokens, to) || words.sentenceOpeners.has(token.lower)) return null;
  if (head.generic && !words.portfolio.has(token.folded) && !words.officeAdjectives.has(token.folded)) return null;
  return { to: to + 1, country: null, proper: true };
}

/** Does a capitalised word go on the name of a body that bears a person’s name? */
function isPatron(doc: Document, to: number): boolean {
  let at = to - 1;
  while (doc.tokens[at]?.capital && doc.tokens[at]?.kind === "word" && !PATRONS.test(doc.tokens[at]?.lower ?? ""))
    at -= 1;
  return PATRONS.test(doc.tokens[at]?.lower ?? "") && to - at < 5;
}

/** Bodies that bear a person’s name. */
const PATRONS = /^(?:université|hôpital|institut|fondation|lycée|collège|académie|centre|campus)$/;

/** «le ministère explique»: ends like an adjective in «-ique» and is a verb of saying. */
export const isSaying = (lower: string): boolean =>
  /^(?:indiqu|expliqu|revendiqu|appliqu|impliqu|rétorqu|répliqu|communiqu)e(?:nt)?$/.test(lower);

/** «de la Défense», «du Mali», «et des Finances», «pour la restauration de la démocratie». */
function linked(reader: Reader, state: Step, head: Head, depth: number): Step | null {
  const { doc, knowledge, cover } = reader;
  let at = state.to;
  if (/^sortante?s?$/.test(doc.tokens[at - 1]?.lower ?? "")) return null; // «accuse le bureau sortant de fraude»
  const joiner = doc.tokens[at]?.lower ?? "";
  const listed = joiner === "et" || (joiner === "," && state.proper && head.open);
  if (listed) at += 1;
  const link = doc.tokens[at]?.lower ?? "";
  const of = OF.has(link);
  const purpose = PURPOSE.has(link) && head.capital;
  const located =
    (link === "au" || link === "en" || link === "aux" || link === "à") && cover[at + 1] !== undefined && !listed;
  if (
    !of &&
    !purpose &&
    !(listed && head.open) &&
    !(located && ["COUNTRY", "PLACE"].includes(cover[at + 1]?.kind ?? ""))
  )
    return null;
  if (located && !head.posted) return null;
  if (listed && !of) {
    const token = doc.tokens[at];
    const goesOn = token !== undefined && knowledge.words.portfolio.has(token.folded) && joiner === "et";
    return goesOn ? { to: at + 1, country: null, proper: token.capital } : null;
  }
  if (listed && !(of && goesOnListing(reader, at, head, depth))) return null;
  at += 1;
  if (ARTICLES.has(doc.tokens[at]?.lower ?? "")) at += 1;
  const inside = cover[at];
  if (inside && inside.from === at && inside.kind !== "PERSON") {
    return { to: inside.to, country: inside.country, proper: inside.kind !== "GROUP" };
  }
  const noun = doc.tokens[at];
  if (!noun || noun.kind !== "word" || inside?.kind === "PERSON" || /^n[e']$/.test(noun.lower)) return null;
  if (!noun.capital && (closed(noun.lower, knowledge) || depth > 3 || isInfinitive(noun.lower, knowledge))) return null;
  if (head.bound && !noun.capital && !/^(?:transition|union|coalition|combat)$/.test(noun.folded)) return null;
  if (noun.text.length === 1 || knowledge.words.former.has(noun.folded)) return null;
  if (noun.capital && knowledge.words.firstNames.has(noun.folded)) return null;
  if (knowledge.officeHeads.match(doc.tokens, at) && !knowledge.words.portfolio.has(noun.folded)) return null;
  const nested = head.bound ? knowledge.bodyHeads.match(doc.tokens, at) : null; // «le parquet de la [Cour d’appel]»
  return { to: nested?.to ?? at + 1, country: null, proper: noun.capital };
}

/** «Agence de la statistique [et de la démographie]»: a noun for what the body deals with, no other actor. */
function goesOnListing(reader: Reader, link: number, head: Head, depth: number): boolean {
  const noun = nounAfter(reader, link);
  if (!noun || noun.kind !== "word" || head.generic) return false;
  const { words, officeHeads, bodyHeads } = reader.knowledge;
  if (words.portfolio.has(noun.folded)) return true;
  const charge = head.ministry === true && noun.capital && !words.firstNames.has(noun.folded);
  if (!charge && (!head.capital || depth === 0 || noun.capital)) return false;
  const { tokens } = reader.doc;
  const at = tokens.indexOf(noun, link);
  return reader.cover[at] === undefined && !officeHeads.match(tokens, at) && !bodyHeads.match(tokens, at);
}

export const isInfinitive = (lower: string, { verbs }: Knowledge): boolean =>
  /(?:er|ir|re)$/.test(lower) && (verbs.get(lower) ?? []).some(({ tenses }) => tenses.includes("W"));

function nounAfter({ doc }: Reader, link: number): Document["tokens"][number] | undefined {
  const after = doc.tokens[link + 1];
  return ARTICLES.has(after?.lower ?? "") ? doc.tokens[link + 2] : after;
}

/** Determiners, prepositions, pronouns…: no noun of a name. */
export const closed = (lower: string, { words }: Knowledge): boolean =>
  words.determiners.has(lower) ||
  words.prepositions.has(lower) ||
  words.pronouns.has(lower) ||
  words.relatives.has(lower) ||
  words.coordinators.has(lower) ||
  words.adverbs.has(lower);
