import { spanOf } from "../document.js";
import type { Finding } from "./finding.js";
import { type Match, matchFrames } from "./match-frames.js";
import { dealtOffices } from "./respectively.js";
import { awardOf, onBehalfOf, placeOf, titleBeside, titleOf, whenOf } from "./roles.js";
import { type Argument, foldedAt, lowerAt, type SentenceView } from "./sentence-view.js";

/** A wish or demand governs the noun: «exige la libération de X» is no release. */
const WISHES = new Set(
  ["exiger", "réclamer", "demander", "souhaiter", "plaider", "espérer", "vouloir", "solliciter", "appeler"].concat([
    "proposer",
    "refuser",
    "empêcher",
    "éviter",
  ]),
);

/** Verbs that announce the noun they govern: «prévoit une rencontre avec …». */
const FORESEEN = new Set(["prévoir", "envisager", "préparer", "promettre", "annoncer", "attendre", "menacer"]);

/** What the frames find in each sentence, with date, roles and qualification. */
export function eventFindings(views: readonly SentenceView[]): readonly Finding[] {
  return views.flatMap((view, index) =>
    matchFrames(view).flatMap((match) => expand(view, match, views[index - 1] ?? null)),
  );
}

/** One finding a pair of ends: «X a reçu Y et Z» gives two. */
function expand(view: SentenceView, match: Match, previous: SentenceView | null): readonly Finding[] {
  const { frame } = match;
  if (isHypothetical(view, match)) return [];
  const subjects = ends(match.subjects);
  const objects = ends(match.objects);
  const shared = sharedParts(view, match, previous);
  const dealt = frame.roles.includes("title") ? dealtOffices(view) : [];
  return subjects.flatMap((subject) =>
    objects.flatMap((object): readonly Finding[] => {
      if (subject.id !== null && subject.id === object.id) return [];
      if (isLoose(view, match, subject, object)) return [];
      const certainty = subject.certainty * object.certainty;
      const span = spanOf(view.doc, {
        from: Math.min(match.from, subject.from, object.from),
        to: Math.max(match.to, subject.to, object.to),
      });
      return [
        {
          ...shared,
          type: frame.type,
          subject: subject.id,
          object: object.id,
          title:
            dealt.find(({ argument }) => object.id !== null && argument.ids.includes(object.id))?.title ??
            (frame.roles.includes("title") && object.to > 0 ? titleBeside(view, object.to) : null) ??
            shared.title ??
            null,
          span,
          rule: frame.name,
          confidence: Math.round(frame.confidence * certainty * shared.certainty * 100) / 100,
        },
      ];
    }),
  );
}

/** «quatre soldats blessés»: a participle beside an unnamed group, nobody named who did it, tells no event of its own. */
const isLoose = (view: SentenceView, { group, frame }: Match, subject: End, object: End): boolean =>
  frame.verbs.length > 0 &&
  group?.mood === "participle" &&
  subject.id === null &&
  view.drafts.get(object.id ?? "")?.named === false;

interface End {
  readonly id: string | null;
  readonly from: number;
  readonly to: number;
  readonly certainty: number;
}

/** Ends as single ids; an end that the text leaves unnamed is null. */
function ends(found: readonly Argument[]): readonly End[] {
  if (found.length === 0) return [{ id: null, from: Infinity, to: -1, certainty: 1 }];
  return found.flatMap(({ ids, from, to, certainty }) => ids.map((id) => ({ id, from, to, certainty })));
}

type Shared = Pick<
  Finding,
  "date" | "period" | "planned" | "negated" | "reported" | "title" | "award" | "onBehalfOf" | "place"
> & {
  readonly certainty: number;
};

function sharedParts(view: SentenceView, match: Match, previous: SentenceView | null): Shared {
  const { frame, group } = match;
  const roles = new Set<string>(frame.roles);
  const verbal = frame.verbs.length > 0 && group !== null;
  const planned =
    frame.planned || (verbal ? group.planned && !settled(view, match) : governedBy(view, match, FORESEEN));
  const when = whenOf(view, match, planned);
  const inherited = when.date === null && !planned ? inheritedDate(view, previous) : null;
  return {
    date: when.date ?? inherited,
    period: roles.has("period")
      ? (when.period ?? previous?.dates.find((each) => each.period !== null)?.period ?? null)
      : null,
    planned,
    negated: verbal && group.negated,
    reported: verbal && (group.reported || attributed(view, match)),
    title: roles.has("title") ? titleOf(view, match) : null,
    award: roles.has("award") ? awardOf(view, match, previous) : null,
    onBehalfOf: roles.has("onBehalfOf") ? onBehalfOf(view, match) : null,
    place: roles.has("place") ? placeOf(view, match) : null,
    certainty: inherited === null ? 1 : 0.97,
  };
}

/** The noun that triggered a frame hangs on one of these verbs, right before it. */
function governedBy(view: SentenceView, { frame, group, from }: Match, verbs: ReadonlySet<string>): boolean {
  if (frame.verbs.length > 0 || group === null || group.to > from || from - group.to > 6) return false;
  return verbs.has(group.lemma) && !/^(?:après|suite|lors)$/.test(lowerAt(view, from - 2));
}

/** «pourrait sanctionner», «espère être élu», «exige la libération»: said to be possible or wished, no fact or plan. */
function isHypothetical(view: SentenceView, match: Match): boolean {
  if (governedBy(view, match, WISHES)) return true;
  const { frame, group } = match;
  if (frame.verbs.length === 0 || !group) return false;
  const first = view.doc.tokens[group.from]?.lower ?? "";
  if (
    /^(?:pourrait|pourraient|pourra|pourront|peut|peuvent|espère|espèrent|souhaite|souhaitent|veut|veulent|faut|faudrait)$/.test(
      first,
    ) &&
    group.to > group.from + 1
  )
    return true;
  const governor = view.groups.findLast((each) => each.to <= group.from && each.mood === "finite");
  return (
    group.mood === "infinitive" &&
    group.planned &&
    governor !== undefined &&
    /^(?:espérer|souhaiter|vouloir|pouvoir|refuser|falloir|éviter)$/.test(governor.lemma)
  );
}

/** An infinitive that its governing verb asserts: «a décidé de suspendre», «continue de soutenir», «pour dénoncer». */
function settled(view: SentenceView, { group }: Match): boolean {
  if (group?.mood !== "infinitive") return false;
  const governor = view.groups.findLast((each) => each.to <= group.from && each.mood === "finite");
  if (!governor || governor.planned) return false;
  return /^(?:décider|continuer|commencer|finir|venir|tenir|permettre|terminer|profiter|choisir|oser|ordonner)$/.test(
    governor.lemma,
  );
}

/** «Selon X», «d’après X» opens the sentence. */
const attributed = (view: SentenceView, { from }: Match): boolean => {
  const opening = foldedAt(view, view.sentence.from);
  return from > view.sentence.from && (opening === "selon" || opening === "d'apres");
};

/** The single day of the sentence before, when this one gives none. */
function inheritedDate(view: SentenceView, previous: SentenceView | null): string | null {
  const days = (previous?.dates ?? []).flatMap(({ date }) => (date?.length === 10 ? [date] : []));
  const between = view.doc.text.slice(
    spanOf(view.doc, previous?.sentence ?? view.sentence).end,
    spanOf(view.doc, view.sentence).start,
  );
  return days.length === 1 && !between.includes("\n\n") ? (days[0] ?? null) : null;
}
