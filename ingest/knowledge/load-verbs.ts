import { readFileSync } from "node:fs";
import { packageFile } from "./read-data.js";
import { VerbLexicon } from "./verb-lexicon.js";

/** A verb of lefff's table: tense letter → forms; «NA» or null where a form does not exist. */
type Conjugation = Readonly<Record<string, readonly (string | null)[]>>;

/** The one verb of the frames that lefff lacks. */
const AUDITER: Conjugation = {
  W: ["auditer"],
  P: ["audite", "auditent"],
  I: ["auditait"],
  F: ["auditera"],
  K: ["audité", "auditée", "audités", "auditées"],
};

/**
 * Every form of the 7,800 verbs of the lefff lexicon (package french-verbs-lefff), lower case with accents, and what
 * it may be. «visite» is a form of «visiter»: whether it is one in a sentence, its neighbours tell.
 */
export const loadVerbs = (): VerbLexicon => new VerbLexicon(allVerbs());

/** The table is read verb by verb: parsed whole it would take 60 MB. */
function* allVerbs(): Generator<readonly [lemma: string, forms: ReadonlyMap<string, string>]> {
  yield ["auditer", formsOf(AUDITER)];
  const table = readFileSync(packageFile("french-verbs-lefff/dist/conjugations.json"), "utf8");
  for (const [, lemma = "", verb = "{}"] of table.matchAll(/"([^"]+)":\s*(\{[^{}]*\})/g))
    yield [lemma, formsOf(JSON.parse(verb) as Conjugation)];
}

function formsOf(conjugation: Conjugation): ReadonlyMap<string, string> {
  const byForm = new Map<string, string>();
  for (const [tense, forms] of Object.entries(conjugation)) {
    for (const form of forms) {
      if (form === null || form === "NA") continue;
      const known = byForm.get(form) ?? "";
      if (!known.includes(tense)) byForm.set(form, known + tense);
    }
  }
  return byForm;
}
