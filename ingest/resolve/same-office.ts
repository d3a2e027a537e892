import { fold } from "../../schema/ontology/fold.js";
import type { Document, OfficeMention } from "../document.js";
import { isOneBody } from "./office-holders.js";
import { headsBody, officeKey } from "./office-key.js";

/** The same office in the same state: by key, else by head and what it is in charge of. */
export function sameOffice(doc: Document, a: OfficeMention, b: OfficeMention): boolean {
  if (a.former !== b.former || a.plural || b.plural) return false;
  const [countryA, countryB] = [a.country ?? doc.home, b.country ?? doc.home];
  if (countryA !== countryB && a.country && b.country) return false;
  const [keyA, keyB] = [officeKey(a), officeKey(b)];
  if (keyA || keyB) return keyA === keyB && (countryA === countryB || !countryA || !countryB);
  const ofBodies = a.body !== null && b.body !== null;
  if (rankOf(a, ofBodies) !== rankOf(b, ofBodies)) return false;
  const [fewer, more] = a.portfolio.length <= b.portfolio.length ? [a, b] : [b, a];
  if (ofBodies) return isOneBody(doc, a, b) && (headsBody(a) || within(fewer, more));
  const sameState = a.country !== null && a.country === b.country && a.body === null && b.body === null;
  if (fewer.portfolio.length === 0) return sameState && more.portfolio.length === 0;
  return within(fewer, more);
}

const within = (fewer: OfficeMention, more: OfficeMention): boolean =>
  fewer.portfolio.every((word) => more.portfolio.includes(word));

/** «le président», «le chef», «le patron» of one body: one office. */
const rankOf = (office: OfficeMention, ofBody: boolean): string =>
  ofBody && headsBody(office) ? "head" : fold(office.head);
