import { subjectBefore } from "./back-references.js";
import { prepositional } from "./complements.js";
import { type Argument, lowerAt, type SentenceView } from "./sentence-view.js";
import type { VerbGroup } from "./verb-groups.js";

/** «rejette cette [décision]»: whose it is, whom the sentence before has as its subject. */
export function authorOf(view: SentenceView, group: VerbGroup): readonly Argument[] {
  const points = (group.lemma === "dénoncer" ? /^(?:cette|ces|ce|une)$/ : /^(?:cette|ces|ce)$/).test(
    lowerAt(view, group.to),
  );
  const deed =
    /^(?:décisions?|mesures?|propositions?|offre|sanctions?|projet|verdict|loi|décret|conditions?|choix|plan|mascarade|injustice|attitude|procédure)$/;
  const goesOn = /^(?:de|du|des|d')$/.test(lowerAt(view, group.to + 2));
  if (!points || !deed.test(lowerAt(view, group.to + 1)) || goesOn) return [];
  return subjectBefore(view)
    .slice(0, 1)
    .map((each) => ({ ...each, certainty: each.certainty * 0.85 }));
}

/** «dans une attaque attribuée aux [rebelles]», «… menée par [X]»: whose attack the sentence tells of. */
export function culpritOf(view: SentenceView): readonly Argument[] {
  for (let at = view.sentence.from; at < view.sentence.to; at += 1) {
    if (!/^(?:attaques?|attentats?|assauts?|embuscades?|raids?|frappes?|tirs|bombardements?)$/.test(lowerAt(view, at)))
      continue;
    const far = view.doc.tokens.slice(at + 1, Math.min(at + 12, view.sentence.to));
    const verb = far.findIndex(({ folded }) =>
      /^(?:attribue|impute|mene|perpetre|lance|commis|tendue?|revendique)/.test(folded),
    );
    if (verb < 0) continue;
    const found = [..."à par".split(" ")].map((word) => prepositional(view, at + 2 + verb, word, false, false));
    return found.find((each) => each.length > 0) ?? [];
  }
  return [];
}
