import { directObject } from "./complements.js";
import { GOVERNORS } from "./coordination.js";
import { type Argument, argumentOf, lowerAt, type SentenceView } from "./sentence-view.js";
import type { VerbGroup } from "./verb-groups.js";

/** «X, que dirige Y»: index of the «que» that a verb follows with at most its subject between, or null. */
export function relativeBefore(view: SentenceView, group: VerbGroup): number | null {
  for (let at = group.from - 1; at >= view.sentence.from && at > group.from - 8; at -= 1) {
    if (/^(?:qui|dont|où)$/.test(lowerAt(view, at))) return null;
    if (/^(?:que|qu')$/.test(lowerAt(view, at))) return view.groupAt(at - 1) || isCleft(view, at) ? null : at;
    if (view.groupAt(at) && view.groupAt(at) !== group) return null;
  }
  return null;
}

/** «C’est à la Primature que le ministre a reçu X»: «que» puts an adverbial first, it stands for nobody. */
function isCleft(view: SentenceView, que: number): boolean {
  const opening = view.groups.findLast((each) => each.to <= que);
  return (
    opening?.lemma === "être" &&
    /^c['e]/.test(lowerAt(view, opening.from - 1)) &&
    GOVERNORS.test(lowerAt(view, opening.to))
  );
}

/** «X, que dirige [Y]»: the doer stands after the verb. */
export function relativeDoer(view: SentenceView, group: VerbGroup): readonly Argument[] | null {
  const que = relativeBefore(view, group);
  const direct = que === group.from - 1 || (que === group.from - 2 && group.cliticObject === group.from - 1);
  return direct ? directObject(view, group, { through: false }) : null;
}

/** «[X], que dirige Y», «[X], qu’il accuse»: what stands before «que» is the object. */
export function relativeObject(view: SentenceView, group: VerbGroup): readonly Argument[] | null {
  const que = relativeBefore(view, group);
  if (que === null) return null;
  const index = view.mentionAt(lowerAt(view, que - 1) === "," ? que - 2 : que - 1);
  const found = argumentOf(view, index);
  return found ? [found] : [];
}
