import { spanOf, withDeterminer } from "../document.js";
import { LOOKS_BACK } from "../text/relative-dates.js";
import type { Finding } from "./finding.js";
import { type Match, matchFrames } from "./match-frames.js";
import { dealtOffices } from "./respectively.js";
import { awardOf, onBehalfOf, placeOf, titleBeside, titleOf, whenOf } from "./roles.js";
import { SAYING } from "./saying.js";
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
const FORESEEN = new Set(["prévoir", "envisager", "préparer", "promettre", "attendre", "menacer"]);

const ANNOUNCED = new Set(["annoncer", "confirmer"]);

/** What the frames find in each sentence, with date, roles and qualification. */
export function eventFindings(views: readonly SentenceView[]): readonly Finding[] {
  return views.flatMap((view, index) =>
    matchFrames(view).flatMap((match) => expand(view, match, views.slice(Math.max(0, index - REACH), index))),
  );
}

/** One finding a pair of ends: «X a reçu Y et Z» gives two. */
function expand(view: SentenceView, match: Match, before: readonly SentenceView[]): readonly Finding[] {
  const { frame } = match;
  if (isHypothetical(view, match)) return [];
  const subjects = ends(match.subjects);
  const objects = ends(match.objects);
  const shared = sharedParts(view, match, before);
  const dealt = frame.roles.includes("title") ? dealtOffices(view) : [];
  return pairs(view, subjects, objects).flatMap(([subject, object]): readonly Finding[] => {
    if (subject.id !== null && subject.id === object.id) return [];
    if (!frame.anonymous && isLoose(view, subject, object)) return [];
    const certainty = subject.certainty * object.certainty;
    const from = Math.min(match.from, subject.from, object.from);
    const span = spanOf(view.doc, withDeterminer(view.doc, { from, to: Math.max(match.to, subject.to, object.to) }));
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
  });
}

/** Each subject with each object; «X et Y dirigent respectivement A et B» pairs them in their order. */
function pairs(
  view: SentenceView,
  subjects: readonly End[],
  objects: readonly End[],
): readonly (readonly [End, End])[] {
  const { from, to } = view.sentence;
  const dealt = view.doc.tokens.slice(from, to).some(({ lower }) => lower === "respectivement");
  const inOrder = dealt && subjects.length > 1 && subjects.length === objects.length;
  return subjects.flatMap((subject, index) =>
    objects.filter((_object, at) => !inOrder || at === index).map((object) => [subject, object] as const),
  );
}

/** «quatre soldats blessés», «des élus ont été nommés»: nobody named on either side, no link for the graph. */
const isLoose = (view: SentenceView, subject: End, object: End): boolean => {
  const met = view.drafts.get(object.id ?? "");
  return subject.id === null && met !== undefined && met.kind === "GROUP";
};

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

function sharedParts(view: SentenceView, match: Match, before: readonly SentenceView[]): Shared {
  const previous = before.at(-1) ?? null;
  const { frame, group } = match;
  const roles = new Set<string>(frame.roles);
  const verbal = frame.verbs.length > 0 && group !== null;
  const planned =
    frame.planned ||
    (verbal
      ? group.planned && !settled(view, match)
      : governedBy(view, match, FORESEEN) ||
        (frame.ahead && governedBy(view, match, ANNOUNCED)) ||
        isForeseen(view, match));
  const when = whenOf(view, match, planned);
  const open = when.date === null && view.dates.every(({ date, period }) => date === null && period !== null);
  const inherited = open && !planned && !isEarlier(view, match) ? inheritedDate(view, before) : null;
  return {
    date: when.date ?? inherited,
    period: roles.has("period")
      ? (when.period ?? previous?.dates.find((each) => each.period !== null)?.period ?? null)
      : null,
    planned,
    negated: verbal && group.negated && !frame.denied,
    reported: verbal && (group.reported || attributed(view, match)),
    title: roles.has("title") ? titleOf(view, match) : null,
    award: roles.has("award") ? awardOf(view, match, previous) : null,
    onBehalfOf: roles.has("onBehalfOf") ? onBehalfOf(view, match) : null,
    place: roles.has("place") ? placeOf(view, match) : null,
    certainty: inherited === null ? 1 : 0.97,
  };
}

