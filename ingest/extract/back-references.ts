import { isNounAt } from "./complements.js";
import { coordinatedRight, isGoverned } from "./coordination.js";
import { grammaticalSubject } from "./grammatical-subject.js";
import { type Argument, argumentOf, lowerAt, type SentenceView, sentenceBefore } from "./sentence-view.js";
import type { Trigger } from "./triggers.js";
import type { VerbGroup } from "./verb-groups.js";

/**
 * «qui l’a acquitté», «les autorités les accusent»: whom the sentence, else the one before, has as its subject, other than
 * the doer; one actor for «l’», several or a group for «les». None where nobody fits.
 */
export function clitic(view: SentenceView, group: VerbGroup): readonly Argument[] | null {
  if (group.cliticObject === null) return null;
  const pronoun = lowerAt(view, group.cliticObject);
  if (!/^(?:le|la|l'|les)$/.test(pronoun)) return null;
  const doers = new Set(grammaticalSubject(view, group).flatMap(({ ids }) => ids));
  const others = (found: readonly Argument[]): readonly Argument[] =>
    found.filter(({ ids }) => ids.length > 0 && !ids.some((id) => doers.has(id)));
  const spoken = view.groups
    .filter((each) => each.to <= group.from && each.mood === "finite")
    .toReversed()
    .map((each) => others(grammaticalSubject(view, each)));
  const inSentence = spoken.find((found) => found.length > 0) ?? [];
  const told =
    inSentence.length > 0
      ? inSentence
      : others((TRIED.test(group.lemma) ? onlyNamed(view) : null) ?? subjectBefore(view));
  const several = told.flatMap(({ ids }) => ids).length > 1 || told.some((each) => isPlural(view, each));
  if (told.length === 0 || several !== (pronoun === "les")) return [];
  return told
    .filter(({ ids }) => ids.every((id) => view.drafts.get(id)?.kind !== "PLACE"))
    .map((each) => ({ ...each, certainty: each.certainty * 0.85 }));
}

/** What happens to whom a prosecutor or lawyer spoke of. */
const TRIED = /^(?:condamner|acquitter|relaxer|libérer|écrouer|inculper|arrêter|incarcérer|gracier|blanchir)$/;

/** «Le procureur a requis cinq ans contre [Luc Roy]. Le tribunal l’a …»: behind an office without a name, the one who has one. */
function onlyNamed(view: SentenceView): readonly Argument[] | null {
  const [subject] = subjectBefore(view);
  const draft = view.drafts.get(subject?.ids[0] ?? "");
  if (draft?.kind !== "PERSON" || draft.named) return null;
  const found = namedBefore(view);
  return found.length > 0 ? found : null;
}

/** The person whom the sentence before names, if it names just one. */
const namedBefore = (view: SentenceView): readonly Argument[] => {
  const named = toldBefore(view).filter(({ ids }) => ids.every((id) => view.drafts.get(id)?.kind === "PERSON"));
  return named.length === 1 ? named : [];
};

/** Everybody whom the sentence before names. */
function toldBefore(view: SentenceView): readonly Argument[] {
  const last = sentenceBefore(view);
  const found = view.doc.mentions.flatMap(({ from, to, name, kind }, index) =>
    from >= (last?.from ?? Infinity) && to <= view.sentence.from && name !== null && kind !== "PLACE"
      ? (argumentOf(view, index) ?? [])
      : [],
  );
  return found.map((each) => ({ ...each, from: view.sentence.to, to: view.sentence.from }));
}

const isPlural = (view: SentenceView, { mention }: Argument): boolean => view.doc.mentions[mention]?.plural === true;

/** Subject of the clause that a noun stands in: «En visite à Lomé, [le ministre] a …». */
export function clauseSubject(view: SentenceView, { group, from }: Trigger): readonly Argument[] {
  const before = view.groups.findLast((each) => each.to <= from && each.mood === "finite");
  const verb = before ?? view.groups.find((each) => each.from > from && each.mood === "finite") ?? group;
  return verb ? grammaticalSubject(view, verb) : [];
}

/** «son arrestation», «leur rencontre»: the subject before it in the sentence. */
export function possessor(view: SentenceView, trigger: Trigger): readonly Argument[] {
  const at = trigger.noun ?? trigger.from;
  let back = at - 1;
  while (back > at - 3 && isNounAt(view, back) && !/^(?:son|sa|ses|leur|leurs)$/.test(lowerAt(view, back))) back -= 1;
  if (!/^(?:son|sa|ses|leur|leurs)$/.test(lowerAt(view, back))) return [];
  const found = lowerAt(view, back - 1) === "pour" ? addressed(view, back - 1) : [];
  return (found.length > 0 ? found : clauseSubject(view, trigger)).map((each) => ({
    ...each,
    certainty: each.certainty * 0.85,
  }));
}

/** «a félicité [X] pour son élection»: the person right before «pour», whom the verb is about. */
function addressed(view: SentenceView, pour: number): readonly Argument[] {
  const found = argumentOf(view, view.mentionAt(pour - 1));
  const person = found?.ids.every((id) => view.drafts.get(id)?.kind === "PERSON");
  return found && person && view.groups.some((each) => each.to <= found.from) ? [found] : [];
}

/** «l’audience que lui a accordée X, Y a …», «X lui a succédé»: whom «lui» means, the next clause's subject or the last. */
export function dative(view: SentenceView, group: VerbGroup): readonly Argument[] {
  if (group.cliticObject === null || lowerAt(view, group.cliticObject) !== "lui") return [];
  const doers = new Set(grammaticalSubject(view, group).flatMap(({ ids }) => ids));
  const others = (found: readonly Argument[]): readonly Argument[] =>
    found.filter(({ ids }) => !ids.some((id) => doers.has(id)));
  const next = view.groups.find((each) => each.from >= group.to && each.mood === "finite");
  const last = view.groups.findLast((each) => each.to < group.from && each.mood === "finite");
  const ahead = next ? grammaticalSubject(view, next) : [];
  const told = ahead.length > 0 || !last ? ahead : others(grammaticalSubject(view, last)); // «a dit [X] après l’audience que lui …»
  const found = told.length > 0 ? told : others(subjectBefore(view));
  const rest = others(toldBefore(view)).filter(({ ids }) =>
    ids.every((id) => /^(?:PERSON|ORGANIZATION|PUBLIC_BODY)$/.test(view.drafts.get(id)?.kind ?? "")),
  );
  return (found.length > 0 ? found : rest.length === 1 ? rest : []).map((each) => ({
    ...each,
    certainty: each.certainty * 0.85,
  }));
}

/** «ont épluché leurs comptes»: whose they are, the group that the sentence before speaks of last. */
export function owner(view: SentenceView, group: VerbGroup): readonly Argument[] {
  if (lowerAt(view, group.to) !== "leurs" && lowerAt(view, group.to) !== "leur") return [];
  const index = view.doc.mentions.findLastIndex(
    (each) => each.to <= view.sentence.from && each.kind === "GROUP" && each.plural,
  );
  const found = argumentOf(view, index);
  const here = { from: group.to, to: group.to + 2 };
  return found ? [{ ...found, ...here, certainty: found.certainty * 0.85 }] : [];
}

/** Subject of the sentence before: whom a pronoun may mean. */
export function subjectBefore(view: SentenceView): readonly Argument[] {
  const index = view.doc.mentions.findLastIndex(
    (each) => each.to <= view.sentence.from && !isGoverned(view, each.from),
  );
  const last = sentenceBefore(view);
  const first = view.doc.mentions.findIndex(
    (each) => each.from >= (last?.from ?? Infinity) && !isGoverned(view, each.from),
  );
  if (first < 0 || first > index) return [];
  return coordinatedRight(view, first, null).map((each) => ({
    ...each,
    from: view.sentence.to,
    to: view.sentence.from,
  }));
}

/** «s’y est rendu»: the place or state that the sentence before names last. */
export function placeBefore(view: SentenceView, group: VerbGroup): readonly Argument[] {
  if (lowerAt(view, group.from - 1) !== "y") return [];
  const last = sentenceBefore(view);
  const index = view.doc.mentions.findLastIndex(
    (each) =>
      each.from >= (last?.from ?? Infinity) && each.to <= view.sentence.from && /^(?:PLACE|COUNTRY)$/.test(each.kind),
  );
  const found = argumentOf(view, index);
  return found ? [{ ...found, from: view.sentence.to, to: view.sentence.from, certainty: found.certainty * 0.85 }] : [];
}
