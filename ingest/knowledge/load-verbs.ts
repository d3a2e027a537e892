import { readPackageJson } from "./read-data.js";
import { VerbLexicon } from "./verb-lexicon.js";

/** lefff's table: infinitive → tense letter → forms; «NA» or null where a form does not exist. */
type Conjugations = Readonly<Record<string, Readonly<Record<string, readonly (string | null)[]>>>>;

/** The one verb of the frames that lefff lacks. */
const AUDITER: readonly (readonly [string, string])[] = [
  ["auditer", "W"],
  ["audite", "P"],
  ["auditent", "P"],
  ["auditait", "I"],
  ["auditera", "F"],
  ["audité", "K"],
  ["auditée", "K"],
  ["audités", "K"],
  ["auditées", "K"],
];

/**
 * Every form of the 7,800 verbs of the lefff lexicon (package french-verbs-lefff), lower case with accents, and what
 * it may be. «visite» is a form of «visiter»: whether it is one in a sentence, its neighbours tell.
 */
export const loadVerbs = (): VerbLexicon => new VerbLexicon(allForms());

function* allForms(): Generator<readonly [form: string, lemma: string, tenses: string]> {
  const conjugations = readPackageJson("french-verbs-lefff/dist/conjugations.json") as Conjugations;
  for (const [form, tenses] of AUDITER) yield [form, "auditer", tenses];
  for (const [lemma, tenses] of Object.entries(conjugations)) {
    const byForm = new Map<string, string>();
    for (const [tense, forms] of Object.entries(tenses)) {
      for (const form of forms) {
        const known = byForm.get(form ?? "") ?? "";
        if (form !== null && form !== "NA" && !known.includes(tense)) byForm.set(form, known + tense);
      }
    }
    for (const [form, found] of byForm) yield [form, lemma, found];
  }
}
