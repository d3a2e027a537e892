import type { VerbReading } from "./knowledge.js";

/** Letters that forms of one shelf begin with. */
const SHELF = 3;
/** Forms kept as they were last read off; past it the table begins anew. */
const MOST_READ = 50_000;

/**
 * Verb forms and their readings, kept as text by their first letters: «⏎visiter⇥visite:P⇥visitait:I⇥…». 300,000 forms
 * take 5 MB so, and 45 MB as a map of objects, in each thread that reads briefs. A form is sought in the text once and
 * then remembered.
 */
export class VerbLexicon {
  private readonly shelves = new Map<string, string>();
  private readonly read = new Map<string, readonly VerbReading[]>();

  /** @param verbs infinitive, and its forms with the letters of the tenses they may be */
  constructor(verbs: Iterable<readonly [string, ReadonlyMap<string, string>]>) {
    const lines = new Map<string, string[]>();
    for (const [lemma, forms] of verbs) {
      for (const [letters, line] of linesOf(lemma, forms)) {
        const shelf = lines.get(letters);
        if (shelf) shelf.push(line);
        else lines.set(letters, [line]);
      }
    }
    for (const [letters, shelf] of lines) this.shelves.set(letters, shelf.join(""));
  }

  /** @param form in lower case, with its accents; undefined: no form of any verb */
  get(form: string): readonly VerbReading[] | undefined {
    const known = this.read.get(form);
    if (known) return known.length > 0 ? known : undefined;
    if (this.read.size >= MOST_READ) this.read.clear();
    const readings = this.seek(form);
    this.read.set(form, readings);
    return readings.length > 0 ? readings : undefined;
  }

  has(form: string): boolean {
    return this.get(form) !== undefined;
  }

  private seek(form: string): readonly VerbReading[] {
    const shelf = this.shelves.get(form.slice(0, SHELF)) ?? "";
    const readings: VerbReading[] = [];
    const wanted = `\t${form}:`;
    for (let at = shelf.indexOf(wanted); at >= 0; at = shelf.indexOf(wanted, at + 1)) {
      const line = shelf.lastIndexOf("\n", at) + 1;
      const from = at + wanted.length;
      readings.push({
        lemma: shelf.slice(line, shelf.indexOf("\t", line)),
        tenses: shelf.slice(from, shelf.indexOf("\t", from)),
      });
    }
    return readings;
  }
}

/** One line a shelf: most verbs have one, «aller» («vais», «ira») has three. */
function linesOf(lemma: string, forms: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const byShelf = new Map<string, string[]>();
  for (const [form, tenses] of forms) {
    const shelf = byShelf.get(form.slice(0, SHELF));
    if (shelf) shelf.push(`${form}:${tenses}`);
    else byShelf.set(form.slice(0, SHELF), [`${form}:${tenses}`]);
  }
  return new Map([...byShelf].map(([letters, each]) => [letters, `\n${lemma}\t${each.join("\t")}\t`]));
}