/** «La visite de X à Y est prévue en mars», «aura lieu lundi»: the verb after the noun lies ahead. */
function isForeseen(view: SentenceView, { frame, to }: Match): boolean {
  if (frame.verbs.length > 0) return false;
  const verb = view.groups.find((each) => each.from >= to && each.mood === "finite");
  return (
    verb !== undefined &&
    (verb.planned || (verb.voice === "passive" && /^(?:prévoir|programmer|attendre)$/.test(verb.lemma)))
  );
}

/** The noun that triggered a frame hangs on one of these verbs, right before it. */
function governedBy(view: SentenceView, { frame, group, from }: Match, verbs: ReadonlySet<string>): boolean {
  if (frame.verbs.length > 0 || group === null || group.to > from || from - group.to > 6) return false;
  return verbs.has(group.lemma) && !/^(?:après|suite|lors)$/.test(lowerAt(view, from - 2));
}

/** «pourrait sanctionner», «espère être élu», «exige la libération»: said to be possible or wished, no fact or plan. */
function isHypothetical(view: SentenceView, match: Match): boolean {
  if (governedBy(view, match, WISHES) || isQuestion(view, match) || calledOff(view, match)) return true;
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
  if (group.mood === "infinitive" && (group.led === "sans" || isUnreal(view, group.from))) return true;
  const governor = view.groups.findLast((each) => each.to <= group.from && each.mood === "finite");
  const denied = governor !== undefined && /^(?:démentir|nier|réfuter|contester)$/.test(governor.lemma);
  if (group.mood === "infinitive" && denied) return true;
  return (
    group.mood === "infinitive" &&
    group.planned &&
    governor !== undefined &&
    !(governor.lemma === "manquer" && governor.negated) &&
    /^(?:espérer|souhaiter|vouloir|pouvoir|refuser|falloir|éviter|risquer|faillir|manquer)$/.test(governor.lemma)
  );
}

