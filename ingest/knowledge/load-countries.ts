import { readFileSync } from "node:fs";
import { z } from "zod";
import { fold } from "../../schema/ontology/fold.js";
import { slug } from "../../schema/ontology/identity.js";
import type { CountryEntry, Knowledge } from "./knowledge.js";
import { PhraseIndex } from "./phrase-index.js";
import { packageFile, readData } from "./read-data.js";

/** What is taken of a row of world-countries. */
interface WorldCountry {
  readonly cca2: string;
  readonly name: { readonly common: string };
  readonly capital: readonly string[];
  readonly translations: { readonly fra?: { readonly common: string; readonly official: string } };
  readonly demonyms: { readonly fra?: { readonly m: string; readonly f: string } };
  readonly independent?: boolean;
}

const list = z.array(z.string()).default([]);
const additions = z.record(
  z.string().length(2),
  z.strictObject({ name: z.string().optional(), names: list, demonyms: list, capitals: list }),
);

type Countries = Pick<
  Knowledge,
  "countries" | "countryByCode" | "capitals" | "demonyms" | "demonymWords" | "stateSlugs"
>;

/** Names, capitals and demonyms of all states: world-countries, with what `countries.yaml` adds. */
export function loadCountries(): Countries {
  const world = JSON.parse(
    readFileSync(packageFile("world-countries/countries.json"), "utf8"),
  ) as readonly WorldCountry[];
  const extra = readData(new URL("countries.yaml", import.meta.url), additions);
  const byCode = new Map<string, CountryEntry>();
  const names: [string, CountryEntry][] = [];
  const capitals: [string, CountryEntry][] = [];
  const demonyms: [string, CountryEntry][] = [];
  const add = (target: [string, CountryEntry][], entry: CountryEntry, texts: readonly (string | undefined)[]): void => {
    for (const text of texts) if (text) target.push([text, entry]);
  };
  // Independent states first: of two with one name or demonym, the first entry is found.
  for (const country of world.toSorted((a, b) => Number(b.independent ?? false) - Number(a.independent ?? false))) {
    const more = extra[country.cca2];
    const french = country.translations.fra;
    const entry = { code: country.cca2, name: more?.name ?? french?.common ?? country.name.common };
    byCode.set(entry.code, entry);
    if (!country.independent && !STATES.has(country.cca2)) continue; // a territory is a place, no state
    add(names, entry, [entry.name, french?.common, french?.official, ...(more?.names ?? [])]);
    add(capitals, entry, [...country.capital, ...(more?.capitals ?? [])]);
    const { m, f } = country.demonyms.fra ?? { m: "", f: "" };
    const adjectives = [m, f, ...(more?.demonyms ?? [])].filter(Boolean);
    add(demonyms, entry, [...adjectives, ...adjectives.map(plural)]);
  }
  return {
    countries: new PhraseIndex(names),
    countryByCode: byCode,
    capitals: new PhraseIndex(capitals),
    demonyms: new PhraseIndex(demonyms),
    stateSlugs: new Set(names.map(([text]) => slug(text))),
    demonymWords: new Set(demonyms.map(([text]) => fold(text))),
  };
}

/** Not independent in world-countries, but written of as states. */
const STATES = new Set(["TW", "PS", "XK", "VA"]);

const plural = (adjective: string): string => (/[sx]$/.test(adjective) ? adjective : `${adjective}s`);
