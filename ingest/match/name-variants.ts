import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { ConfigurationError } from "../../schema/ontology/errors.js";

/** `name-variants.yaml` as it is looked up in: folded words. */
export interface NameVariants {
  /** Spelling of a first name or surname → the first spelling of its line. */
  readonly canonical: ReadonlyMap<string, string>;
  /** All spellings of common first names. */
  readonly given: ReadonlySet<string>;
  /** Canonical spellings of common surnames. */
  readonly common: ReadonlySet<string>;
  readonly particles: ReadonlySet<string>;
  readonly honorifics: ReadonlySet<string>;
  readonly male: ReadonlySet<string>;
  readonly female: ReadonlySet<string>;
  readonly generations: ReadonlySet<string>;
  readonly small: ReadonlySet<string>;
  /** Folded name of a body → the first name of its line. */
  readonly bodies: ReadonlyMap<string, string>;
  /** Word that says a state («malien», «mali») → its ISO 3166-1 alpha-2 code. */
  readonly states: ReadonlyMap<string, string>;
}

const FILE = "name-variants.yaml";

type Data = Readonly<Record<string, unknown>>;

function wordsOf(data: Data, field: string): readonly string[] {
  const value = data[field];
  if (Array.isArray(value) && value.every((word) => typeof word === "string")) return value;
  throw new ConfigurationError(`${FILE}, ${field}: expected a list of words.`);
}

/** Each spelling → the first of its line. @throws ConfigurationError for a spelling that stands in two lines. */
function linesOf(data: Data, field: string): ReadonlyMap<string, string> {
  const lines = new Map<string, string>();
  for (const line of (data[field] ?? []) as unknown[]) {
    const words = wordsOf({ [field]: line }, field);
    for (const word of words) {
      if (lines.has(word)) throw new ConfigurationError(`${FILE}, ${field}: "${word}" stands in two lines.`);
      lines.set(word, words[0] ?? word);
    }
  }
  return lines;
}

/** @throws ConfigurationError naming the field that is wrong. */
export function parseNameVariants(yamlText: string): NameVariants {
  const data = parse(yamlText) as Data;
  const given = linesOf(data, "given");
  const states = Object.entries((data["states"] ?? {}) as Record<string, readonly string[]>);
  const set = (field: string): ReadonlySet<string> => new Set(wordsOf(data, field));
  return {
    canonical: new Map([...linesOf(data, "surnames"), ...given]),
    given: new Set(given.keys()),
    common: set("common"),
    particles: set("particles"),
    honorifics: set("honorifics"),
    male: set("male"),
    female: set("female"),
    generations: set("generations"),
    small: set("small"),
    bodies: linesOf(data, "bodies"),
    states: new Map(states.flatMap(([code, words]) => words.map((word) => [word, code] as const))),
  };
}

/** Read once at start. */
export const NAME_VARIANTS: NameVariants = parseNameVariants(readFileSync(new URL(FILE, import.meta.url), "utf8"));
