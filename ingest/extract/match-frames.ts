import type { Frame } from "../knowledge/knowledge.js";
import {
  between,
  coordinatedLeft,
  directObject,
  grammaticalSubject,
  isGoverned,
  isNounAt,
  prepositional,
} from "./find-arguments.js";
import { type Argument, argumentOf, foldedAt, lowerAt, type SentenceView } from "./sentence-view.js";
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

/** Where a frame was triggered: by a verb, by a verb with its noun, or by a noun. */
interface Trigger {
  readonly group: VerbGroup | null;
  readonly noun: number | null;
  readonly from: number;
  /** After the last trigger word: complements are sought from here. */
  readonly to: number;
}

/** All matches of all frames in a sentence, in text order of their triggers. */
export function matchFrames(view: SentenceView): readonly Match[] {
  const matches: Match[] = [];
  for (const frame of view.knowledge.frames) {
    for (const trigger of triggersOf(view, frame)) {
      const match = fill(view, frame, trigger);
      if (match) matches.push(match);
    }
  }
  return matches.sort((a, b) => a.from - b.from);
}

function triggersOf(view: SentenceView, frame: Frame): readonly Trigger[] {
  const triggers: Trigger[] = [];
  if (frame.verbs.length > 0) {
    for (const group of view.groups) {
      if (!frame.verbs.includes(group.lemma) || (frame.voice !== null && frame.voice !== group.voice)) continue;
      if (frame.nouns.length === 0) triggers.push({ group, noun: null, from: group.from, to: group.to });
      else {
        const trigger = carriedNoun(view, frame, group);
        if (trigger) triggers.push(trigger);
      }
    }
  } else {
    for (let at = view.sentence.from; at < view.sentence.to; at += 1) {
      if (frame.nouns.includes(foldedAt(view, at)) && isNounAt(view, at)) {
        triggers.push({ group: governing(view, at), noun: at, from: at, to: at + 1 });
      }
    }
  }
  return triggers.filter((trigger) => wordsFit(view, frame, trigger));
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

function wordsFit(view: SentenceView, frame: Frame, trigger: Trigger): boolean {
  const near = view.doc.tokens
    .slice(trigger.to, Math.min(trigger.to + 4, view.sentence.to))
    .map((token) => token.folded);
  if (frame.unless.some((word) => near.includes(word))) return false;
  if (frame.words.length + frame.notWords.length === 0) return true;
  const clause = view.doc.tokens.slice(view.sentence.from, view.sentence.to).map((token) => token.folded);
  if (frame.notWords.some((word) => clause.includes(word))) return false;
  return frame.words.length === 0 || frame.words.some((word) => clause.includes(word));
}

function fill(view: SentenceView, frame: Frame, trigger: Trigger): Match | null {
  const subjects = admissible(view, firstFilled(view, frame, trigger, frame.subject), frame.subjectKinds);
  if (subjects.length === 0 && !mayLackSubject(frame, trigger)) return null;
  const taken = new Set(subjects.flatMap((each) => each.ids));
  const found = admissible(view, firstFilled(view, frame, trigger, frame.object), frame.objectKinds);
  const objects = found.filter((each) => !each.ids.every((id) => taken.has(id)));
  if (objects.length === 0 && !frame.objectMayLack) return null;
  return { frame, subjects, objects, group: trigger.group, from: trigger.from, to: trigger.to };
}

/** A doer may stay unnamed in the passive and beside a noun; an active verb has one, if only we knew whom. */
function mayLackSubject(frame: Frame, { group, noun }: Trigger): boolean {
  if (!frame.subjectMayLack) return false;
  const active = group !== null && group.voice === "active" && (noun === null || frame.verbs.length > 0);
  return !active || frame.subject.includes("none");
}

const admissible = (
  view: SentenceView,
  found: readonly Argument[],
  kinds: Frame["subjectKinds"],
): readonly Argument[] =>
  found.filter((each) => each.ids.every((id) => kinds.includes(view.drafts.get(id)?.kind ?? "PLACE")));

function firstFilled(view: SentenceView, frame: Frame, trigger: Trigger, slots: Frame["subject"]): readonly Argument[] {
  for (const slot of slots) {
    const found = slotArguments(view, frame, trigger, slot);
    if (found.length > 0) return found;
  }
  return [];
}

/** What stands in a slot. `subject` and `object` mean the doer and the one it is done to, whatever the voice. */
function slotArguments(view: SentenceView, frame: Frame, trigger: Trigger, slot: string): readonly Argument[] {
  const { group, noun, to } = trigger;
  switch (slot) {
    case "subject":
      if (!group) return [];
      if (group.voice === "passive") return agent(view, group);
      return relativeDoer(view, group) ?? grammaticalSubject(view, group);
    case "object":
      if (!group || (noun !== null && group.voice !== "passive")) return [];
      if (group.voice === "passive") return passiveSubject(view, frame, group);
      return (
        relativeObject(view, group) ?? clitic(view, group) ?? directObject(view, group, { through: frame.through })
      );
    case "patient":
      return group ? grammaticalSubject(view, group) : [];
    case "clause":
      return clauseSubject(view, trigger);
    case "possessor":
      return possessor(view, trigger);
    case "carried":
      return group ? carriedObject(view, group, to) : [];
    case "decree":
      return decreeOf(view);
    case "de again":
      return prepositional(view, prepositional(view, to, "de").at(-1)?.to ?? to, "de");
    case "dative":
      return group ? dative(view, group) : [];
    case "apposed":
      return apposed(view, trigger.from);
    case "owner":
      return group ? owner(view, group) : [];
    case "first":
      return pairOf(view, trigger)[0] ?? [];
    case "second":
      return pairOf(view, trigger)[1] ?? [];
    case "none":
      return [];
    default: {
      const told = group?.cliticObject ?? null;
      if (slot === "à" && told !== null && /^(?:lui|leur)$/.test(lowerAt(view, told)))
        return dative(view, group as VerbGroup);
      const after = prepositional(view, to, slot, frame.through);
      return after.length > 0 || noun === null || !group || slot === "de"
        ? after
        : prepositional(view, Math.min(group.to, to), slot);
    }
  }
}

const agent = (view: SentenceView, group: VerbGroup): readonly Argument[] => {
  const by = prepositional(view, group.to, "par");
  return by.length > 0 ? by : prepositional(view, group.to, "de la part de");
};

/** «qui l’a acquitté»: the person the sentence speaks of before, other than the doer; none where nobody is. */
function clitic(view: SentenceView, group: VerbGroup): readonly Argument[] | null {
  if (group.cliticObject === null || !/^(?:le|la|l'|les)$/.test(lowerAt(view, group.cliticObject))) return null;
  if (lowerAt(view, group.cliticObject) === "les") return [];
  const doers = new Set(grammaticalSubject(view, group).flatMap(({ ids }) => ids));
  const main = view.groups.find((each) => each.to <= group.from && each.mood === "finite");
  const spoken = main ? grammaticalSubject(view, main) : [];
  const before = subjectBefore(view);
  return [...spoken, ...before]
    .slice(0, 1)
    .filter(
      ({ ids }) =>
        ids.length === 1 && !ids.some((id) => doers.has(id)) && view.drafts.get(ids[0] ?? "")?.kind === "PERSON",
    )
    .map((each) => ({ ...each, certainty: each.certainty * 0.85 }));
}

/** Subject of the clause that a noun stands in: «En visite à Lomé, [le ministre] a …». */
function clauseSubject(view: SentenceView, { group, from }: Trigger): readonly Argument[] {
  const before = view.groups.findLast((each) => each.to <= from && each.mood === "finite");
  const verb = before ?? view.groups.find((each) => each.from > from && each.mood === "finite") ?? group;
  return verb ? grammaticalSubject(view, verb) : [];
}

/** «son arrestation», «leur rencontre»: the subject before it in the sentence. */
function possessor(view: SentenceView, trigger: Trigger): readonly Argument[] {
  const at = trigger.noun ?? trigger.from;
  let back = at - 1;
  while (back > at - 3 && isNounAt(view, back) && !/^(?:son|sa|ses|leur|leurs)$/.test(lowerAt(view, back))) back -= 1;
  if (!/^(?:son|sa|ses|leur|leurs)$/.test(lowerAt(view, back))) return [];
  return clauseSubject(view, trigger).map((each) => ({ ...each, certainty: each.certainty * 0.85 }));
}

/** «Les finances de la commune ont été vérifiées»: with `through`, what belongs to somebody stands for them. */
function passiveSubject(view: SentenceView, frame: Frame, group: VerbGroup): readonly Argument[] {
  const subject = grammaticalSubject(view, group);
  if (subject.length > 0 || !frame.through) return subject;
  const index = view.mentionAt(group.from - 1);
  const found = argumentOf(view, index);
  return found ? [{ ...found, certainty: found.certainty * 0.9 }] : [];
}

/** «Par décret du président, X a été nommé»: whose decree it is. */
function decreeOf(view: SentenceView): readonly Argument[] {
  for (let at = view.sentence.from; at < view.sentence.to; at += 1) {
    if (/^(?:décret|décrets|arrêté|ordonnance)$/.test(lowerAt(view, at))) return prepositional(view, at + 1, "de");
  }
  return [];
}

/** «a mis en demeure [trois partis]», «a porté [X] à la tête de»: the object, after the noun or before it. */
function carriedObject(view: SentenceView, group: VerbGroup, to: number): readonly Argument[] {
  const after = directObject(view, { ...group, to }, { through: false });
  return after.length > 0 ? after : directObject(view, group, { through: false });
}

/** «l’audience que lui a accordée X, Y a …», «X lui a succédé»: whom «lui» means, the next clause's subject or the last. */
function dative(view: SentenceView, group: VerbGroup): readonly Argument[] {
  if (group.cliticObject === null || lowerAt(view, group.cliticObject) !== "lui") return [];
  const next = view.groups.find((each) => each.from >= group.to && each.mood === "finite");
  const found = next ? grammaticalSubject(view, next) : [];
  return (found.length > 0 ? found : subjectBefore(view)).map((each) => ({
    ...each,
    certainty: each.certainty * 0.85,
  }));
}

/** «Le Mali et le Niger, membres de …»: what ends right before the comma. */
function apposed(view: SentenceView, at: number): readonly Argument[] {
  if (lowerAt(view, at - 1) !== ",") return [];
  const index = view.mentionAt(at - 2);
  return index < 0 ? [] : coordinatedLeft(view, index);
}

/** «ont épluché leurs comptes»: whose they are, the group that the sentence before speaks of last. */
function owner(view: SentenceView, group: VerbGroup): readonly Argument[] {
  if (lowerAt(view, group.to) !== "leurs" && lowerAt(view, group.to) !== "leur") return [];
  const index = view.doc.mentions.findLastIndex(
    (each) => each.to <= view.sentence.from && each.kind === "GROUP" && each.plural,
  );
  const found = argumentOf(view, index);
  const here = { from: group.to, to: group.to + 2 };
  return found ? [{ ...found, ...here, certainty: found.certainty * 0.85 }] : [];
}

/** Subject of the sentence before: whom a pronoun may mean. */
function subjectBefore(view: SentenceView): readonly Argument[] {
  const index = view.doc.mentions.findLastIndex(
    (each) => each.to <= view.sentence.from && !isGoverned(view, each.from),
  );
  const last = view.doc.sentences.findLast((each) => each.to <= view.sentence.from);
  const first = view.doc.mentions.findIndex(
    (each) => each.from >= (last?.from ?? Infinity) && !isGoverned(view, each.from),
  );
  const found = first >= 0 && first <= index ? argumentOf(view, first) : null;
  return found ? [{ ...found, from: view.sentence.to, to: view.sentence.from }] : [];
}

/** «X, que dirige Y»: index of the «que» that a verb follows with at most its subject between, or null. */
function relativeBefore(view: SentenceView, group: VerbGroup): number | null {
  for (let at = group.from - 1; at >= view.sentence.from && at > group.from - 8; at -= 1) {
    if (/^(?:qui|dont|où)$/.test(lowerAt(view, at))) return null;
    if (/^(?:que|qu')$/.test(lowerAt(view, at))) return view.groupAt(at - 1) ? null : at;
    if (view.groupAt(at) && view.groupAt(at) !== group) return null;
  }
  return null;
}

/** «X, que dirige [Y]»: the doer stands after the verb. */
function relativeDoer(view: SentenceView, group: VerbGroup): readonly Argument[] | null {
  const que = relativeBefore(view, group);
  const direct = que === group.from - 1 || (que === group.from - 2 && group.cliticObject === group.from - 1);
  return direct ? directObject(view, group, { through: false }) : null;
}

/** «[X], que dirige Y», «[X], qu’il accuse»: what stands before «que» is the object. */
function relativeObject(view: SentenceView, group: VerbGroup): readonly Argument[] | null {
  const que = relativeBefore(view, group);
  if (que === null) return null;
  const index = view.mentionAt(lowerAt(view, que - 1) === "," ? que - 2 : que - 1);
  const found = argumentOf(view, index);
  return found ? [found] : [];
}

/** Words of a date and its commas right after a token: «tête-à-tête, ce lundi, entre …». */
function dateTokens(view: SentenceView, from: number): number {
  const date = view.dates.find((each) => each.from >= from && each.from <= from + 2);
  return date ? date.to - from + 1 : 0;
}

/** Two that do something together: «entre X et Y», «X et Y ont signé», «X … avec Y». */
function pairOf(view: SentenceView, trigger: Trigger): readonly (readonly Argument[])[] {
  const far = trigger.group === null || trigger.noun !== null ? 5 + dateTokens(view, trigger.to) : Infinity; // «échanges … relations entre les deux pays»
  const told = between(view, trigger.to);
  const joint = (told[0]?.from ?? 0) - trigger.to <= far ? told : [];
  if (joint.length === 0 && prepositional(view, trigger.to, "avec").length > 0) return [];
  const found =
    joint.length > 0 ? joint : trigger.noun !== null && !trigger.group ? [] : clauseOrSubject(view, trigger);
  const [only] = found;
  if (found.length === 1 && only && only.ids.length === 2) {
    return only.ids.map((id) => [{ ...only, ids: [id] }]);
  }
  const [first, ...rest] = found;
  return first && rest.length > 0 ? [[first], rest] : [];
}

const clauseOrSubject = (view: SentenceView, trigger: Trigger): readonly Argument[] =>
  trigger.noun === null && trigger.group
    ? grammaticalSubject(view, trigger.group)
    : trigger.group
      ? grammaticalSubject(view, trigger.group)
      : [];