/** «son refus de recevoir X», «la possibilité de sanctionner Y»: an infinitive that such a noun leads. */
const isUnreal = (view: SentenceView, from: number): boolean =>
  /^(?:de|d')$/.test(lowerAt(view, from - 1)) &&
  /^(?:refus|possibilite|impossibilite|risque|menace|tentative|hypothese|eventualite|incapacite|espoir|droit)$/.test(
    foldedAt(view, from - 2),
  );

/** «Si X avait rencontré Y», «X a-t-il rencontré Y ?»: supposed or asked, not said. */
function isQuestion(view: SentenceView, { from }: Match): boolean {
  for (let at = from - 1; at >= view.sentence.from; at -= 1) {
    const lower = lowerAt(view, at);
    if (lower === "si" || lower === "s'il" || (lower === "s'" && /^ils?$/.test(lowerAt(view, at + 1)))) return true;
    if (/^[,;:«]$/.test(lower)) break;
  }
  const last = view.sentence.to - 1;
  return lowerAt(view, last) === "?" || (lowerAt(view, last - 1) === "?" && lowerAt(view, last) === "»");
}

/** «La rencontre entre X et Y a été annulée», «n’a pas eu lieu»: the verb after the noun undoes it. */
function calledOff(view: SentenceView, { frame, to }: Match): boolean {
  if (frame.verbs.length > 0) return false;
  const verb = view.groups.find((each) => each.from >= to && each.mood === "finite");
  return (
    verb !== undefined &&
    (/^(?:annuler|reporter|ajourner|démentir|nier)$/.test(verb.lemma) || (verb.negated && verb.lemma === "avoir"))
  );
}

/** An infinitive that its governing verb asserts: «a décidé de suspendre», «a saisi l’occasion pour remercier», «n’a pas manqué de saluer». */
function settled(view: SentenceView, { frame, group }: Match): boolean {
  if (group?.mood !== "infinitive") return false;
  if (lowerAt(view, group.from - 2) === "avant") return true;
  const governor = view.groups.findLast((each) => each.to <= group.from && each.mood === "finite");
  if (!governor || governor.planned) return false;
  if (group.led === "pour" && SPOKEN.has(frame.type) && APPEARING.test(governor.lemma)) return !governor.negated;
  if (frame.type === "SUPPORTED" && PLEDGED.test(governor.lemma)) return !governor.negated;
  if (frame.type === "MEMBER_OF" && group.led === "pour" && governor.lemma === "quitter") return !governor.negated;
  if (governor.lemma === "saisir")
    return /^(?:occasion|opportunite|tribune|moment)$/.test(foldedAt(view, group.from - 2));
  if (governor.lemma === "manquer") return governor.negated;
  return /^(?:décider|continuer|commencer|finir|venir|tenir|permettre|terminer|profiter|choisir|oser|ordonner)$/.test(
    governor.lemma,
  );
}

/** To pledge support is to give it. */
const PLEDGED = /^(?:engager|promettre|réitérer|réaffirmer|renouveler|exprimer|assurer|confirmer|marquer|témoigner)$/;

/** What is done by saying it, so that who came or spoke up «pour» it has done it. */
const SPOKEN = new Set(["ACCUSED", "CALLED_ON", "GREETED", "OPPOSED"]);

const APPEARING =
  /^(?:descendre|sortir|rassembler|réunir|défiler|manifester|marcher|venir|rendre|profiter|être|monter|écrire|publier|animer|tenir|prendre|organiser|mobiliser|retrouver|donner|faire|élever|réagir|intervenir|arriver|déplacer|appeler|utiliser|envoyer|adresser)$/;

/** «Selon X, …», «X affirme que …», «« … », a déclaré X»: somebody says it, the brief only tells so. */
function attributed(view: SentenceView, { from, group }: Match): boolean {
  const [first, second] = [foldedAt(view, view.sentence.from), foldedAt(view, view.sentence.from + 1)];
  if (from > view.sentence.from && (first === "selon" || (first === "d'" && second === "apres"))) return true;
  const quoted = view.doc.tokens.slice(view.sentence.from, from).findLast(({ text }) => text === "«" || text === "»");
  if (quoted?.text === "«") return true;
  const said = view.groups.findLast(
    (each) => each.to <= (group?.from ?? from) && each.mood === "finite" && SAYING.has(each.lemma),
  );
  return (
    said !== undefined &&
    view.doc.tokens.slice(said.to, said.to + 3).some(({ lower }) => lower === "que" || lower === "qu'")
  );
}

/** «avait été arrêté»: before what the brief tells of, so the day of the sentences before is not its own. */
const isEarlier = (view: SentenceView, { frame, group }: Match): boolean =>
  frame.verbs.length > 0 && group !== null && /^(?:avait|avaient|eut|eurent)$/.test(lowerAt(view, group.from));

/** How many sentences a day told once holds on for. */
const REACH = 3;

/**
 * The single day of the nearest sentence before that gives any, within the paragraph, when this one gives none. «Six
 * jours plus tôt» looks back for its own sentence alone.
 */
function inheritedDate(view: SentenceView, before: readonly SentenceView[]): string | null {
  let end = spanOf(view.doc, view.sentence).start;
  for (const each of before.toReversed()) {
    const span = spanOf(view.doc, each.sentence);
    if (view.doc.text.slice(span.end, end).includes("\n\n")) return null;
    if (each.dates.some(({ date, period }) => date === null && period === null)) return null;
    const days = each.dates.flatMap(({ date, rule }) => (date?.length === 10 && rule !== LOOKS_BACK ? [date] : []));
    if (days.length > 0) return days.length === 1 ? (days[0] ?? null) : null;
    end = span.start;
  }
  return null;
}
