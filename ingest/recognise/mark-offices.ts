import type { Document, Mention, OfficeMention, Token } from "../document.js";
import { textOf } from "../document.js";
import type { Knowledge, OfficeHead } from "../knowledge/knowledge.js";
import { closed, isInfinitive, type Reader } from "./complement.js";
import { coverOf, mention, sentenceAt } from "./mention.js";

/** Offices as mentions of whoever holds them: «le ministre russe des Affaires étrangères», «son homologue malien». */
export function markOffices(doc: Document, knowledge: Knowledge): readonly Mention[] {
  const reader: Reader = { doc, knowledge, cover: coverOf(doc) };
  const marked: Mention[] = [];
  for (let at = 0; at < doc.tokens.length; at += 1) {
    const found = readOffice(reader, at);
    if (!found) continue;
    const kind = found.plural ? "GROUP" : "PERSON";
    marked.push(
      mention(found, kind, "office/title", {
        name: null,
        offices: [found],
        country: found.country,
        plural: found.plural,
      }),
    );
    at = found.to - 1;
  }
  return marked;
}

const POSTED = /^(?:ambassad|consul|représentant|haut représentant|chargé|coord|correspondant|envoyé|médiat)/;

/** «le Premier ministre d’alors», «le maire de l’époque»: the end of the words that put an office in the past. */
function pastAfter(doc: Document, to: number): number {
  const words = doc.tokens.slice(to, to + 3).map(({ folded }) => folded);
  if (words[0] === "d'" && words[1] === "alors") return to + 2;
  return words.join(" ") === "de l' epoque" ? to + 3 : to;
}

/** What has been read of an office so far. */
interface Progress {
  readonly head: string;
  to: number;
  country: string | null;
  body: number | null;
  readonly portfolio: string[];
  /** Sent to a state: «ambassadeur de France [en Côte d’Ivoire]». */
  readonly posted: boolean;
  /** «chef de l’État», «Premier ministre»: only its state may follow, and what it is charged with besides. */
  readonly whole: boolean;
  /** «ministre délégué [à la Défense]», «secrétaire d’État [au Budget]»: «à» leads to what it is in charge of. */
  readonly charged: boolean;
}

const WHOLE =
  /^(?:chef de l.État|cheffe de l.État|chef d.État|(?:vice-)?présidente? de la (?:République|Transition)|président du Faso|premi[eè]re? ministre|cheffe? du gouvernement|PM)$/i;

const CHARGED =
  /^(?:ministre|secrétaire|sous-secrétaire|conseill|délégué|candidat|commissaire|haut-commissaire|député|attaché|directeur|chargé|expert|professeur|représentant|ambassad|chef du protocole)/i;

const AT = new Set(["au", "aux", "à la", "à l'"]);

/** Reads the office that begins at a token, or null. «ancien», «nouveau» before it are no part of its title. */
export function readOffice(reader: Reader, at: number): OfficeMention | null {
  const { doc, knowledge } = reader;
  const counterpart = knowledge.words.counterpart.has(doc.tokens[at]?.folded ?? "");
  const other = counterpart ? null : sameHeadAgain(reader, at);
  const head = other
    ? { to: at + 1, value: other }
    : counterpart
      ? { to: at + 1, value: { title: "homologue", ofState: true } satisfies OfficeHead }
      : knowledge.officeHeads.match(doc.tokens, at);
  if (!head || (reader.cover[at] && reader.cover[at]?.from !== at)) return null;
  if (isVerb(reader, at, head.to) || isFirstName(reader, at, head.to) || isOtherWord(reader, at, head.to)) return null;
  const progress: Progress = {
    head: head.value.title,
    to: head.to,
    country: null,
    body: null,
    portfolio: [],
    posted: POSTED.test(head.value.title),
    whole: WHOLE.test(head.value.title),
    charged: CHARGED.test(head.value.title),
  };
  for (let advanced = true; advanced;) {
    advanced = readAdjective(reader, progress) || readManner(doc, progress) || readLinked(reader, progress);
  }
  if (progress.body !== null && CHARGED_WITH.test(progress.head)) progress.to = endOfSubject(reader, progress.to);
  const range = { from: at, to: progress.to };
  const then = pastAfter(doc, progress.to);
  const modifiers = modifiersBefore(doc, at, knowledge);
  return {
    ...range,
    from: modifiers.from,
    to: then,
    head: head.value.title,
    title: other ? `${other.title} ${textOf(doc, { from: at + 1, to: progress.to })}` : textOf(doc, range),
    country: progress.country,
    body: progress.body,
    portfolio: progress.portfolio,
    former: modifiers.former || then > progress.to,
    ofState: head.value.ofState,
    plural: isPlural(doc.tokens[at]?.lower ?? "", head.value),
    counterpart,
  };
}

