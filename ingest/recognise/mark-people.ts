import type { Document, Mention, Token, TokenRange } from "../document.js";
import type { Knowledge } from "../knowledge/knowledge.js";
import { closed } from "./complement.js";
import { coverOf, mention, sentenceAt } from "./mention.js";

/** Before a capitalised name these make it a place, not a person. */
const PLACE_NOUNS =
  /^(?:villes?|régions?|provinces?|communes?|cercles?|quartiers?|localités?|villages?|départements?|districts?|barrages?|préfectures?|sous-préfectures?|zones?|palais|place|avenue|rue|boulevard|stade|aéroport|camp|hôtel|arrondissement|axe|île|salle|capitale|circonscription|villa|lac|fleuve|forêt|frontière|base|zone|secteur)$/;

/** Nouns after which «de» leads to a thing's name. */
const THING_NOUNS =
  /^(?:accord|accords|processus|opération|coupe|prix|affaire|loi|traité|conférence|sommet|navire|film|livre|tournoi|université|hôpital|lycée|école|institut)$/;

interface NameRun extends TokenRange {
  /** Words of the name, particles aside. */
  readonly size: number;
}

/** Persons by honorific, rank, first name, or as capitalised words that nothing else explains; and named places. */
export function markPeople(doc: Document, knowledge: Knowledge): readonly Mention[] {
  const cover = coverOf(doc);
  const marked: Mention[] = [];
  for (let at = 0; at < doc.tokens.length; at += 1) {
    const titles = readTitles(doc, at, knowledge, cover);
    const run = readName(doc, titles.to, knowledge, cover, titles.to > at);
    const inOne = run !== null && run.from < sentenceAt(doc, at).to;
    const found = run && inOne && judge(doc, at, run, titles, knowledge, cover);
    if (found) marked.push(found);
    at = found ? found.to - 1 : Math.max(at, (run?.to ?? 0) - 1, titles.to - 1);
  }
  return marked;
}

/** Honorifics and ranks before a name: «S.E.M.», «le général de corps d’armée». */
function readTitles(
  doc: Document,
  at: number,
  knowledge: Knowledge,
  cover: readonly (Mention | undefined)[],
): { readonly to: number; readonly rank: TokenRange | null } {
  let to = at;
  let rank: TokenRange | null = null;
  for (;;) {
    const demonym = doc.tokens[to]?.capital ? knowledge.demonyms.match(doc.tokens, to) : null;
    if (demonym && doc.tokens[demonym.to]?.capital && to === at) {
      to = demonym.to; // «le Djiboutien Mahmoud Ali Youssouf»
      continue;
    }
    const title = knowledge.honorifics.match(doc.tokens, to);
    if (!title || (cover[to]?.from ?? to) < to) break; // «directeur [général] Luc Roy» is no general
    if (title.value === "rank") rank = { from: to, to: title.to };
    to = title.to;
  }
  return { to, rank };
}

/** Capitalised words in a row, with particles and initials between them. */
function readName(
  doc: Document,
  from: number,
  knowledge: Knowledge,
  cover: readonly (Mention | undefined)[],
  titled: boolean,
): NameRun | null {
  if (!doc.tokens[from]?.capital) return null;
  let to = from;
  let size = 0;
  const { words } = knowledge;
  const { to: end } = sentenceAt(doc, from);
  for (let at = from; at < end; at += 1) {
    const token = doc.tokens[at];
    if (!token || token.kind !== "word") break;
    const covered = cover[at] !== undefined && !(size > 0 && cover[at]?.rule === "organisation/acronym");
    const opener =
      words.sentenceOpeners.has(token.lower) &&
      !(doc.tokens[at + 1]?.capital === true && words.particles.has(token.lower));
    if (size > 0 && token.capital && opener) break;
    const joined = size > 0 && /^(?:el|al|ag|an|ar|ash?)-\p{Lu}/u.test(token.text); // «Bachar el-Assad»
    if ((token.capital || joined) && !covered && nameWord(doc, at, size, titled, knowledge)) {
      to = at + 1;
      size += 1;
    } else if (size === 0 || !words.particles.has(token.folded) || !joins(doc, at, size, knowledge, cover)) break;
  }
  return size > 0 ? { from, to, size } : null;
}

