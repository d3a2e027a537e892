import type { Frame } from "../knowledge/knowledge.js";
import { clauseSubject, clitic, dative, owner, placeBefore, possessor, subjectBefore } from "./back-references.js";
import { between, concerned, directObject, prepositional } from "./complements.js";
import { coordinatedLeft, coordinatedRight, isGoverned, mentionFrom } from "./coordination.js";
import { grammaticalSubject, unknownSubjectOf } from "./grammatical-subject.js";
import { relativeDoer, relativeObject } from "./relative-clauses.js";
import { authorOf, culpritOf } from "./deeds.js";
import { sourceOf } from "./source.js";
import { type Argument, argumentOf, lowerAt, type SentenceView, sentenceBefore } from "./sentence-view.js";
import type { Trigger } from "./triggers.js";
import type { VerbGroup } from "./verb-groups.js";

/** What stands in a slot. `subject` and `object` mean the doer and the one it is done to, whatever the voice. */
export function slotArguments(view: SentenceView, frame: Frame, trigger: Trigger, slot: string): readonly Argument[] {
  const { group, noun, to } = trigger;
  switch (slot) {
    case "subject":
      if (!group) return [];
      if (group.voice === "passive") return agent(view, group);
      return withCompanions(view, frame, relativeDoer(view, group) ?? grammaticalSubject(view, group));
    case "object":
      if (!group || (noun !== null && group.voice !== "passive") || isIncise(view, group)) return [];
      if (group.voice === "passive") return withCompanions(view, frame, passiveSubject(view, frame, group));
      return (
        relativeObject(view, group) ?? clitic(view, group) ?? directObject(view, group, { through: frame.through })
      );
    case "patient":
      return group ? passiveSubject(view, frame, group) : [];
    case "clause":
      return clauseSubject(view, trigger);
    case "possessor":
      return possessor(view, trigger);
    case "carried":
      return group ? carriedObject(view, frame, group, to) : [];
    case "decree":
      return decreeOf(view);
    case "de again":
      return prepositional(view, prepositional(view, to, "de").at(-1)?.to ?? to, "de");
    case "dative":
      return group ? dative(view, group) : [];
    case "apposed":
      return apposed(view, trigger.from);
    case "next":
      return nextMention(view, to);
    case "author":
      return group && group.voice === "active" ? authorOf(view, group) : [];
    case "culprit":
      return culpritOf(view);
    case "source":
      return sourceOf(view, trigger);
    case "y":
      return group ? placeBefore(view, group) : [];
    case "target":
      return targetOf(view, to);
    case "concern":
      return group && group.voice !== "passive" ? concernedObject(view, group, to) : [];
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
      const inside = noun === null || !group ? [] : beforeNoun(view, group, noun, slot);
      if (inside.length > 0) return inside;
      const after = prepositional(view, to, slot, frame.through);
      return after.length > 0 || noun === null || !group || slot === "de"
        ? after
        : prepositional(view, Math.min(group.to, to), slot);
    }
  }
}

/** «était [à Lomé] pour une visite»: what stands between the verb and its noun. */
const beforeNoun = (view: SentenceView, group: VerbGroup, noun: number, slot: string): readonly Argument[] =>
  slot === "de" ? [] : prepositional(view, group.to, slot).filter((each) => each.to <= noun);

/** «X, en compagnie de [Y], a été reçu par Z»: who comes along has met Z too. */
function withCompanions(view: SentenceView, { type }: Frame, found: readonly Argument[]): readonly Argument[] {
  const last = found.at(-1);
  if (!last || !(type === "MET" || type === "VISITED")) return found;
  for (let at = last.to; at < last.to + 3; at += 1) {
    if (!/^(?:compagnie|accompagnée?s?|flanquée?s?)$/.test(lowerAt(view, at))) continue;
    const along = prepositional(view, at + 1, lowerAt(view, at + 1) === "par" ? "par" : "de", false, false);
    return [...found, ...along.map((each) => ({ ...each, certainty: each.certainty * 0.9 }))];
  }
  return found;
}

