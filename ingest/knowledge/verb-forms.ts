import { lexiconBit, type WordForm } from "../text/word-form.js";
import type { VerbReading } from "./knowledge.js";
import type { VerbLexicon } from "./verb-lexicon.js";

/** What a form may be, by use; of several verbs that share it, one that triggers a frame goes first. */
export interface VerbForm {
  readonly finite: VerbReading | undefined;
  readonly infinitive: VerbReading | undefined;
  readonly gerund: VerbReading | undefined;
  readonly participle: VerbReading | undefined;
}

/** Readings of verb forms, sorted out once a form. */
export class VerbForms {
  private readonly known = new Map<string, VerbForm>();
  private readonly bit = lexiconBit();

  /** @param triggers infinitives that some frame is triggered by */
  constructor(
    private readonly verbs: VerbLexicon,
    private readonly triggers: ReadonlySet<string>,
  ) {}

  of(word: WordForm | undefined): VerbForm {
    if (word === undefined || (word.ruledOut & this.bit) !== 0) return NO_VERB;
    const known = this.known.get(word.lower);
    if (known) return known;
    const readings = this.verbs.get(word.lower);
    if (!readings) {
      word.ruledOut |= this.bit;
      return NO_VERB;
    }
    const form = this.sort(readings);
    this.known.set(word.lower, form);
    return form;
  }

  private sort(readings: readonly VerbReading[]): VerbForm {
    const pick = (tenses: RegExp): VerbReading | undefined => {
      const found = readings.filter((each) => tenses.test(each.tenses));
      return found.find((each) => this.triggers.has(each.lemma)) ?? found[0];
    };
    return { finite: pick(/[PIJFCS]/), infinitive: pick(/W/), gerund: pick(/G/), participle: pick(/K/) };
  }
}

/** A word that is no form of any verb. */
export const NO_VERB: VerbForm = { finite: undefined, infinitive: undefined, gerund: undefined, participle: undefined };
