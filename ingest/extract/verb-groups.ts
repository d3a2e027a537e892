import type { Document, Sentence, Token, TokenRange } from "../document.js";
import type { Knowledge, VerbReading } from "../knowledge/knowledge.js";
import { NO_VERB, type VerbForm } from "../knowledge/verb-forms.js";
import { closed } from "../recognise/complement.js";

/** A verb with its auxiliaries: «avait été élevé», «ne devrait pas être reçu», «conduite», «après avoir reçu». */
export interface VerbGroup extends TokenRange {
  readonly lemma: string;
  readonly voice: "active" | "passive" | "reflexive";
  readonly mood: "finite" | "infinitive" | "participle" | "gerund";
  readonly negated: boolean;
  /** Announced, wished or possible: «devrait», «va», future, «pour» + infinitive. */
  readonly planned: boolean;
  /** Press conditional: «aurait arrêté». */
  readonly reported: boolean;
  /** An object pronoun before the verb: «l’a reçu», «les a appelés». */
  readonly cliticObject: number | null;
  /** Preposition that leads an infinitive or gerund. */
  readonly led: string | null;
}

const ETRE_VERBS = new Set(
  [
    "aller",
    "venir",
    "arriver",
    "partir",
    "entrer",
    "sortir",
    "monter",
    "descendre",
    "naître",
    "mourir",
    "rester",
    "tomber",
  ].concat(["retourner", "devenir", "revenir", "rentrer", "parvenir", "intervenir", "décéder", "passer", "repartir"]),
);
const MODALS = new Set([
  "devoir",
  "pouvoir",
  "vouloir",
  "aller",
  "compter",
  "souhaiter",
  "entendre",
  "prévoir",
  "envisager",
  "espérer",
  "falloir",
]);
const CLEAR = /(?:[^m]ent|ait|aient|ra|ront|rait|raient|èrent|irent|it)$/;

/** What the reader of one sentence carries along. */
interface Scan {
  readonly doc: Document;
  readonly knowledge: Knowledge;
  readonly covered: (at: number) => boolean;
  readonly dateAt: (at: number) => TokenRange | undefined;
  readonly end: number;
}

/** The verb groups of a sentence, in order. Words inside mentions and dates are no verbs. */
export function verbGroups(
  doc: Document,
  sentence: Sentence,
  { covered, dateAt }: Pick<Scan, "covered" | "dateAt">,
  knowledge: Knowledge,
): readonly VerbGroup[] {
  const scan: Scan = { doc, knowledge, covered, dateAt, end: sentence.to };
  const groups: VerbGroup[] = [];
  for (let at = sentence.from; at < sentence.to; at += 1) {
    const group = covered(at) ? null : readGroup(scan, at, sentence.from);
    if (!group) continue;
    groups.push(sharesAuxiliary(scan, group, groups) ?? group);
    at = group.to - 1;
  }
  return groups;
}

/** «a dissous le parti, pris acte et rappelé M. Meyer»: participles of a list go on with the auxiliary of the first. */
function sharesAuxiliary(scan: Scan, group: VerbGroup, groups: readonly VerbGroup[]): VerbGroup | null {
  const { doc, knowledge } = scan;
  const before = groups.findLast((each) => each.mood === "finite");
  if (group.mood !== "participle" || !before || before.to - before.from < 2) return null;
  let at = group.from - 1;
  while (knowledge.words.adverbs.has(doc.tokens[at]?.lower ?? "")) at -= 1;
  const joiner = doc.tokens[at]?.lower ?? "";
  const listed = joiner === "," && before.voice === "active" && takesObject(scan, group.to);
  if (!listed && !/^(?:et|puis|mais|ou)$/.test(joiner)) return null;
  if (before !== groups.at(-1) && before.voice !== "active") return null;
  const { voice, planned, reported, negated } = before;
  return { ...group, mood: "finite", voice, planned, reported, negated };
}

const formAt = ({ doc, knowledge }: Scan, at: number): VerbForm => knowledge.verbForms.of(doc.tokens[at]?.form);

