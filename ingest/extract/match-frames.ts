import type { Frame } from "../knowledge/knowledge.js";
import { unknownSubjectOf } from "./grammatical-subject.js";
import { type Argument, lowerAt, type SentenceView } from "./sentence-view.js";
import { slotArguments } from "./slots.js";
import { type Trigger, triggersOf } from "./triggers.js";
import type { VerbGroup } from "./verb-groups.js";

/** A frame that found its trigger and its ends in a sentence. */
export interface Match {
  readonly frame: Frame;
  readonly subjects: readonly Argument[];
  readonly objects: readonly Argument[];
  /** Verb group, or the one that governs the noun; null for a noun in a sentence without verb. */
  readonly group: VerbGroup | null;
  /** First and last token of verb and noun that triggered it. */
  readonly from: number;
  readonly to: number;
}

/** All matches of all frames in a sentence, in text order of their triggers. */
export function matchFrames(view: SentenceView): readonly Match[] {
  const matches: Match[] = [];
  const { from, to } = view.sentence;
  const lemmas = view.groups.map(({ lemma }) => lemma);
  for (const frame of view.knowledge.frameIndex.triggeredBy(lemmas, view.doc.tokens, from, to)) {
    for (const trigger of triggersOf(view, frame)) {
      const match = fill(view, frame, trigger);
      if (match) matches.push(match);
    }
  }
  return matches.sort((a, b) => a.from - b.from);
}

function fill(view: SentenceView, frame: Frame, trigger: Trigger): Match | null {
  const subjects = admissible(view, firstFilled(view, frame, trigger, frame.subject), frame.subjectKinds);
  if (subjects.length === 0 && !mayLackSubject(view, frame, trigger)) return null;
  if (frame.type === "ACCUSED" && trigger.group?.lemma === "condamner" && isCourt(view, subjects)) return null;
  const taken = new Set(subjects.flatMap((each) => each.ids));
  const found = admissible(view, firstFilled(view, frame, trigger, frame.object), frame.objectKinds);
  const objects = found.filter((each) => !each.ids.every((id) => taken.has(id)));
  if (objects.length === 0 && !frame.objectMayLack) return null;
  return { frame, subjects, objects, group: trigger.group, from: trigger.from, to: trigger.to };
}

/** A court that condemns sentences, it does not accuse. */
const isCourt = (view: SentenceView, subjects: readonly Argument[]): boolean =>
  subjects.some(({ ids }) =>
    ids.some((id) =>
      /^(?:haute )?(?:cour|tribunal|chambre|justice|juridiction)\b/i.test(view.drafts.get(id)?.name ?? ""),
    ),
  );

/**
 * A doer may stay unnamed in the passive, unless «par» names one whom we don't know, beside a noun, and where a decree does
 * it; an active verb has one, if only we knew whom.
 */
function mayLackSubject(view: SentenceView, frame: Frame, { group, noun }: Trigger): boolean {
  if (!frame.subjectMayLack) return false;
  if (frame.subject.includes("none") || !group || (noun !== null && frame.verbs.length === 0)) return true;
  if (group.voice !== "active") return !namesUnknownAgent(view, group.to);
  const opening = unknownSubjectOf(view, group);
  return opening !== null && /^(?:décret|arrêté|ordonnance|communiqué)$/.test(lowerAt(view, opening + 1));
}

/** «suspendus par l’organisation»: somebody particular did it, but whom the words mean is not known. */
function namesUnknownAgent(view: SentenceView, from: number): boolean {
  for (let at = from; at < view.sentence.to && at < from + 8; at += 1) {
    if (/^(?:,|;|:|\.|et|qui)$/.test(lowerAt(view, at)) || view.groupAt(at)) return false;
    if (lowerAt(view, at) === "par") return /^(?:le|la|l'|les|son|sa|ses|leur|leurs)$/.test(lowerAt(view, at + 1));
  }
  return false;
}

const admissible = (
  view: SentenceView,
  found: readonly Argument[],
  kinds: Frame["subjectKinds"],
): readonly Argument[] =>
  found
    .map((each) => (kinds.includes("PLACE") ? each : asState(view, each)))
    .filter((each) => each.ids.every((id) => kinds.includes(view.drafts.get(id)?.kind ?? "PLACE")));

/** «a gelé son aide à Bangui»: where no place can stand, a capital is its state, if the brief names the state. */
function asState(view: SentenceView, argument: Argument): Argument {
  const mention = view.doc.mentions[argument.mention];
  if (mention?.rule !== "place/capital") return argument;
  const state = [...view.drafts.values()].find(
    ({ kind, country }) => kind === "COUNTRY" && country === mention.country,
  );
  return state ? { ...argument, ids: [state.id], certainty: argument.certainty * 0.9 } : argument;
}

function firstFilled(view: SentenceView, frame: Frame, trigger: Trigger, slots: Frame["subject"]): readonly Argument[] {
  for (const slot of slots) {
    const found = slotArguments(view, frame, trigger, slot);
    if (found.length > 0) return found;
  }
  return [];
}
