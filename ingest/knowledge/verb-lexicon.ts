import type { VerbReading } from "./knowledge.js";

/** Letters that forms of one shelf begin with. */
const SHELF = 3;
/** Forms kept as they were last read off; past it the table begins anew. */
const MOST_READ = 50_000;

/**
 * Verb forms and their readings, kept as text by their first letters: 300,000 forms take 8 MB so, and 45 MB as a map of
 * objects, in each thread that reads briefs. A form is sought in the text once and then remembered.
 */
export class VerbLexicon {
  private readonly shelves = new Map<string, string>();
  private readonly read = new Map<string, readonly VerbReading[]>();

  /** @param entries form, infinitive, tense letters; the same form may come again with another infinitive */
  constructor(entries: Iterable<readonly [string, string, string]>) {
    const lines = new Map<string, string[]>();
    for (const [form, lemma, tenses] of entries) {
      const shelf = lines.get(form.slice(0, SHELF));
      const line = `${form}\t${lemma}\t${tenses}`;
      if (shelf) shelf.push(line);
      else lines.set(form.slice(0, SHELF), [line]);
    }
    for (const [letters, shelf] of lines) this.shelves.set(letters, `\n${shelf.join("\n")}\n`);
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
    const wanted = `\n${form}\t`;
    for (let at = shelf.indexOf(wanted); at >= 0; at = shelf.indexOf(wanted, at + 1)) {
      const from = at + wanted.length;
      const [lemma = "", tenses = ""] = shelf.slice(from, shelf.indexOf("\n", from)).split("\t");
      readings.push({ lemma, tenses });
    }
    return readings;
  }
}
