import { actorId, slug } from "../../schema/ontology/identity.js";
import { fold } from "../../schema/ontology/fold.js";
import { allMentions, type Document, type Mention, textOf, type Token } from "../document.js";
import type { Knowledge } from "../knowledge/knowledge.js";
import type { Draft } from "./draft.js";
import { sentenceAt } from "../recognise/mention.js";
import { isNumberWord } from "../recognise/number-words.js";
import { mergeBodies } from "./merge-bodies.js";
import { backNounOf, pointedBack } from "./point-back.js";

/** Bodies, organisations, countries, groups and places: ids by mention index, and the actors behind them. */
export function resolveBodies(doc: Document, knowledge: Knowledge): ReadonlyMap<number, Draft> {
  const acronyms = acronymOwners(doc);
  const drafts = new Map<string, Draft>();
  const byMention = new Map<number, string>();
  const heads = new Map<string, string>();
  for (const [index, mention] of inTextOrder(doc)) {
    if (mention.kind === "PERSON") continue;
    const noun = POINTING.test(mention.rule) ? backNounOf(doc, mention, knowledge) : null;
    const meant = noun && pointedBack(doc, mention.from, noun, drafts.values());
    if (meant) {
      drafts.set(meant.id, { ...meant, mentions: [...meant.mentions, index] });
      byMention.set(index, meant.id);
    }
    if (meant || mention.reference) continue;
    const owner = namedNext(doc, mention, index) ?? acronyms.get(acronymText(doc, mention) ?? "") ?? mention;
    const bare = bareHead(doc, mention);
    const staff = staffOf(doc, mention);
    const id =
      (bare && heads.get(bare)) ?? countedBefore(doc, mention, drafts) ?? identify(doc, staff ?? owner, knowledge);
    const head = fold(doc.tokens[mention.from + leadingNumbers(doc, mention)]?.text ?? "");
    if (mention.rule.startsWith("body/") || mention.rule.startsWith("group/")) heads.set(head, id);
    const name = nameOf(doc, staff ?? owner, knowledge);
    const known = drafts.get(id);
    drafts.set(id, {
      id,
      kind: known?.kind ?? (staff ?? owner).kind,
      name: known && (staff || known.name.length >= name.length) ? known.name : name,
      country: known?.country ?? countryOf(doc, owner),
      mentions: [...(known?.mentions ?? []), index],
      offices: [],
      named:
        known?.named === true || (mention.kind !== "GROUP" && mention.kind !== "PLACE" && mention.rule !== "body/bare"),
    });
    byMention.set(index, id);
  }
  const into = mergeBodies(drafts.values(), knowledge);
  for (const [from, to] of into) join(drafts, from, to);
  return new Map([...byMention].map(([index, id]) => [index, drafts.get(into.get(id) ?? id) as Draft]));
}

