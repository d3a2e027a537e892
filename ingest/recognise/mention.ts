import type { ActorKind } from "../../schema/ontology/actor-kinds.js";
import type { Document, Mention, TokenRange } from "../document.js";

/** A mention with nothing known but its words, kind and rule; `more` adds the rest. */
export const mention = (range: TokenRange, kind: ActorKind, rule: string, more: Partial<Mention> = {}): Mention => ({
  from: range.from,
  to: range.to,
  kind,
  rule,
  name: range,
  offices: [],
  country: null,
  acronym: null,
  known: null,
  reference: null,
  plural: false,
  ...more,
});

/** By token index, the mention that covers it. Built anew for each stage. */
export function coverOf(doc: Document): readonly (Mention | undefined)[] {
  const cover: (Mention | undefined)[] = new Array<Mention | undefined>(doc.tokens.length);
  for (const each of doc.mentions) cover.fill(each, each.from, each.to);
  return cover;
}

/**
 * Adds mentions to a document: of two that overlap the longer stays, of two equally long the one that was there.
 * «président de la République» survives, the «République» inside it goes.
 */
export function withMentions(doc: Document, added: readonly Mention[]): Document {
  if (added.length === 0) return doc;
  const longestFirst = [...doc.mentions, ...added].sort((a, b) => b.to - b.from - (a.to - a.from));
  const taken: (Mention | undefined)[] = new Array<Mention | undefined>(doc.tokens.length);
  const kept: Mention[] = [];
  const inner = [...doc.inner];
  for (const each of longestFirst) {
    let owner: Mention | undefined;
    for (let at = each.from; at < each.to && !owner; at += 1) owner = taken[at];
    if (owner) {
      if (
        INNER_KINDS.has(each.kind) &&
        each.rule !== "body/bare" &&
        (owner.offices.length > 0 ||
          owner.kind === "GROUP" ||
          (owner.rule === "body/head" && each.kind === "ORGANIZATION" && each.from > owner.from)) &&
        owner.to >= each.to
      ) {
        inner.push(each);
      }
      continue;
    }
    taken.fill(each, each.from, each.to);
    kept.push(each);
  }
  return { ...doc, mentions: kept.sort((a, b) => a.from - b.from), inner: inner.sort((a, b) => a.from - b.from) };
}

/** What stays an actor of its own inside an office's words. */
const INNER_KINDS: ReadonlySet<Mention["kind"]> = new Set(["COUNTRY", "ORGANIZATION", "PUBLIC_BODY"]);

/** The sentence a token stands in, by bisection. */
export function sentenceAt(doc: Document, at: number): TokenRange {
  let [low, high] = [0, doc.sentences.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((doc.sentences[middle]?.to ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return doc.sentences[low] ?? { from: 0, to: doc.tokens.length };
}
