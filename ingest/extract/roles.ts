import { type Document, type TokenRange, textOf } from "../document.js";
import { addDays } from "../text/calendar.js";
import { prepositional } from "./complements.js";
import type { Match } from "./match-frames.js";
import { isPredicate, lowerAt, type SentenceView } from "./sentence-view.js";

/** Words that a distinction's name begins with. */
const AWARD =
  /^(?:commandeur|chevalier|officier|grand-croix|grand|grande|médaille|médailles|ordre|légion|croix|insignes|dignité|prix|distinction|trophée|étoile)$/;

/** «Commandeur de l’Ordre national du Mali»: the distinction named after the verb. */
export function awardOf(view: SentenceView, match: Match, previous: SentenceView | null): string | null {
  return awardFrom(view, match.from) ?? (previous ? awardFrom(previous, previous.sentence.from) : null);
}

function awardFrom(view: SentenceView, from: number): string | null {
  for (let at = from; at < view.sentence.to; at += 1) {
    if (!AWARD.test(lowerAt(view, at)) || view.groupAt(at)?.mood === "finite") continue;
    if (/^(?:insignes|dignité)$/.test(lowerAt(view, at)) || !namesAward(view, at)) continue;
    const to = awardEnd(view, at);
    if (to > at + 1) return textOf(view.doc, { from: at, to });
  }
  return null;
}

/** «la [médaille du mérite]», «[Commandeur de l’Ordre national]», but no «la distinction lui a été remise». */
const namesAward = (view: SentenceView, at: number): boolean =>
  view.doc.tokens[at + 1]?.capital === true ||
  /^(?:de|d'|du|des|national|nationale|militaire|nobel)$/.test(lowerAt(view, at + 1));

function awardEnd(view: SentenceView, from: number): number {
  let at = from + 1;
  for (; at < view.sentence.to && at < from + 14; at += 1) {
    const token = view.doc.tokens[at];
    if (!token || token.kind === "sign" || view.groupAt(at) || view.dateAt(at)) break;
    if (/^(?:par|pour|au|aux|lors|avec|en|devant|à|qui|que)$/.test(token.lower)) break;
  }
  return at;
}

/** «au nom du président de la Transition»: for whom it was done. */
export function onBehalfOf(view: SentenceView, match: Match): string | null {
  for (let at = view.sentence.from; at < view.sentence.to - 2; at += 1) {
    if (lowerAt(view, at) !== "au" || lowerAt(view, at + 1) !== "nom") continue;
    const [argument] = prepositional(view, at + 2, "de");
    const id = argument?.ids.length === 1 ? argument.ids[0] : undefined;
    if (id && !match.subjects.some((each) => each.ids.includes(id))) return id;
  }
  return null;
}

/** The office somebody is named to or put out of: «nommé [directeur général]», «du poste de …», «comme …». */
export function titleOf(view: SentenceView, match: Match): string | null {
  if (match.objects.length > 1) return null; // each object bears its own, see `titleBeside`
  const after = view.mentions.find((mention) => mention.from >= match.to && isPredicate(view, mention));
  const office = after?.offices[0];
  if (office) return office.title;
  const post = phraseAfter(view, match, /^(?:poste|fonction|fonctions|portefeuille|tête)$/);
  return post ?? officeOfObject(view, match);
}

/** «Awa Diop [ministre de la Santé]»: the office right after a name. */
export function titleBeside(view: SentenceView, to: number): string | null {
  const next = view.doc.mentions[view.mentionAt(to)];
  return next && next.from === to && isPredicate(view, next) ? (next.offices[0]?.title ?? null) : null;
}

function phraseAfter(view: SentenceView, match: Match, noun: RegExp): string | null {
  for (let at = match.from; at < view.sentence.to; at += 1) {
    if (!noun.test(lowerAt(view, at)) || !/^(?:de|du|des|d')$/.test(lowerAt(view, at + 1))) continue;
    const to = phraseEnd(view.doc, at + 2, view.sentence.to);
    if (to > at + 2) return textOf(view.doc, { from: at + 2, to }).replace(/^(?:la|le|l[’']|les)\s*/i, "");
  }
  return null;
}

function phraseEnd(doc: Document, from: number, end: number): number {
  let at = from;
  while (
    at < end &&
    doc.tokens[at]?.kind === "word" &&
    !/^(?:par|qui|que|a|est|en|pour|avec|depuis|ce|lors)$/.test(doc.tokens[at]?.lower ?? "")
  )
    at += 1;
  return at;
}

/** «Le ministre de la Santé a été limogé»: the office that the object bears in this very sentence. */
function officeOfObject(view: SentenceView, match: Match): string | null {
  if (match.frame.type !== "DISMISSED") return null;
  const mention = view.doc.mentions[match.objects[0]?.mention ?? -1];
  return mention?.offices[0]?.title ?? null;
}

/** Place of the event: the first mention of a place that «à», «au», «dans» leads in the sentence. */
export function placeOf(view: SentenceView, match: Match): string | null {
  for (const mention of view.mentions) {
    if (mention.kind !== "PLACE") continue;
    const [id] = view.resolution.meant[view.mentionAt(mention.from)] ?? [];
    if (id && !match.objects.some((each) => each.ids.includes(id))) return id;
  }
  return null;
}

/** «recevra vendredi», «signera en juin»: what is planned lies after publication. */
function ahead(date: string, rule: string, published: string | null): string {
  if (!published || date >= published.slice(0, date.length)) return date;
  if (rule === "date/weekday") return addDays(date, 7);
  return rule === "date/month" || rule === "date/yearless" ? `${Number(date.slice(0, 4)) + 1}${date.slice(4)}` : date;
}

/** The date nearest to the trigger, and the years an audit covers; a semicolon parts what happened on different days. */
export function whenOf(
  view: SentenceView,
  trigger: TokenRange,
  planned: boolean,
): { readonly date: string | null; readonly period: string | null } {
  const ofNoun = (range: TokenRange): number => (/^(?:du|de|d')$/.test(lowerAt(view, range.from - 1)) ? 6 : 0); // «l’élection du 11 avril»
  const distance = (range: TokenRange): number =>
    ofNoun(range) + (range.from >= trigger.to ? range.from - trigger.to : trigger.from - range.to + 3);
  const isApart = (range: TokenRange): boolean =>
    view.doc.tokens
      .slice(Math.min(range.to, trigger.to), Math.max(range.from, trigger.from))
      .some(({ text }) => text === ";");
  const sorted = view.dates.filter((range) => !isApart(range)).sort((a, b) => distance(a) - distance(b));
  const dated = sorted.find((each) => each.date !== null);
  const date =
    dated?.date && planned ? ahead(dated.date, dated.rule, view.doc.brief.publishedOn) : (dated?.date ?? null);
  return { date, period: sorted.find((each) => each.period !== null)?.period ?? null };
}
