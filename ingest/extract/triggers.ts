import type { Frame } from "../knowledge/knowledge.js";
import { isNounAt } from "./complements.js";
import { relativeBefore } from "./relative-clauses.js";
import { foldedAt, lowerAt, type SentenceView } from "./sentence-view.js";
import type { VerbGroup } from "./verb-groups.js";

/** Where a frame was triggered: by a verb, by a verb with its noun, or by a noun. */
export interface Trigger {
  readonly group: VerbGroup | null;
  readonly noun: number | null;
  readonly from: number;
  /** After the last trigger word: complements are sought from here. */
  readonly to: number;
}

export function triggersOf(view: SentenceView, frame: Frame): readonly Trigger[] {
  const triggers: Trigger[] = [];
  if (frame.verbs.length > 0) {
    for (const group of view.groups) {
      if (!frame.verbs.includes(group.lemma) || (frame.voice !== null && frame.voice !== group.voice)) continue;
      if (frame.denied && !group.negated) continue;
      if (frame.nouns.length === 0) triggers.push({ group, noun: null, from: group.from, to: group.to });
      else {
        const trigger = carriedNoun(view, frame, group);
        if (trigger) triggers.push(trigger);
      }
    }
  } else {
    for (let at = view.sentence.from; at < view.sentence.to; at += 1) {
      if (frame.nouns.includes(foldedAt(view, at)) && (isNounAt(view, at) || isBareBody(view, at))) {
        triggers.push({ group: governing(view, at), noun: at, from: at, to: at + 1 });
      }
    }
  }
  return triggers.filter((trigger) => wordsFit(view, frame, trigger));
}

/** «après une [mission] à Abuja»: a body by its words, that stands for nobody here. */
function isBareBody(view: SentenceView, at: number): boolean {
  const index = view.mentionAt(at);
  const mention = view.doc.mentions[index];
  return mention?.from === at && mention.rule === "body/bare" && (view.resolution.meant[index] ?? []).length === 0;
}

/** The noun that a light verb carries: «a effectué une [visite]», «présentent leurs [vœux]», «mettre [fin]». */
function carriedNoun(view: SentenceView, frame: Frame, group: VerbGroup): Trigger | null {
  const before = (from: number): Trigger => ({ group, noun: group.to - 1, from, to: group.to });
  if (group.voice === "passive") {
    for (let at = group.from - 1; at >= view.sentence.from && at > group.from - 8; at -= 1) {
      if (frame.nouns.includes(foldedAt(view, at))) return before(at);
    }
  }
  const que = relativeBefore(view, group);
  if (que !== null && frame.nouns.includes(foldedAt(view, que - 1))) return before(que - 1);
  for (let at = group.to; at < view.sentence.to && at < group.to + 12; at += 1) {
    const mention = view.doc.mentions[view.mentionAt(at)];
    if (frame.nouns.includes(foldedAt(view, at)) && (!mention || mention.from === at)) {
      return { group, noun: at, from: group.from, to: at + 1 };
    }
    const verb = view.groupAt(at);
    if (verb?.mood === "finite" || /^(?:;|:|\.|qui|que)$/.test(lowerAt(view, at))) return null;
  }
  return null;
}

/** The verb a noun depends on: the last one before it, else the first after. */
const governing = (view: SentenceView, at: number): VerbGroup | null =>
  view.groups.findLast((group) => group.to <= at && group.mood === "finite") ??
  view.groups.find((group) => group.from > at) ??
  null;

/** «[avec] l’aide de», «[à l’issue] de son entretien avec»: a word of `led` among the four before the noun. */
function isLed(view: SentenceView, frame: Frame, noun: number): boolean {
  for (let at = noun - 1; at >= view.sentence.from && at >= noun - 4; at -= 1)
    if (frame.led.includes(foldedAt(view, at))) return true;
  return false;
}

function wordsFit(view: SentenceView, frame: Frame, trigger: Trigger): boolean {
  const near = view.doc.tokens
    .slice(trigger.to, Math.min(trigger.to + 4, view.sentence.to))
    .map((token) => token.folded);
  if (frame.unless.some((word) => near.includes(word))) return false;
  if (frame.led.length > 0 && !isLed(view, frame, trigger.noun ?? trigger.from)) return false;
  if (frame.words.length + frame.notWords.length === 0) return true;
  const clause = view.doc.tokens.slice(view.sentence.from, view.sentence.to).map((token) => token.folded);
  if (frame.notWords.some((word) => clause.includes(word))) return false;
  return frame.words.length === 0 || frame.words.some((word) => clause.includes(word));
}
