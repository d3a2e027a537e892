import { coordinatedRight, mentionFrom } from "./coordination.js";
import { subjectBefore } from "./back-references.js";
import { grammaticalSubject } from "./grammatical-subject.js";
import { saidBy, SAYING } from "./saying.js";
import { type Argument, foldedAt, lowerAt, type SentenceView } from "./sentence-view.js";
import type { Trigger } from "./triggers.js";

/** Who says what the clause of a trigger holds: «Selon [X], …», «[X] estime que …», «« … », a lancé [X]». */
export function sourceOf(view: SentenceView, trigger: Trigger): readonly Argument[] {
  const found = citedFirst(view) ?? saidBefore(view, trigger) ?? saidAfter(view, trigger) ?? [];
  return found.map((each) => ({ ...each, certainty: each.certainty * 0.95 }));
}

/** «Selon X, …», «Pour X, …», «D’après X, …», «Aux yeux de X, …». */
function citedFirst(view: SentenceView): readonly Argument[] | null {
  const { from } = view.sentence;
  const [first, second] = [foldedAt(view, from), foldedAt(view, from + 1)];
  const at =
    first === "selon" || first === "pour"
      ? from + 1
      : first === "d'" && second === "apres"
        ? from + 2
        : first === "aux" && second === "yeux"
          ? from + 3
          : null;
  if (at === null) return null;
  if (/^(?:lui|elle|eux|elles)$/.test(lowerAt(view, at))) return subjectBefore(view); // «Pour lui, le gouvernement …»
  const led = mentionFrom(view, /^(?:le|la|l'|les|du|des|son|sa)$/.test(lowerAt(view, at)) ? at + 1 : at);
  if (led === null || !view.groups.some((each) => each.from > led)) return null;
  return coordinatedRight(view, view.mentionAt(led), null);
}

/** «X estime que …»: the subject of the verb of saying whose «que» opens the clause. */
function saidBefore(view: SentenceView, { from }: Trigger): readonly Argument[] | null {
  const said = view.groups.findLast((each) => each.to <= from && each.mood === "finite" && SAYING.has(each.lemma));
  if (!said) return null;
  const opens = [said.to, said.to + 1, said.to + 2].some((at) => at < from && /^qu[e']$/.test(lowerAt(view, at)));
  return opens ? grammaticalSubject(view, said) : null;
}

/** «« … », a lancé X», «…, estime X»: who stands right after the verb of saying behind quotation mark or comma. */
function saidAfter(view: SentenceView, { to }: Trigger): readonly Argument[] | null {
  const said = view.groups.find((each) => each.from >= to && each.mood === "finite" && SAYING.has(each.lemma));
  return said ? saidBy(view, said) : null;
}