/** «…, nommé [un] médiateur», unlike «…, nommé par le roi»: an object follows, as after an active verb. */
const takesObject = ({ doc }: Scan, at: number): boolean =>
  /^(?:le|la|l'|les|un|une|son|sa|ses|leur|leurs|ce|cet|cette|ces|deux|trois|aux?)$/.test(doc.tokens[at]?.lower ?? "");

function readGroup(scan: Scan, at: number, from: number): VerbGroup | null {
  const { doc, knowledge } = scan;
  const token = doc.tokens[at];
  if (!token || token.kind !== "word" || (token.capital && at > from)) return null;
  const form = formAt(scan, at);
  if (form === NO_VERB || closed(token.lower, knowledge)) return null; // «contre» is a form of «contrer»
  const before = leading(scan, at, from);
  const { finite, infinitive, gerund, participle } = form;
  if (finite && isFinite(scan, at, finite, before, from)) return readFinite(scan, at, finite, before);
  if (infinitive && !knowledge.words.determiners.has(exceptClitic(doc.tokens[at - 1])))
    return readInfinitive(scan, at, infinitive, before);
  if (/^(?:ayant|étant)$/.test(token.lower))
    return readAbsolute(scan, at, token.lower === "ayant" ? "avoir" : "être", before);
  if (gerund && token.lower.endsWith("ant") && knowledge.triggers.has(gerund.lemma)) {
    return { ...base(at, at + 1, gerund.lemma, before), mood: "gerund", voice: "active" };
  }
  const standing = participle && knowledge.triggers.has(participle.lemma) && !determined(scan, at);
  return standing
    ? {
        ...base(at, at + 1, participle.lemma, before),
        mood: "participle",
        voice: ETRE_VERBS.has(participle.lemma) ? "active" : "passive",
      }
    : null;
}

/** «l’», «la» before a verb may be its object; before a noun it is an article. */
const exceptClitic = (token: Token | undefined): string =>
  /^(?:le|la|l'|les|leur|en)$/.test(token?.lower ?? "") ? "" : (token?.lower ?? "");

interface Leading {
  readonly from: number;
  readonly negated: boolean;
  readonly reflexive: boolean;
  readonly cliticObject: number | null;
}

/** «ne», «se», «l’», «lui» before a verb. */
function leading({ doc, knowledge }: Scan, at: number, from: number): Leading {
  let first = at;
  let [negated, reflexive] = [false, false];
  let cliticObject: number | null = null;
  for (let back = at - 1; back >= from; back -= 1) {
    const lower = doc.tokens[back]?.lower ?? "";
    if (lower === "ne" || lower === "n'") negated = true;
    else if (lower === "se" || lower === "s'") reflexive = true;
    else if (/^(?:le|la|l'|les|lui|leur)$/.test(lower)) cliticObject = back;
    else if (!knowledge.words.clitics.has(lower)) break;
    first = back;
  }
  return { from: first, negated, reflexive, cliticObject };
}

const base = (at: number, to: number, lemma: string, before: Leading): Omit<VerbGroup, "mood" | "voice"> => ({
  from: at,
  to,
  lemma,
  negated: before.negated,
  planned: false,
  reported: false,
  cliticObject: before.cliticObject,
  led: null,
});

/** Is the form a verb here, not the noun or adjective it may be? «la visite», «classe politique» are none. */
function isFinite(scan: Scan, at: number, finite: VerbReading, before: Leading, from: number): boolean {
  const { doc, knowledge } = scan;
  const { lemma } = finite;
  if (lemma === "avoir" || lemma === "être")
    return !/^(?:états?|avions|étés?|suivant)$/.test(doc.tokens[at]?.lower ?? "");
  const previous = doc.tokens[before.from - 1]?.lower ?? "";
  const direct = doc.tokens[at - 1]?.lower ?? "";
  if (before.negated || before.reflexive || /^(?:lui|leur|y)$/.test(direct)) return true;
  if (/^(?:le|la|l'|les)$/.test(direct) && isObject(scan, before.from)) return true;
  if (knowledge.words.determiners.has(direct) || knowledge.words.prepositions.has(direct)) return false;
  if (CLEAR.test(doc.tokens[at]?.lower ?? "") && /[PIFCJ]/.test(finite.tenses)) return true;
  if (before.from === from) return false;
  const after =
    scan.covered(before.from - 1) ||
    knowledge.words.pronouns.has(previous) ||
    /^(?:qui|que|qu'|,|\)|»|et|mais|puis|ni)$/.test(previous);
  return after || knowledge.words.adverbs.has(previous);
}

/** «il [l’]accuse», «Luc Roy [l’]emporte», unlike «il y a l’attaque»: right behind a subject «l’» is no article. */
const isObject = ({ doc, covered }: Scan, clitic: number): boolean =>
  covered(clitic - 1) || /^(?:il|elle|ils|elles|on|qui)$/.test(doc.tokens[clitic - 1]?.lower ?? "");

function determined({ doc, knowledge }: Scan, at: number): boolean {
  const previous = doc.tokens[at - 1]?.lower ?? "";
  return knowledge.words.determiners.has(previous) || /^(?:de|en|d'|sans|à)$/.test(previous);
}

/** Next token that is no adverb, negation or inserted pronoun, with whether a negation was passed. */
function skipAdverbs(
  { doc, knowledge, end, covered, dateAt }: Scan,
  from: number,
): { readonly at: number; readonly negated: boolean } {
  const thisDay = (open: number): TokenRange | undefined =>
    /^(?:ce|cet|cette|en|le)$/.test(doc.tokens[open]?.lower ?? "") ? dateAt(open + 1) : undefined;
  let at = from;
  let negated = false;
  for (; at < end && at < from + 9; at += 1) {
    const lower = doc.tokens[at]?.lower ?? "";
    const open = lower === "," ? at + 1 : at;
    // «a été, à son tour, reçu», «a été, ce lundi, arrêté»
    const phrase = knowledge.adverbials.match(doc.tokens, open) ?? dateAt(open) ?? thisDay(open);
    if (phrase && phrase.to <= end) {
      at = doc.tokens[phrase.to]?.text === "," ? phrase.to : phrase.to - 1;
      continue;
    }
    if (knowledge.words.negations.has(lower)) negated = true;
    const inserted = lower === "," && at + 1 < end && knowledge.words.adverbs.has(doc.tokens[at + 1]?.lower ?? "");
    const closing = lower === "," && knowledge.words.adverbs.has(doc.tokens[at - 1]?.lower ?? "");
    const adverb = knowledge.words.adverbs.has(lower) || knowledge.words.negations.has(lower) || /ment$/.test(lower);
    if (lower === "été" || !(adverb || inserted || closing || /^-?(?:t-)?(?:il|elle|ils|elles|on)$/.test(lower))) break;
    if (covered(at) && !lower.startsWith("-")) break;
  }
  return { at, negated };
}

function readFinite(scan: Scan, at: number, finite: VerbReading, before: Leading): VerbGroup {
  const { tenses, lemma } = finite;
  const start = base(at, at + 1, lemma, before);
  const planned = /^F+$/.test(tenses) || tenses === "C";
  if (lemma === "avoir" || lemma === "être") return readCompound(scan, at, lemma, tenses, before);
  const next = skipAdverbs(scan, at + 1);
  const link = /^(?:de|d'|à)$/.test(scan.doc.tokens[next.at]?.lower ?? "") ? next.at + 1 : next.at;
  const recent = lemma === "venir" && link > next.at && /^d/.test(scan.doc.tokens[next.at]?.lower ?? "");
  const inner = MODALS.has(lemma) || recent ? infinitiveAt(scan, skipAdverbs(scan, link).at) : null;
  const negated = before.negated && !/^que$/.test(scan.doc.tokens[at + 1]?.lower ?? "");
  if (inner) {
    const ahead = !recent && !(lemma === "pouvoir" && /I|J/.test(tenses));
    return { ...start, ...inner, from: at, negated, planned: ahead, reported: false, mood: "finite" };
  }
  return { ...start, negated, planned, mood: "finite", voice: before.reflexive ? "reflexive" : "active" };
}

/** «La France ayant appelé …»: a clause of its own where its subject stands before it, else a gerund; none without participle. */
function readAbsolute(scan: Scan, at: number, auxiliary: string, before: Leading): VerbGroup | null {
  const compound = readCompound(scan, at, auxiliary, "G", before);
  if (compound.lemma === auxiliary) return null;
  return scan.covered(before.from - 1) ? compound : { ...compound, mood: "gerund" };
}

/** avoir/être + participle, with «été» for the passive. */
function readCompound(scan: Scan, at: number, auxiliary: string, tenses: string, before: Leading): VerbGroup {
  const start = base(at, at + 1, auxiliary, before);
  const next = skipAdverbs(scan, at + 1);
  const negated = before.negated && !/^que$/.test(scan.doc.tokens[next.at]?.lower ?? "");
  const [ahead, conditional] = [tenses === "F", tenses === "C"];
  const passiveAt = scan.doc.tokens[next.at]?.lower === "été" ? skipAdverbs(scan, next.at + 1).at : null;
  const { participle } = formAt(scan, passiveAt ?? next.at);
  const found = participle && !scan.covered(passiveAt ?? next.at);
  if (!found) {
    const been = passiveAt !== null; // «a été victime de»: the verb is «être»
    const to = been ? next.at + 1 : start.to;
    return { ...start, to, lemma: been ? "être" : auxiliary, negated, planned: ahead, mood: "finite", voice: "active" };
  }
  const to = (passiveAt ?? next.at) + 1;
  const plain = auxiliary === "avoir" && passiveAt === null;
  const intransitive = auxiliary === "être" && ETRE_VERBS.has(participle.lemma);
  const voice = before.reflexive ? "reflexive" : plain || intransitive ? "active" : "passive";
  const planned = ahead || (conditional && auxiliary === "être" && passiveAt === null && !intransitive);
  return {
    ...start,
    to,
    lemma: participle.lemma,
    negated,
    planned,
    reported: conditional && !planned,
    mood: "finite",
    voice,
  };
}

/** An infinitive, simple or compound, at a token. */
function infinitiveAt(scan: Scan, at: number): Pick<VerbGroup, "lemma" | "voice" | "to"> | null {
  let [from, reflexive] = [at, false];
  while (scan.knowledge.words.clitics.has(scan.doc.tokens[from]?.lower ?? "")) {
    reflexive ||= /^s[e']$/.test(scan.doc.tokens[from]?.lower ?? "");
    from += 1;
  }
  const { infinitive } = formAt(scan, from);
  if (!infinitive || scan.covered(from)) return null;
  const compound = infinitive.lemma === "avoir" || infinitive.lemma === "être";
  const next = skipAdverbs(scan, from + 1);
  const passiveAt = scan.doc.tokens[next.at]?.lower === "été" ? next.at + 1 : null;
  const participle = compound ? formAt(scan, passiveAt ?? next.at).participle : undefined;
  if (!participle) return { lemma: infinitive.lemma, to: from + 1, voice: reflexive ? "reflexive" : "active" };
  const active = reflexive
    ? "reflexive"
    : infinitive.lemma === "avoir" || ETRE_VERBS.has(participle.lemma)
      ? "active"
      : "passive";
  return { lemma: participle.lemma, to: (passiveAt ?? next.at) + 1, voice: passiveAt ? "passive" : active };
}

/** «de recevoir», «pour rencontrer», «après avoir été reçu»: only the compound infinitive says it has happened. */
function readInfinitive(scan: Scan, at: number, infinitive: VerbReading, before: Leading): VerbGroup | null {
  const inner = infinitiveAt(scan, at);
  if (!inner) return null;
  const led = scan.doc.tokens[before.from - 1]?.lower ?? null;
  const compound = inner.lemma !== infinitive.lemma;
  const factual = compound || led === "par";
  const voice = before.reflexive && inner.voice === "active" ? "reflexive" : inner.voice;
  return { ...base(at, inner.to, inner.lemma, before), voice, mood: "infinitive", planned: !factual, led };
}