/** «écarté du gouvernement formé par X»: «par» goes on a participle that stands after a mention between. */
function isAgentOfOther(view: SentenceView, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at += 1) {
    const isParticiple = view.knowledge.verbForms.of(view.doc.tokens[at]?.form).participle !== undefined;
    if (isParticiple && view.mentionAt(at) < 0 && view.mentionAt(at - 1) >= 0) return true;
  }
  return false;
}

const agent = (view: SentenceView, group: VerbGroup): readonly Argument[] => {
  const by = prepositional(
    view,
    group.to,
    "par",
    false,
    group.mood !== "participle" || group.from === view.sentence.from,
  );
  if (by[0]) return isAgentOfOther(view, group.to, by[0].from) ? [] : by;
  const orders = ["de la part de", "sur décision de", "sur ordre de", "sur instruction de", "sur instructions de"];
  return orders.map((order) => prepositional(view, group.to, order)).find((each) => each.length > 0) ?? [];
};

/** «La candidature du maire pour un autre mandat a été rejetée»: with `through`, whose the subject is stands for it. */
function passiveSubject(view: SentenceView, frame: Frame, group: VerbGroup): readonly Argument[] {
  const subject = grammaticalSubject(view, group);
  if (subject.length > 0 || !frame.through) return subject;
  const opening = unknownSubjectOf(view, group);
  if (opening === null) return [];
  const found = concerned(view, opening).filter(({ to }) => to <= group.from);
  const theirs = found.length === 0 && /^(?:son|sa|ses)$/.test(lowerAt(view, opening)); // «[sa] candidature a été rejetée»
  return theirs ? subjectBefore(view).map((each) => ({ ...each, certainty: each.certainty * 0.85 })) : found;
}

/** «Par décret du président, X a été nommé»: whose decree it is. */
function decreeOf(view: SentenceView): readonly Argument[] {
  for (let at = view.sentence.from; at < view.sentence.to; at += 1) {
    if (DECREE.test(lowerAt(view, at))) return prepositional(view, at + 1, "de");
  }
  const announced = announcer(view);
  return announced.length > 0 ? announced : reshuffler(view);
}

const DECREE = /^(?:décret|décrets|arrêté|ordonnance)$/;

/** «Par décret, [le président] a remanié son gouvernement. Sont nommés …»: whose decree the sentence before tells of. */
function reshuffler(view: SentenceView): readonly Argument[] {
  const last = sentenceBefore(view);
  const told = view.doc.tokens
    .slice(last?.from ?? 0, last?.to ?? 0)
    .some(({ lower }) => DECREE.test(lower) || /^remani/.test(lower));
  return told ? subjectBefore(view).map((each) => ({ ...each, certainty: each.certainty * 0.85 })) : [];
}

/** «Le président a pris les décisions suivantes : …», «… les nominations suivantes»: who took what the next sentences list. */
function announcer(view: SentenceView): readonly Argument[] {
  const { tokens, mentions, sentences } = view.doc;
  const at = tokens.findLastIndex(
    ({ lower }, index) =>
      index < view.sentence.to &&
      /^(?:suivantes|suivants|individuelles)$/.test(lower) &&
      /^(?:décisions|mesures|nominations|actes)$/.test(tokens[index - 1]?.lower ?? ""),
  );
  const sentence = sentences.find(({ from, to }) => from <= at && at < to);
  if (!sentence) return [];
  const index = mentions.findIndex(
    (each) => each.from >= sentence.from && each.to <= at && !isGoverned(view, each.from) && each.kind === "PERSON",
  );
  const found = argumentOf(view, index);
  return found ? [{ ...found, from: view.sentence.to, to: view.sentence.from, certainty: found.certainty * 0.85 }] : [];
}

/** «a mis en demeure [trois partis]», «a porté [X] à la tête de»: the object, after the noun or before it. */
function carriedObject(view: SentenceView, { through }: Frame, group: VerbGroup, to: number): readonly Argument[] {
  if (group.voice === "passive") return [];
  const after = directObject(view, { ...group, to }, { through });
  return after.length > 0 ? after : directObject(view, group, { through: false });
}

