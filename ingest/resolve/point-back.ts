import { fold } from "../../schema/ontology/fold.js";
import { type Document, type Mention, textOf } from "../document.js";
import type { BackNoun, Knowledge } from "../knowledge/knowledge.js";
import { isInfinitive } from "../recognise/complement.js";
import { sentenceAt } from "../recognise/mention.js";
import type { Draft } from "./draft.js";

/** A body named earlier in the text, as the words that named it. */
interface Named {
  readonly draft: Draft;
  /** Folded. */
  readonly texts: readonly string[];
  /** Token of its last mention. */
  readonly at: number;
  readonly count: number;
}

/** Before the noun: «le parti», «cette organisation», «la même juridiction». «son parti» is somebody's. */
const POINTS = /^(?:le|la|l'|les|ce|cet|cette|du|au|aux|ses|ledit|ladite)$/;

/** The noun that a mention is made of, if it points back: definite and with nothing after it that tells it apart. */
export function backNounOf(doc: Document, mention: Mention, knowledge: Knowledge): BackNoun | null {
  const before = doc.tokens[mention.from - 1]?.lower ?? "";
  const pointing = POINTS.test(before === "même" ? (doc.tokens[mention.from - 2]?.lower ?? "") : before);
  const found = pointing ? knowledge.backNouns.match(doc.tokens, mention.from) : null;
  if (!found || found.to < mention.to || doc.tokens[mention.from]?.capital === true) return null;
  return told(doc, found.to, knowledge) ? null : found.value;
}

/** «le parti [de la majorité]», but «reproche au parti [de s’être éloigné]»: does something go on the noun? */
export function told(doc: Document, at: number, knowledge: Knowledge): boolean {
  const [link, next] = [doc.tokens[at], doc.tokens[at + 1]];
  if (link?.capital || /^[«“"(]$/.test(link?.text ?? "")) return true;
  if (!/^(?:de|du|des|d')$/.test(link?.lower ?? "")) return false;
  return !/^(?:s'|se|ne|n'|l'avoir)$/.test(next?.lower ?? "") && !isInfinitive(next?.lower ?? "", knowledge);
}

/** Rules whose mentions say nothing of what they name. */
const OPAQUE = /^organisation\/(?:acronym|capitals)$/;

/** Not «institutions» in the sense of the word: what acts for the state itself. */
const POWERS = /^(?:gouvernement|autorites|armee|police|forces|gendarmerie|parquet|junte|justice|garde)/;

/** Whom a noun points back to among the bodies named before; null: nobody, or more than one might be meant. */
export function pointedBack(doc: Document, at: number, noun: BackNoun, drafts: Iterable<Draft>): Draft | null {
  const named = [...drafts].flatMap((draft) => {
    const bodies = draft.kind === "ORGANIZATION" || draft.kind === "PUBLIC_BODY";
    return bodies && draft.named && !isOnlyOfMembers(doc, draft) ? [describeNamed(doc, draft)] : [];
  });
  if (noun.any) {
    const any = named.filter(
      ({ draft, texts }) => draft.kind === "ORGANIZATION" || (noun.bodies && !texts.some((text) => POWERS.test(text))),
    );
    return mostNamed(doc, at, any);
  }
  const fit = named.filter(({ texts }) =>
    texts.some((text) => noun.heads.some((head) => text === head || text.startsWith(`${head} `))),
  );
  if (fit.length > 0) return nearest(doc, at, fit, Infinity);
  if (!noun.open) return null;
  const opaque = named.filter(({ draft }) =>
    draft.mentions.every((index) => OPAQUE.test(doc.mentions[index]?.rule ?? "")),
  );
  return opaque.length === 1 ? nearest(doc, at, opaque, 4) : null;
}

/** «les trois pays, membres de [l’Alliance], reprochent à l’organisation»: named only to say who others are. */
function isOnlyOfMembers(doc: Document, { mentions }: Draft): boolean {
  const outer = mentions.flatMap((index) => doc.mentions[index] ?? []);
  return outer.length > 0 && outer.every(({ from }) => /^membres?$/.test(doc.tokens[from]?.lower ?? ""));
}

function describeNamed(doc: Document, draft: Draft): Named {
  const mentions = draft.mentions.flatMap((index) => doc.mentions[index] ?? []);
  const texts = new Set([fold(draft.name), ...mentions.map((mention) => fold(textOf(doc, mention)))]);
  return { draft, texts: [...texts], at: mentions.at(-1)?.from ?? 0, count: draft.mentions.length };
}

/** The one mentioned last, not more than so many sentences back; of two in one sentence the one named more often. */
function nearest(doc: Document, at: number, named: readonly Named[], sentences: number): Draft | null {
  const last = Math.max(...named.map((each) => each.at));
  const sentence = sentenceAt(doc, last);
  const distance = doc.sentences.indexOf(sentenceAt(doc, at)) - doc.sentences.indexOf(sentence);
  if (!Number.isFinite(last) || distance > sentences) return null;
  const close = named.filter((each) => each.at >= sentence.from).sort((a, b) => b.count - a.count);
  const [first, second] = close;
  return first && (!second || first.count > second.count) ? first.draft : null;
}

/** Sentences back in which what «l’organisation» means was named. */
const NEAR = 4;

/** The one named most often among those named shortly before; of two named as often the later one, unless one sentence names both. */
function mostNamed(doc: Document, at: number, named: readonly Named[]): Draft | null {
  const here = doc.sentences.indexOf(sentenceAt(doc, at));
  const sentenceOf = (each: Named): number => doc.sentences.indexOf(sentenceAt(doc, each.at));
  const close = named.filter((each) => here - sentenceOf(each) <= NEAR);
  const [first, second] = close.sort((a, b) => b.count - a.count || sentenceOf(b) - sentenceOf(a));
  if (!first || !second || first.count > second.count) return first?.draft ?? null;
  return sentenceOf(first) > sentenceOf(second) ? first.draft : null;
}