/** «le ministre de l’Intérieur et [celui de la Défense]»: the office told right before, with another charge. */
function sameHeadAgain({ doc, knowledge }: Reader, at: number): OfficeHead | null {
  if (!/^(?:celui|celle)$/.test(doc.tokens[at]?.lower ?? "")) return null;
  if (!/^(?:de|du|des|d')$/.test(doc.tokens[at + 1]?.lower ?? "")) return null;
  const charge = /^(?:la|l'|les|le)$/.test(doc.tokens[at + 2]?.lower ?? "") ? doc.tokens[at + 3] : doc.tokens[at + 2];
  if (!charge || !knowledge.words.portfolio.has(charge.folded)) return null;
  if (!/^(?:et|,|que|à|avec)$/.test(doc.tokens[at - 1]?.lower ?? "")) return null;
  for (let before = at - 1; before > at - 14; before -= 1) {
    const head = knowledge.officeHeads.match(doc.tokens, before)?.value ?? null;
    if (head && /^(?:ministre|secrétaire d.État)/.test(head.title)) return head;
    if (/^[.;]$/.test(doc.tokens[before]?.text ?? "")) return null;
  }
  return null;
}

/** «le maire préside»: heads that are also verb forms count only after a determiner, adjective, title or comma. */
function isVerb({ doc, knowledge }: Reader, at: number, to: number): boolean {
  const token = doc.tokens[at];
  if (!token || to > at + 1) return false;
  const readings = knowledge.verbs.get(token.lower) ?? [];
  const governs = /^(?:le|la|l'|les|son|sa|ses)$/.test(doc.tokens[to]?.lower ?? "");
  if (governs && readings.some(({ tenses }) => tenses.includes("G"))) return true; // «représentant le Premier ministre»
  if (!readings.some(({ tenses }) => /[PIJFCS]/.test(tenses))) return false;
  const before = doc.tokens[at - 1]?.lower ?? "";
  return knowledge.words.pronouns.has(before) && !knowledge.words.determiners.has(before);
}

/** «M. Sultan Al Moraikhi»: a head that is also a first name, written with a capital before another one. */
const isFirstName = ({ doc, knowledge }: Reader, at: number, to: number): boolean =>
  to === at + 1 &&
  doc.tokens[at]?.capital === true &&
  doc.tokens[to]?.capital === true &&
  knowledge.words.firstNames.has(doc.tokens[at]?.folded ?? "");

/** «dans le cadre de», «l’élection parlementaire», «un pays membre»: words that are offices only as nouns of their own. */
function isOtherWord({ doc, knowledge }: Reader, at: number, to: number): boolean {
  const [token, before] = [doc.tokens[at], doc.tokens[at - 1]];
  if (!token || !before || to > at + 1) return false;
  if (token.lower === "cadre") return /^(?:le|ce|du|au|son|leur|même|premier|dernier)$/.test(before.lower);
  if (!ALSO_ADJECTIVES.has(token.lower) || before.kind !== "word" || before.capital) return false;
  const { words, verbs } = knowledge;
  const open =
    words.former.has(before.folded) || words.beforeOffice.has(before.folded) || words.adverbs.has(before.lower);
  return !open && !closed(before.lower, knowledge) && !verbs.has(before.lower);
}

const ALSO_ADJECTIVES = new Set(
  "parlementaire militant militante membre responsable dirigeant dirigeante universitaire industriel délégué déléguée".split(
    " ",
  ),
);

const isPlural = (word: string, head: OfficeHead): boolean =>
  /(?:ministres|présidents|chefs|députés|maires)$/.test(word) || head.title === "ministres";

function modifiersBefore(
  doc: Document,
  at: number,
  { words }: Knowledge,
): { readonly from: number; readonly former: boolean } {
  let from = at;
  let former = /^ex-/.test(doc.tokens[at]?.lower ?? "");
  for (;;) {
    const folded = doc.tokens[from - 1]?.folded ?? "";
    if (from === at && /^(?:jusque-la|alors|precedemment|naguere)$/.test(folded)) return { from: at - 1, former: true };
    if (doc.tokens[from - 1]?.text === "-" && doc.tokens[from - 2]?.folded === "ex") {
      former = true;
      from -= 1;
    } else if (words.former.has(folded)) former = true;
    else if (!words.beforeOffice.has(folded) || folded.startsWith("premier")) return { from, former };
    from -= 1;
  }
}

function readAdjective({ doc, knowledge, cover }: Reader, progress: Progress): boolean {
  const demonym = knowledge.demonyms.match(doc.tokens, progress.to);
  if (demonym && !(doc.tokens[progress.to]?.capital && doc.tokens[demonym.to]?.capital)) {
    progress.country ??= demonym.value.code;
    progress.to = demonym.to;
    return true;
  }
  const token = doc.tokens[progress.to];
  if (token?.kind !== "word") return false;
  const party = cover[progress.to];
  if (party?.kind === "ORGANIZATION" && party.from === progress.to && progress.body === null) {
    progress.body = progress.to; // «député UMP»
    progress.to = party.to;
    return true;
  }
  const isAdjective = knowledge.words.officeAdjectives.has(token.folded);
  const isPortfolio =
    progress.portfolio.length > 0 && (knowledge.words.portfolio.has(token.folded) || adjectival(token, knowledge));
  const ofName = !isAdjective && !isPortfolio && describes(doc, progress.to, knowledge);
  if (!isAdjective && !isPortfolio && !ofName) return false;
  if (isPortfolio) progress.portfolio.push(token.folded);
  progress.to += 1;
  return true;
}

/** «la députée [libérale] Awa Diop»: an adjective between office and name. */
function describes(doc: Document, at: number, knowledge: Knowledge): boolean {
  const [token, next] = [doc.tokens[at], doc.tokens[at + 1]];
  if (!token || token.capital || !next?.capital || next.kind !== "word") return false;
  return adjectival(token, knowledge) && knowledge.words.firstNames.has(next.folded);
}

/** «président [en exercice] de l’Union africaine», «directeur [par intérim]»: how an office is held. */
function readManner(doc: Document, progress: Progress): boolean {
  const [first, second] = [doc.tokens[progress.to], doc.tokens[progress.to + 1]];
  if (!MANNERS.has(`${first?.lower ?? ""} ${second?.folded ?? ""}`)) return false;
  progress.to += 2;
  return true;
}

const MANNERS = new Set(["en exercice", "par interim", "ad interim", "en titre", "en second", "de facto", "de fait"]);

/** A lower-case adjective by its ending: «coopération [économique]». */
const adjectival = (token: Token, { words, verbs }: Knowledge): boolean =>
  !words.firstNames.has(token.folded) &&
  token.lower.length > 4 &&
  words.adjectiveEndings.some((ending) => token.lower.endsWith(ending)) &&
  !(verbs.get(token.lower) ?? []).some(({ tenses }) => /[KG]/.test(tenses)) &&
  !words.prepositions.has(token.lower);

/** «de la Défense», «chargé des Mines», «, des Finances», «et de la Paix», «du Mali», «en Côte d’Ivoire». */
function readLinked(reader: Reader, progress: Progress): boolean {
  const { doc, knowledge } = reader;
  let at = progress.to;
  const joiner = doc.tokens[at]?.lower ?? "";
  const comma = joiner === ",";
  const listed = comma || joiner === "et";
  if (listed && progress.portfolio.length === 0) return false;
  if (listed) at += 1;
  if (["porte-parole", "garde"].includes(doc.tokens[at]?.lower ?? "") && joiner === ",") at += 1;
  const link = knowledge.officeLinks.match(doc.tokens, at);
  const post = progress.posted && !listed ? postAt(reader, at) : null;
  if (post !== null) {
    progress.to = post;
    return true;
  }
  const goesOn = joiner === "et" || doc.tokens[at + 1]?.lower === "et"; // «secondaire, technique et …»
  if (!link && !(listed && goesOn && knowledge.words.portfolio.has(doc.tokens[at]?.folded ?? ""))) return false;
  const atIt = AT.has((link?.value ?? "").replace("’", "'"));
  if (atIt && !progress.charged) return false;
  if (progress.whole && (atIt || !leadsToState(reader, link?.to ?? at))) return false;
  if (link) at = link.to;
  if (["la", "l'", "le", "les"].includes(doc.tokens[at]?.lower ?? "")) at += 1;
  return readObject(reader, progress, at, {
    listed,
    charged: (link?.value ?? "").includes("charg"),
    word: link?.value ?? "",
  });
}

/** «ambassadeur de France [en Côte d’Ivoire]», «[à N’Djamena]», «envoyé spécial de l’ONU [pour le Sahel]»: where the post ends. */
function postAt({ doc, cover }: Reader, at: number): number | null {
  const link = doc.tokens[at]?.lower ?? "";
  if (!/^(?:en|au|aux|à|pour)$/.test(link)) return null;
  const to = link === "pour" && /^(?:le|la|l'|les)$/.test(doc.tokens[at + 1]?.lower ?? "") ? at + 2 : at + 1;
  const place = cover[to];
  if (place?.from === to && (place.kind === "COUNTRY" || place.kind === "PLACE")) return place.to;
  const named = link === "pour" && doc.tokens[to]?.capital === true && !cover[to];
  return named && /^[,()]$/.test(doc.tokens[to + 1]?.text ?? "") ? to + 1 : null;
}

/** Offices that are about something: «expert de l’ONU [sur la situation au Mali]». */
const CHARGED_WITH = /^(?:expert|rapporteur|rapporteure|envoyé|envoyée|représentant|représentante|conseill)/;

/** Where «sur la situation des droits de l’homme au Mali», «pour la paix et la sécurité» ends: at the next sign, if no verb comes first. */
function endOfSubject({ doc, knowledge }: Reader, at: number): number {
  if (!/^(?:sur|pour)$/.test(doc.tokens[at]?.lower ?? "")) return at;
  const { to: end } = sentenceAt(doc, at);
  for (let to = at + 1; to < at + 14; to += 1) {
    const token = doc.tokens[to];
    if (to === end || (token && /^[,()]$/.test(token.text))) return to > at + 1 ? to : at;
    const { lower = "", kind = "sign" } = token ?? {};
    const auxiliary = (knowledge.verbs.get(lower) ?? []).some(({ lemma }) => lemma === "avoir" || lemma === "être");
    if (kind !== "word" || auxiliary || knowledge.words.relatives.has(lower)) return at;
  }
  return at;
}

/** «Premier ministre [du Mali]», «[de la Transition]», «[chargé …]»: nothing else belongs to such an office. */
function leadsToState({ doc, knowledge, cover }: Reader, at: number): boolean {
  const to = ["la", "l'", "le", "les"].includes(doc.tokens[at]?.lower ?? "") ? at + 1 : at;
  if (["COUNTRY", "PLACE"].includes(cover[to]?.kind ?? "")) return true;
  const charged =
    (doc.tokens[at - 1]?.folded ?? "").startsWith("charg") || (doc.tokens[at - 2]?.folded ?? "").startsWith("charg");
  return charged || doc.tokens[to]?.folded === "transition" || knowledge.countries.match(doc.tokens, to) !== null;
}

function readObject(
  reader: Reader,
  progress: Progress,
  at: number,
  link: { readonly listed: boolean; readonly charged: boolean; readonly word: string },
): boolean {
  const { doc, knowledge, cover } = reader;
  const inside = cover[at];
  const ministry =
    inside?.to === at + 1 &&
    inside.rule.startsWith("body/") &&
    knowledge.words.portfolio.has(doc.tokens[at]?.folded ?? "");
  if (AT.has(link.word.replace("’", "'")) && ["GROUP", "COUNTRY", "PLACE"].includes(inside?.kind ?? "")) return false;
  if (inside && inside.from === at && inside.kind !== "PERSON" && !ministry) {
    if (link.listed && !knowledge.words.portfolio.has(doc.tokens[at]?.folded ?? "")) return false;
    if (inside.kind === "COUNTRY" || inside.kind === "PLACE") progress.country ??= inside.country;
    else {
      progress.body ??= at;
      progress.country ??= inside.country;
    }
    progress.to = inside.to;
    return true;
  }
  const noun = doc.tokens[at];
  if (
    noun?.kind !== "word" ||
    noun.text.length === 1 ||
    closed(noun.lower, knowledge) ||
    isInfinitive(noun.lower, knowledge)
  )
    return false;
  const portfolio = knowledge.words.portfolio.has(noun.folded);
  const charge = noun.capital && link.word !== "" && /^(?:ministre|secrétaire d.État)/.test(progress.head);
  if (link.listed && !portfolio && !link.charged && !charge) return false;
  const placed = noun.capital && LOCAL.test(progress.head) ? endOfPlace(reader, at) : null;
  if (placed !== null) {
    progress.portfolio.push(...doc.tokens.slice(at, placed).map(({ folded }) => folded));
    progress.to = placed;
    return true;
  }
  if (!portfolio && noun.capital && (knowledge.words.firstNames.has(noun.folded) || isName(doc, at, knowledge)))
    return false;
  if (!portfolio && !noun.capital && knowledge.officeHeads.match(doc.tokens, at))
    return readNested(reader, progress, at);
  progress.portfolio.push(noun.folded);
  progress.to = at + 1;
  return true;
}

/** Offices of a town, district or region. */
const LOCAL =
  /^(?:maire|adjoint au maire|sous-préfet|préfet|préfète|gouverneur|gouverneure|député|députée|sénateur|sénatrice|procureur|juge|évêque|archevêque|bourgmestre|sénateur-maire|député-maire)/;

/** «maire de [San Pedro]», «préfet de [Bobo Dioulasso]»: capitalised words, no first name among them, up to a sign or small word. */
function endOfPlace({ doc, knowledge, cover }: Reader, at: number): number | null {
  let to = at;
  while (doc.tokens[to]?.capital && doc.tokens[to]?.kind === "word" && !cover[to]) {
    const named = knowledge.words.firstNames.has(doc.tokens[to]?.folded ?? "") && to > at;
    if (named && (to > at + 1 || doc.tokens[to + 1]?.kind === "word")) return null;
    to += 1;
  }
  return to > at + 1 && to < at + 4 ? to : null;
}

/** «Représentant spécial du [Secrétaire général des Nations unies]»: an office inside the office's words. */
function readNested(reader: Reader, progress: Progress, at: number): boolean {
  const inner = readOffice(reader, at);
  if (!inner) return false;
  progress.to = inner.to;
  progress.body ??= inner.body;
  progress.country ??= inner.country;
  progress.portfolio.push(...inner.portfolio);
  return true;
}

/** Two capitalised words in a row after «de» are rather a name than a portfolio. */
const isName = (doc: Document, at: number, { words }: Knowledge): boolean => {
  const next = doc.tokens[at + 1];
  return (
    next?.kind === "word" &&
    next.capital &&
    !words.portfolio.has(next.folded) &&
    !words.notNames.has(doc.tokens[at]?.folded ?? "")
  );
};
