import { fold } from "../../schema/ontology/fold.js";
import { type Document, type Mention, type OfficeMention, textOf } from "../document.js";
import type { Knowledge, OfficeHolder } from "../knowledge/knowledge.js";
import { heldOn } from "../knowledge/load-holders.js";
import { officeKey } from "./office-key.js";
import type { Person } from "./person.js";

const onDay = (doc: Document, holder: Pick<OfficeHolder, "from" | "to" | "seen">): boolean => {
  const day = doc.brief.publishedOn;
  return day !== null && heldOn(holder, day);
};

/**
 * Among the holders of one office the one of the day of publication; in a brief without a day the only one that it
 * names.
 */
function ofTheDay(doc: Document, held: readonly OfficeHolder[], people: readonly Person[]): OfficeHolder | null {
  if (doc.brief.publishedOn !== null) return held.find((each) => onDay(doc, each)) ?? null;
  const named = held.filter((each) => people.some(({ holder }) => holder === each));
  return named.length === 1 ? (named[0] ?? null) : null;
}

/** «le chef de l’État» alone: of the state the source is of, or that the brief names twice or as the only one. */
function isFirmHome(doc: Document): boolean {
  if ((doc.brief.source ?? "").toLowerCase().endsWith(`.${doc.home?.toLowerCase() ?? ""}`)) return true;
  const states = doc.mentions.flatMap(({ country, kind }) => (kind === "ORGANIZATION" ? [] : (country ?? [])));
  const named = states.filter((code) => code === doc.home).length;
  return named > 1 || (named === 1 && states.length === 1);
}

/** «le président» with nothing that says of what. */
const isBarePresident = (office: OfficeMention): boolean =>
  /^présidente?$/.test(office.head) && office.country === null && office.portfolio.length === 0;

/** Does the brief say elsewhere that it is about a head of state, not about the president of a club or party? */
const speaksOfPresident = (doc: Document, people: readonly Person[], country: string): boolean =>
  people.some(({ holder }) => holder?.office === "president" && holder.country === country) ||
  doc.mentions.some(({ offices }) => offices.some((each) => officeKey(each) === "president" && !isBarePresident(each)));

/** Who held an office on the day, as the knowledge has it; null: a former office, nobody known, no state or body told. */
export function holderByOffice(
  doc: Document,
  office: OfficeMention,
  people: readonly Person[],
  knowledge: Knowledge,
): OfficeHolder | null {
  if (office.former) return null;
  const ofBody = office.body === null ? null : holderOfBody(doc, office, people, knowledge);
  const [key, country] = [officeKey(office), office.country ?? doc.home];
  if (ofBody || !key || !country || (office.country === null && !isFirmHome(doc))) return ofBody;
  if (isBarePresident(office) && !speaksOfPresident(doc, people, country)) return null;
  const held = knowledge.holdersByOwner.get(country) ?? [];
  const same = held.filter((each) => each.office === key);
  return ofTheDay(doc, same, people);
}

/** «le secrétaire général de l’ONU», «la présidente de la Commission européenne». */
function holderOfBody(
  doc: Document,
  office: OfficeMention,
  people: readonly Person[],
  knowledge: Knowledge,
): OfficeHolder | null {
  const known = bodyOf(doc, office)?.known ?? null;
  const names = [fold(known ?? ""), bodyText(doc, office)];
  const masculine = (text: string): string => fold(text).replace(/(\p{L}{3})e(?= |$)/gu, "$1");
  const held = names.flatMap((name) => knowledge.holdersByOwner.get(name) ?? []);
  const same = held.filter(({ body, title }) => body !== null && masculine(title) === masculine(office.head));
  return ofTheDay(doc, same, people);
}

/** «sergei» and «serguei», not «awa» and «abdoulaye»: the same letters, vowels that transcription varies aside. */
const sameFirstName = (a: string, b: string): boolean =>
  a.replace(/[aeiouy]/g, "") === b.replace(/[aeiouy]/g, "") && a[0] === b[0];

/**
 * A holder by name: all its words agree; or first name and surname, beside the same office or where the brief speaks of the
 * holder's state («Roch Kaboré» for Roch Marc Christian Kaboré); or the surname alone beside the office on that day.
 */
export function holderByName(doc: Document, person: Person, knowledge: Knowledge): OfficeHolder | null {
  const words = (person.name ?? "").split(/\s/).map(fold);
  const inOffice = (holder: OfficeHolder): boolean =>
    person.offices.some((office) => officeKey(office) === holder.office);
  const named = knowledge.holdersBySurname.get(words.at(-1) ?? "") ?? [];
  if (words.length === 1) return named.find(({ holder }) => inOffice(holder) && onDay(doc, holder))?.holder ?? null;
  const alike = named.filter(({ words: known }) => sameFirstName(known[0] ?? "", words[0] ?? ""));
  const wholes = alike.filter(({ words: known }) => known.length === words.length);
  // an office of a state says where somebody belongs, one of an organisation doesn't
  const whole = wholes.find(({ holder }) => holder.country !== null) ?? wholes[0];
  const near = (holder: OfficeHolder): boolean =>
    inOffice(holder) || (holder.country !== null && speaksOf(doc, holder.country));
  return (whole ?? alike.find(({ holder }) => near(holder)))?.holder ?? null;
}

const speaksOf = (doc: Document, country: string): boolean =>
  doc.home === country || doc.mentions.some((each) => each.country === country);

/** The folded words of the body an office is of: «commission de l'union africaine». */
export const bodyText = (doc: Document, office: OfficeMention): string => {
  const body = bodyOf(doc, office);
  return fold(body ? textOf(doc, body) : (doc.tokens[office.body ?? 0]?.text ?? ""));
};

const bodyOf = (doc: Document, office: OfficeMention): Mention | undefined => {
  const isIt = (each: Mention): boolean => each.from === office.body && each.kind !== "PERSON";
  return doc.inner.find(isIt) ?? doc.mentions.find(isIt);
};

/** Do two offices belong to one body? «le Parlement nigérien» and «l’Assemblée nationale du Niger» are one. */
export function isOneBody(doc: Document, a: OfficeMention, b: OfficeMention): boolean {
  const [textA, textB] = [bodyText(doc, a), bodyText(doc, b)];
  if (textA === textB) return true;
  const [countryA, countryB] = [a, b].map((each) => bodyOf(doc, each)?.country ?? each.country ?? doc.home);
  return countryA !== null && countryA === countryB && PARLIAMENT.test(textA) && PARLIAMENT.test(textB);
}

const PARLIAMENT = /^(?:parlement|assemblee nationale)\b/;
