import type { VerbReading } from "./knowledge.js";

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

  /** @param triggers infinitives that some frame is triggered by */
  constructor(
    private readonly verbs: ReadonlyMap<string, readonly VerbReading[]>,
    private readonly triggers: ReadonlySet<string>,
  ) {}

  /** @param lower a word in lower case, with its accents */
  of(lower: string): VerbForm {
    const known = this.known.get(lower);
    if (known) return known;
    if (this.known.size >= MOST_FORMS) this.known.clear();
    const form = this.sort(this.verbs.get(lower));
    this.known.set(lower, form);
    return form;
  }

  private sort(readings: readonly VerbReading[] | undefined): VerbForm {
    if (!readings) return NO_VERB;
    const pick = (tenses: RegExp): VerbReading | undefined => {
      const found = readings.filter((each) => tenses.test(each.tenses));
      return found.find((each) => this.triggers.has(each.lemma)) ?? found[0];
    };
    return { finite: pick(/[PIJFCS]/), infinitive: pick(/W/), gerund: pick(/G/), participle: pick(/K/) };
  }
}

/** Words kept with what they are; past it the table begins anew. */
const MOST_FORMS = 50_000;

/** A word that is no form of any verb. */
export const NO_VERB: VerbForm = { finite: undefined, infinitive: undefined, gerund: undefined, participle: undefined };
