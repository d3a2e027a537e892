import type { DateMention, Document, Mention, Sentence, Token, TokenRange } from "../document.js";
import type { Knowledge } from "../knowledge/knowledge.js";
import type { Draft, Resolution } from "../resolve/draft.js";
import { type VerbGroup, verbGroups } from "./verb-groups.js";

/** One sentence with what lies where in it: what the argument finders look at. */
export interface SentenceView {
  readonly doc: Document;
  readonly knowledge: Knowledge;
  readonly sentence: Sentence;
  readonly groups: readonly VerbGroup[];
  readonly dates: readonly DateMention[];
  /** The mentions that stand wholly in the sentence, in order. */
  readonly mentions: readonly Mention[];
  readonly resolution: Resolution;
  readonly drafts: ReadonlyMap<string, Draft>;
  /** Index of the mention that covers a token, or -1. */
  readonly mentionAt: (at: number) => number;
  readonly groupAt: (at: number) => VerbGroup | undefined;
  readonly dateAt: (at: number) => DateMention | undefined;
}

/** An actor found in its place: who it is, where it stands, and how sure its reading is. */
export interface Argument extends TokenRange {
  readonly ids: readonly string[];
  readonly mention: number;
  /** Factor on the statement's confidence, 0 to 1. */
  readonly certainty: number;
}

/** Views of all sentences; tables over the tokens are built once. */
export function viewSentences(doc: Document, resolution: Resolution, knowledge: Knowledge): readonly SentenceView[] {
  const mentions = tableOf(doc, doc.mentions);
  const dates = tableOf(doc, doc.dates);
  const drafts = new Map(resolution.drafts.map((draft) => [draft.id, draft]));
  const covered = (at: number): boolean => (mentions[at] ?? -1) >= 0 || (dates[at] ?? -1) >= 0;
  const dateAt = (at: number): DateMention | undefined => doc.dates[dates[at] ?? -1];
  const verbs: (VerbGroup | undefined)[] = new Array<VerbGroup | undefined>(doc.tokens.length);
  let [nextMention, nextDate] = [0, 0];
  return doc.sentences.map((sentence): SentenceView => {
    const firstMention = nextMention;
    const firstDate = nextDate;
    while ((doc.mentions[nextMention]?.from ?? Infinity) < sentence.to) nextMention += 1;
    while ((doc.dates[nextDate]?.from ?? Infinity) < sentence.to) nextDate += 1;
    const groups = verbGroups(doc, sentence, { covered, dateAt }, knowledge);
    for (const group of groups) verbs.fill(group, group.from, group.to);
    return {
      doc,
      knowledge,
      sentence,
      groups,
      dates: doc.dates.slice(firstDate, nextDate).filter(({ to }) => to <= sentence.to),
      mentions: doc.mentions.slice(firstMention, nextMention).filter(({ to }) => to <= sentence.to),
      resolution,
      drafts,
      mentionAt: (at) => mentions[at] ?? -1,
      groupAt: (at) => (at >= sentence.from && at < sentence.to ? verbs[at] : undefined),
      dateAt,
    };
  });
}

function tableOf(doc: Document, ranges: readonly TokenRange[]): Int32Array {
  const table = new Int32Array(doc.tokens.length).fill(-1);
  ranges.forEach((range, index) => table.fill(index, range.from, range.to));
  return table;
}

export const lowerAt = (view: SentenceView, at: number): string => view.doc.tokens[at]?.lower ?? "";
export const foldedAt = (view: SentenceView, at: number): string => view.doc.tokens[at]?.folded ?? "";
export const tokenAt = (view: SentenceView, at: number): Token | undefined => view.doc.tokens[at];

/** The sentence before this one, if there is any. */
export const sentenceBefore = (view: SentenceView): Sentence | undefined =>
  view.doc.sentences.findLast((each) => each.to <= view.sentence.from);

const RULE_CERTAINTY: Readonly<Record<string, number>> = {
  "reference/pronoun": 0.85,
  "reference/last-named": 0.9,
  "reference/pair": 0.9,
  "reference/noun": 0.85,
  "reference/speaker": 0.85,
  "person/capitals": 0.95,
  "organisation/capitals": 0.85,
};

/** The argument that a mention makes, or null if it stands for nobody. */
export function argumentOf(view: SentenceView, index: number): Argument | null {
  const mention = view.doc.mentions[index];
  const ids = view.resolution.meant[index] ?? [];
  if (!mention || ids.length === 0 || isPredicate(view, mention)) return null;
  return { from: mention.from, to: mention.to, ids, mention: index, certainty: RULE_CERTAINTY[mention.rule] ?? 1 };
}

/** «nommé [directeur général]», «en qualité de [ministre]»: an office said of somebody, not somebody. */
export function isPredicate(view: SentenceView, mention: Mention): boolean {
  if (mention.name !== null || mention.offices.length === 0) return false;
  const before = lowerAt(view, mention.from - 1);
  const opens = mention.from === view.sentence.from || /^(?:,|\(|et|:|»|«)$/.test(before);
  return (
    !opens &&
    !/^(?:le|la|l'|les|au|aux|du|des|un|une|son|sa|ses|leur|leurs|notre|ce|cet|cette|deux|trois|plusieurs)$/.test(
      before,
    )
  );
}
