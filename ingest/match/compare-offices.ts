import { fold } from "../../schema/ontology/fold.js";
import { firstDay, lastDay, type PartialDate } from "../../schema/ontology/partial-date.js";
import { NAME_VARIANTS } from "./name-variants.js";
import { areApart, domainOf, type Domain } from "./office-domain.js";

/** An office that an actor is known to have held. */
export interface KnownOffice {
  readonly title: string;
  /** Name or id of the body; null where nothing tells. */
  readonly body: string | null;
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
  /** First and last time known, both as precise as texts tell; null: not told. */
  readonly from: PartialDate | null;
  readonly to: PartialDate | null;
}

/** What the offices of two actors say about whether they are one. */
export interface OfficeComparison {
  readonly shared: string | null;
  readonly apart: string | null;
}

/** Between the end of one public life and the beginning of another: more is somebody else. */
const LONGEST_LIFE_YEARS = 50;

const FEMININE: readonly (readonly [RegExp, string])[] = [
  [/trice\b/g, "teur"],
  [/premiere\b/g, "premier"],
  [/ee\b/g, "e"],
  [/(president|cheffe|magistrat)e\b/g, "$1"],
];

/** Words of a title that say which office it is: «ministre malien des Affaires étrangères» → affaires etrangeres ministre. */
const officeWords = (title: string): readonly string[] =>
  FEMININE.reduce((text, [pattern, by]) => text.replace(pattern, by), fold(title))
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "" && !NAME_VARIANTS.small.has(word) && !NAME_VARIANTS.states.has(word))
    .sort();

/** Titles that any number of people bear at once say nothing. */
const SHARED_BY_MANY =
  /^(?:depute|senateur|conseiller|membre|ministre|ambassadeur|maire|prefet|general|colonel|avocat|magistrat|journaliste|directeur|president|secretaire|porte-parole|professeur|docteur)s?$/;

export function compareOffices(a: readonly KnownOffice[], b: readonly KnownOffice[]): OfficeComparison {
  const shared = a.find((one) => b.some((other) => isOneOffice(one, other)));
  return {
    shared: shared ? `Both are known as «${shared.title}».` : null,
    apart: shared ? null : (domainsApart(a, b) ?? timesApart(a, b)),
  };
}

function isOneOffice(a: KnownOffice, b: KnownOffice): boolean {
  const words = officeWords(a.title);
  if (words.join(" ") !== officeWords(b.title).join(" ") || SHARED_BY_MANY.test(words.join(" "))) return false;
  const sameBody = a.body !== null && b.body !== null && fold(a.body) === fold(b.body);
  const sameState = a.country !== null && a.country === b.country;
  return (sameBody || (sameState && (a.body === null || b.body === null || sameBody))) && meet(a, b);
}

/** Two holders of one office follow each other: times that lie apart are no sign of one person. */
function meet(a: KnownOffice, b: KnownOffice): boolean {
  const [fromA, toA, fromB, toB] = [start(a), end(a), start(b), end(b)];
  if (fromA === null || toA === null || fromB === null || toB === null) return true;
  return fromA <= toB && fromB <= toA;
}

const start = ({ from, to }: KnownOffice): string | null => (from ?? to) && firstDay((from ?? to) as PartialDate);
const end = ({ from, to }: KnownOffice): string | null => (to ?? from) && lastDay((to ?? from) as PartialDate);

function domainsApart(a: readonly KnownOffice[], b: readonly KnownOffice[]): string | null {
  const [ofA, ofB] = [domains(a), domains(b)];
  if (ofA.size === 0 || ofB.size === 0) return null;
  const all = [...ofA].every(([one]) => [...ofB].every(([other]) => areApart(one, other)));
  return all ? `One is «${[...ofA.values()][0] ?? ""}», the other «${[...ofB.values()][0] ?? ""}».` : null;
}

/** Domain → the first title that tells it. */
const domains = (offices: readonly KnownOffice[]): ReadonlyMap<Domain, string> =>
  new Map(
    offices
      .flatMap(({ title }) => {
        const domain = domainOf(title);
        return domain ? [[domain, title] as const] : [];
      })
      .reverse(),
  );

function timesApart(a: readonly KnownOffice[], b: readonly KnownOffice[]): string | null {
  const yearOf = (day: string): number => Number(day.slice(0, 4));
  const gap = (early: readonly KnownOffice[], late: readonly KnownOffice[]): number => {
    const ends = early.map(end).filter((day) => day !== null);
    const starts = late.map(start).filter((day) => day !== null);
    return ends.length > 0 && starts.length > 0 ? Math.min(...starts.map(yearOf)) - Math.max(...ends.map(yearOf)) : 0;
  };
  const years = Math.max(gap(a, b), gap(b, a));
  return years > LONGEST_LIFE_YEARS ? `Their offices lie ${years} years apart.` : null;
}