/** «Son parti, [l’Union pour le changement], …»: the name between commas of the body that a noun only describes. */
function namedNext(doc: Document, mention: Mention, index: number): Mention | null {
  const next = doc.mentions[index + 1];
  if (mention.rule !== "body/bare" || doc.mentions[index] !== mention || next?.kind !== mention.kind) return null;
  if (next.name === null || next.rule === "body/bare" || doc.tokens[next.to]?.text !== ",") return null;
  const between = doc.tokens.slice(mention.to, next.from).map(({ lower }) => lower);
  return between[0] === "," && /^(?:|le|la|l'|les)$/.test(between.slice(1).join(" ")) ? next : null;
}

/** What may point back: «le parti», «l’organisation». */
const POINTING = /^(?:body\/(?:bare|head)|reference\/noun|group\/head)$/;

/** Mentions with their index, those inside an office's words where they stand. */
const inTextOrder = (doc: Document): readonly (readonly [number, Mention])[] =>
  allMentions(doc)
    .map((mention, index): readonly [number, Mention] => [index, mention])
    .sort(([, a], [, b]) => a.from - b.from);

function join(drafts: Map<string, Draft>, from: string, to: string): void {
  const [gone, kept] = [drafts.get(from), drafts.get(to)];
  if (!gone || !kept || from === to) return;
  const mentions = [...kept.mentions, ...gone.mentions].sort((a, b) => a - b);
  drafts.set(to, { ...kept, mentions, country: kept.country ?? gone.country, named: kept.named || gone.named });
  drafts.delete(from);
}

/** People of a body act for it: «les juges de la [haute juridiction]», «les responsables du [mouvement]». */
function staffOf(doc: Document, mention: Mention): Mention | null {
  if (mention.kind !== "GROUP" || !STAFF.test(doc.tokens[mention.from]?.folded ?? "")) return null;
  return (
    doc.inner.find((each) => each.from > mention.from && each.to === mention.to && each.kind !== "COUNTRY") ?? null
  );
}

const STAFF = /^(?:juges|magistrats|responsables|dirigeants|membres|militaires|soldats|agents|cadres|combattants)$/;

/** Words that have no letter in an acronym. */
const SMALL = /^(?:de|du|des|d'|la|le|les|l'|et|pour|a|au|aux|en|sur|dans)$/;

/** The initials of a name, without and with «pour»: «Conseil militaire de transition» → «cmt». */
function initialsOf(doc: Document, mention: Mention): readonly string[] {
  const words = doc.tokens
    .slice((mention.name ?? mention).from, (mention.name ?? mention).to)
    .filter(({ kind }) => kind === "word");
  const spell = (kept: readonly Token[]): string => kept.map(({ folded }) => folded[0] ?? "").join("");
  const full = words.filter(({ folded }) => !SMALL.test(folded) || folded === "pour");
  return [spell(full.filter(({ folded }) => folded !== "pour")), spell(full)];
}

/** «DGPN» → the mention that says «Direction générale de la Police nationale (DGPN)». */
function acronymOwners(doc: Document): ReadonlyMap<string, Mention> {
  const owners = new Map<string, Mention>();
  for (const mention of allMentions(doc)) {
    const acronym = mention.acronym && textOf(doc, mention.acronym);
    const full = mention.name !== null && mention.acronym !== null && mention.name.from !== mention.acronym.from;
    if (acronym && full && !owners.has(acronym)) owners.set(acronym, mention);
  }
  for (const mention of allMentions(doc)) {
    if (mention.rule !== "organisation/acronym" || owners.has(textOf(doc, mention))) continue;
    const spelt = fold(textOf(doc, mention));
    const spelledOut =
      doc.tokens[mention.to]?.text === "(" ? doc.mentions.find((each) => each.from === mention.to + 1) : undefined;
    const owner =
      spelledOut && ["ORGANIZATION", "PUBLIC_BODY"].includes(spelledOut.kind)
        ? spelledOut
        : (beforeParentheses(doc, mention) ??
          allMentions(doc).find((each) => SPELT.test(each.rule) && initialsOf(doc, each).includes(spelt)));
    if (owner && spelt.length > 2) owners.set(textOf(doc, mention), owner);
  }
  return owners;
}

/** Rules whose mentions are names in full, that an acronym may stand for. */
const SPELT = /^(?:body\/|organisation\/(?:capitals|known)$)/;

/** «la Radio-Télévision Gabonaise ([RTG])». */
const beforeParentheses = (doc: Document, { from, to }: Mention): Mention | undefined =>
  doc.tokens[from - 1]?.text === "(" && doc.tokens[to]?.text === ")"
    ? doc.mentions.find((each) => each.to === from - 1 && ["ORGANIZATION", "PUBLIC_BODY"].includes(each.kind))
    : undefined;

const acronymText = (doc: Document, mention: Mention): string | null =>
  mention.acronym ? textOf(doc, mention.acronym) : mention.rule.endsWith("acronym") ? textOf(doc, mention) : null;

/** «le gouvernement», «la délégation»: a head alone means the last body of that head, once one was named in full. */
function bareHead(doc: Document, mention: Mention): string | null {
  if (!mention.rule.startsWith("body/") && !mention.rule.startsWith("group/")) return null;
  const from = mention.from + leadingNumbers(doc, mention);
  return mention.to - from === 1 ? fold(doc.tokens[from]?.text ?? "") : null;
}

/** «douze officiers … Ces militaires …», «Les suspects …»: the only people counted in the two sentences before. */
function countedBefore(doc: Document, mention: Mention, drafts: ReadonlyMap<string, Draft>): string | null {
  const before = doc.tokens[mention.from - 1]?.lower ?? "";
  const bare = mention.kind === "GROUP" && mention.to === mention.from + 1;
  const pointing = before === "ces" || (before === "les" && SUSPECTS.test(doc.tokens[mention.from]?.lower ?? ""));
  if (!bare || !pointing) return null;
  const here = doc.sentences.indexOf(sentenceAt(doc, mention.from));
  const from = doc.sentences[Math.max(0, here - 2)]?.from ?? 0;
  const counted = [...drafts.values()].filter(({ kind, mentions }) => {
    const first = doc.mentions[mentions.at(0) ?? -1];
    const token = first && doc.tokens[first.from];
    const isNumber = token?.kind === "number" || isNumberWord(token?.lower ?? "");
    return kind === "GROUP" && isNumber && first !== undefined && first.from >= from && first.from < mention.from;
  });
  return counted.length === 1 ? (counted[0]?.id ?? null) : null;
}

const SUSPECTS = /^(?:suspects|intéressés|accusés|prévenus|condamnés|inculpés|otages|détenus|captifs)$/;

function leadingNumbers(doc: Document, mention: Mention): number {
  let count = 0;
  while (
    mention.kind === "GROUP" &&
    mention.from + count < mention.to - 1 &&
    doc.tokens[mention.from + count]?.kind === "number"
  )
    count += 1;
  return count;
}

function identify(doc: Document, mention: Mention, knowledge: Knowledge): string {
  const { kind } = mention;
  if (kind === "COUNTRY")
    return actorId("COUNTRY", knowledge.countryByCode.get(mention.country ?? "")?.name ?? textOf(doc, mention));
  const name = nameOf(doc, mention, knowledge);
  if (mention.known) return actorId(kind, knownShort(mention.known, knowledge));
  if (
    (kind === "ORGANIZATION" && mention.rule !== "body/bare") ||
    (kind === "PLACE" && mention.rule !== "place/described")
  )
    return actorId(kind, name, mention.acronym && name.length < 9 ? doc.home : null);
  const country = countryOf(doc, mention);
  const part =
    kind === "GROUP"
      ? doc.inner.find((each) => each.from > mention.from && each.to <= mention.to && each.kind !== "COUNTRY")
      : undefined;
  if (part) {
    const head = textOf(doc, { from: mention.from, to: part.from });
    return actorId(
      kind,
      `${head} ${identify(doc, part, knowledge).split(":")[1] ?? ""}`,
      country ?? doc.brief.id.slice(0, 8),
    );
  }
  const base = baseName(name, knowledge);
  const government = /^gouvernement /.test(base) && mention.country === null; // «le gouvernement central», «conservateur»
  return actorId(kind, government ? "gouvernement" : base, country ?? doc.brief.id.slice(0, 8));
}

/** The acronym of a known organisation, which reads better in an id than its name. */
function knownShort(name: string, knowledge: Knowledge): string {
  return knowledge.shortNames.get(name) ?? name;
}

/** The name without the words that say its state: «gouvernement malien», «gouvernement du Mali» → «gouvernement». */
function baseName(name: string, knowledge: Knowledge): string {
  const words = slug(name)
    .split("-")
    .filter((word) => !knowledge.demonymWords.has(word));
  const cut = words.findIndex(
    (word, at) => LINKS.test(word) && knowledge.stateSlugs.has(afterLink(words, at).join("-")),
  );
  const base = words.slice(0, cut < 1 ? undefined : cut).join(" ") || name;
  return ONE_BODY.get(base) ?? base;
}

/** Names of one body of a state. */
const ONE_BODY: ReadonlyMap<string, string> = new Map([
  ["forces armees", "armee"],
  ["forces armees nationales", "armee"],
  ["forces regulieres", "armee"],
  ["armee nationale", "armee"],
  ["armee reguliere", "armee"],
  ["police nationale", "police"],
  ["gendarmerie nationale", "gendarmerie"],
  ["presidence de la republique", "presidence"],
  ["autorites de la transition", "autorites de transition"],
]);

const LINKS = /^(?:du|de|des|d)$/;

/** What follows «du», «de la», «de l’», «d’». */
const afterLink = (words: readonly string[], link: number): readonly string[] =>
  words.slice(/^(?:la|l)$/.test(words[link + 1] ?? "") ? link + 2 : link + 1);

const countryOf = (doc: Document, mention: Mention): string | null =>
  mention.country ?? (mention.kind === "PUBLIC_BODY" || mention.kind === "GROUP" ? doc.home : null);

function nameOf(doc: Document, mention: Mention, knowledge: Knowledge): string {
  if (mention.kind === "COUNTRY")
    return knowledge.countryByCode.get(mention.country ?? "")?.name ?? textOf(doc, mention);
  if (mention.known) return mention.known;
  return textOf(doc, mention.name ?? mention);
}