/** «son refus de reconnaître la victoire [du maire]», «le rejet de la demande [du parti]»: at whom the noun is aimed. */
function targetOf(view: SentenceView, to: number): readonly Argument[] {
  const verb = view.groups.find(
    (group) => group.mood === "infinitive" && group.from > to && group.from <= to + 8 && /^d/.test(group.led ?? ""),
  );
  if (!verb) return prepositional(view, to, "de", true);
  const direct = directObject(view, verb, { through: true });
  return direct.length > 0 ? direct : prepositional(view, verb.to, "à");
}

/** «a salué les efforts [du gouvernement]», «apprécie son travail»: whom the object concerns that is no actor itself. */
function concernedObject(view: SentenceView, group: VerbGroup, to: number): readonly Argument[] {
  if (directObject(view, { ...group, to }, { through: false }).length > 0) return [];
  return directObject(view, { ...group, to }, { through: true });
}

/** «Le Mali et le Niger, membres de …»: what ends right before the comma. */
function apposed(view: SentenceView, at: number): readonly Argument[] {
  if (lowerAt(view, at - 1) !== ",") return [];
  const index = view.mentionAt(at - 2);
  return index < 0 ? [] : coordinatedLeft(view, index);
}

/** «…, dénonce [X].», «« … », accuse [X].»: behind a clause, a verb with its subject after it tells who says so. */
function isIncise(view: SentenceView, group: VerbGroup): boolean {
  if (group.mood !== "finite" || group.voice !== "active" || group.to - group.from > 1) return false;
  const before = view.groups.some((each) => each.to < group.from && each.mood === "finite");
  return (
    /^(?:»|"|”)$/.test(lowerAt(view, group.from - 1)) ||
    (before &&
      lowerAt(view, group.from - 1) === "," &&
      /^(?:dénoncer|rappeler|regretter|déplorer|critiquer|accuser|fustiger|soupçonner|reprocher)$/.test(group.lemma))
  );
}

/** «avec à sa tête [le ministre X]»: who stands right after. */
function nextMention(view: SentenceView, to: number): readonly Argument[] {
  const led = mentionFrom(view, /^(?:le|la|l'|les|un|une)$/.test(lowerAt(view, to)) ? to + 1 : to);
  return led === null ? [] : coordinatedRight(view, view.mentionAt(led), null);
}

/** Words of a date and its commas right after a token: «tête-à-tête, ce lundi, entre …». */
function dateTokens(view: SentenceView, from: number): number {
  const date = view.dates.find((each) => each.from >= from && each.from <= from + 2);
  return date ? date.to - from + 1 : 0;
}

/** «la signature … par [X] et [Y]», «a été signé par [X] et [Y]»: both stand after «par». */
function doersAfter(view: SentenceView, { group, noun, to }: Trigger): readonly Argument[] {
  if (noun === null && group?.voice !== "passive") return [];
  const found = prepositional(view, to, "par", false, false);
  return found.flatMap(({ ids }) => ids).length > 1 ? found : [];
}

/** «Une rencontre a réuni [X] et [Y]»: those whom it brought together. */
const broughtTogether = (view: SentenceView, { group }: Trigger): readonly Argument[] | null => {
  if (group?.lemma !== "réunir" || group.voice !== "active" || grammaticalSubject(view, group).length > 0) return null;
  const found = directObject(view, group, { through: false });
  return found.length > 1 ? found : null;
};

/** Two that do something together: «entre X et Y», «X et Y ont signé», «X … avec Y». */
function pairOf(view: SentenceView, trigger: Trigger): readonly (readonly Argument[])[] {
  const far = trigger.group === null || trigger.noun !== null ? 5 + dateTokens(view, trigger.to) : Infinity; // «échanges … relations entre les deux pays»
  const told = between(view, trigger.to);
  const near = (told[0]?.from ?? 0) - trigger.to <= far ? told : [];
  const joint = near.length > 0 ? near : (broughtTogether(view, trigger) ?? doersAfter(view, trigger));
  if (joint.length === 0 && prepositional(view, trigger.to, "avec").length > 0) return [];
  const found = joint.length > 0 ? joint : trigger.group ? grammaticalSubject(view, trigger.group) : [];
  const [only] = found;
  if (found.length === 1 && only && only.ids.length === 2) {
    return only.ids.map((id) => [{ ...only, ids: [id] }]);
  }
  const [first, ...rest] = found;
  return first && rest.length > 0 ? [[first], rest] : [];
}