/** May a capitalised word begin a name? Once one has begun, any goes on. */
function nameWord(doc: Document, at: number, size: number, titled: boolean, { words, verbs }: Knowledge): boolean {
  const token = doc.tokens[at];
  if (!token) return false;
  if (size > 0 || titled) return true;
  if (words.sentenceOpeners.has(token.lower) || words.notNames.has(token.folded) || words.determiners.has(token.lower))
    return false;
  // «Condamné hier, Awa Diop»: a verb that begins the sentence, unless it is a first name («Aimé», «Désiré»)
  const opens = sentenceAt(doc, at).from === at || /^[«“":–—-]$/.test(doc.tokens[at - 1]?.text ?? "");
  return !opens || words.firstNames.has(token.folded) || !isVerbForm(token.lower, verbs);
}

const isVerbForm = (lower: string, verbs: Knowledge["verbs"]): boolean =>
  (verbs.get(lower) ?? []).some(({ tenses }) => /[IGKW]/.test(tenses));

/** A small particle joins only when a capitalised word, free of other mentions, follows: «Kelly Ag Bah», «Le Pen». */
function joins(
  doc: Document,
  at: number,
  size: number,
  { words }: Knowledge,
  cover: readonly (Mention | undefined)[],
): boolean {
  const double = words.particles.has(doc.tokens[at + 1]?.lower ?? "") && doc.tokens[at + 1]?.capital === false;
  const [particle, next] = [doc.tokens[at], doc.tokens[at + (double ? 2 : 1)]];
  if (!next?.capital || next.kind !== "word" || cover[at + 1]) return false;
  if (particle?.capital && (PLACE_NOUNS.test(next.lower) || words.notNames.has(next.folded))) return false; // «Aly Cissé Le Palais»
  return (
    particle?.capital === true ||
    !["de", "du", "le", "la", "d'"].includes(particle?.lower ?? "") ||
    words.firstNames.has(doc.tokens[at - 1]?.folded ?? "") ||
    (size > 1 && particle?.lower === "de" && !doc.tokens[at + 2]?.capital)
  );
}

function judge(
  doc: Document,
  from: number,
  run: NameRun,
  titles: { readonly to: number; readonly rank: TokenRange | null },
  knowledge: Knowledge,
  cover: readonly (Mention | undefined)[],
): Mention | null {
  const name = { from: run.from, to: run.to };
  if (isByline(doc, { from, to: run.to }, knowledge)) return null;
  if (titles.to > from) {
    const named = { from: withHonour(doc, from, run.from), to: run.to };
    return mention({ from, to: run.to }, "PERSON", "person/titled", { name: named });
  }
  const first = doc.tokens[run.from];
  const [before, beforeThat] = [doc.tokens[run.from - 1]?.lower ?? "", doc.tokens[run.from - 2]?.lower ?? ""];
  const inTheirPlace = // «à la place de Luc Roy», unlike «la place de l’Indépendance»
    beforeThat === "place" && before === "de" && run.size > 1 && knowledge.words.firstNames.has(first?.folded ?? "");
  const ofPlace =
    !inTheirPlace &&
    (PLACE_NOUNS.test(before) || (/^(?:de|du|d'|des|la|l')$/.test(before) && placeNounBefore(doc, run.from)));
  if (ofPlace) return mention(name, "PLACE", "place/noun");
  const behindOffice = cover[run.from - 1]?.rule === "office/title";
  const brief = behindOffice && run.size === 1 && isShortName(first, knowledge);
  const kind = brief ? "PERSON" : kindByWords(doc, name, knowledge);
  if (kind === null) return null;
  const office = kind === "PERSON" && behindOffice;
  const headed = run.size === 1 && !knowledge.words.firstNames.has(first?.folded ?? "");
  if (office && headed && HEADS_OF.test(before)) return null; // «le DG Anac»: what he heads
  if (office) return mention(name, "PERSON", "person/after-office", { name });
  if (/^(?:projet|programme|trophée|challenge|mémorial)$/.test(before)) return null; // «le projet Luc Roy»
  if (kind === "PERSON" && knowledge.words.firstNames.has(first?.folded ?? "") && run.size > 1)
    return mention(name, "PERSON", "person/first-name", { name });
  if (/^(?:à|vers)$/.test(before) || (/^(?:dans|sur|depuis)$/.test(before) && run.size === 1))
    return mention(name, "PLACE", "place/preposition");
  if (THING_NOUNS.test(before) || THING_NOUNS.test(beforeThat)) return null;
  if (run.size === 1 && before !== "(" && sharesSurname(doc, run, knowledge))
    return mention(name, "PERSON", "person/first-name", { name });
  if (run.size < 2 || before === "(") return null;
  if (kind === "ORGANIZATION" || determined(doc, run.from))
    return mention(name, "ORGANIZATION", "organisation/capitals");
  return mention(name, "PERSON", "person/capitals", { name });
}

/** Heads of firms and services that a bare name after them tells: «le DG Anac», «le coordonnateur Porto-Novo». */
const HEADS_OF = /^(?:dg|pdg|pca|dga|coordonnateur|coordinateur|départemental|régional)$/;

/** «[Simone] et Laurent Gbagbo»: a first name joined to a whole name. */
function sharesSurname(doc: Document, { from, to }: TokenRange, { words }: Knowledge): boolean {
  const [et, first, last] = [doc.tokens[to], doc.tokens[to + 1], doc.tokens[to + 2]];
  return (
    words.firstNames.has(doc.tokens[from]?.folded ?? "") &&
    et?.lower === "et" &&
    words.firstNames.has(first?.folded ?? "") &&
    first?.capital === true &&
    last?.capital === true &&
    last.kind === "word" &&
    !words.firstNames.has(last.folded)
  );
}

const determined = (doc: Document, at: number): boolean =>
  /^(?:le|la|l'|les|du|des|au|aux|un|une|ce|cet|cette)$/.test(doc.tokens[at - 1]?.lower ?? "");

/** «[El Hadj] Oumar Diallo»: an honour that is part of the name. */
function withHonour(doc: Document, first: number, from: number): number {
  let start = from;
  while (start > first && doc.tokens[start - 1]?.capital && HONOURS.has(doc.tokens[start - 1]?.folded ?? ""))
    start -= 1;
  return start;
}

/** «le ministre [Ba]», «le maire [Sy]»: a surname of two letters, told only by what stands before it. */
const isShortName = (token: Token | undefined, knowledge: Knowledge): boolean =>
  /^\p{Lu}\p{Ll}$/u.test(token?.text ?? "") && !closed(token?.lower ?? "", knowledge);

const HONOURS = new Set(["el", "hadj", "hadji", "el-hadj", "elhadj", "elhadji", "hadja", "seydina"]);

/** What the words of an untitled name make it: a firm or newspaper, nothing at all («Premier League», «F CFA»), or a person. */
function kindByWords(doc: Document, name: TokenRange, { words }: Knowledge): "PERSON" | "ORGANIZATION" | null {
  const tokens = doc.tokens.slice(name.from, name.to).filter(({ kind }) => kind === "word");
  const known = tokens.some(({ folded }) => words.firstNames.has(folded));
  const last = tokens.at(-1);
  if (tokens.length > 1 && !words.firstNames.has(tokens[0]?.folded ?? "")) {
    if (tokens.some(({ folded }, at) => at > 0 && words.things.has(folded))) return null;
    if (tokens.some(({ lower, folded }) => isAbstract(lower) && !words.firstNames.has(folded))) return null;
    if (tokens.some(({ folded }) => words.firms.has(folded))) return "ORGANIZATION";
  }
  if (!known && tokens.length > 1 && tokens.every(({ text }) => text === text.toUpperCase())) {
    const initials = tokens.every(({ text }) => text.length < 6 && /^\p{Lu}{2}/u.test(text));
    return initials && determined(doc, name.from) ? "ORGANIZATION" : null; // «le FPI GOR», but no headline
  }
  const written = tokens.some(({ text, lower }) => text.length > 2 && !lower.endsWith("."));
  const short = words.abbreviations.has(last?.text ?? "") && !/^[IVX]+$/.test(last?.text ?? ""); // «Elizabeth II» is one
  return written && !short ? "PERSON" : null;
}

/** Endings of nouns and adjectives that no name bears: «Éducation Civique», «Administration Scolaire». */
const isAbstract = (lower: string): boolean =>
  /(?:tions?|[^l]ements?|ismes?|[^u]iques?)$/.test(lower) &&
  !/(?:organi[sz]|corpor|associ|found|feder|institu|n)ations?$/.test(lower);

/**
 * «Awa DIOP» alone in its sentence at an end of the text, in front of the first word of a sentence («Awa Diop Le
 * ministre …») or before the name of the paper («Awa Diop / Maliweb»): who wrote it, not who acts in it.
 */
function isByline(doc: Document, name: TokenRange, { words }: Knowledge): boolean {
  const sentence = sentenceAt(doc, name.from);
  const next = doc.tokens[name.to];
  const alone = sentence.to - sentence.from - (name.to - name.from) <= 1;
  const edge = sentence.from === 0 || sentence.to >= doc.tokens.length - 1;
  if (edge && alone) return true;
  if (sentence.from === name.from && next?.text === "/" && doc.tokens[name.to + 1]?.capital) return true;
  if (sentence.from !== name.from || !next?.capital || name.to >= sentence.to) return false;
  if (words.sentenceOpeners.has(next.lower)) return true;
  const shouted = doc.tokens
    .slice(name.from + 1, name.to)
    .some(({ text }) => text.length > 2 && text === text.toUpperCase());
  return sentence.from === 0 && shouted;
}

function placeNounBefore(doc: Document, at: number): boolean {
  const near = [doc.tokens[at - 2]?.lower ?? "", doc.tokens[at - 3]?.lower ?? ""];
  return PLACE_NOUNS.test(near[0] ?? "") || (/^(?:de|du)$/.test(near[0] ?? "") && PLACE_NOUNS.test(near[1] ?? ""));
}
