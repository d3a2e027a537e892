/** Which actors FollowTheMoney lets have an id: all, all but places, persons, organisations, or companies alone. */
export type IdentifierBearer = "anything" | "legal" | "person" | "organization" | "company";

interface IdentifierScheme {
  /** The property in which FollowTheMoney keeps it. */
  readonly ftm: string;
  readonly of: IdentifierBearer;
}

/**
 * Registers whose ids tell who somebody is, by the scheme that ids here begin with, «wikidata:Q1065». Codes that many
 * share (of an activity, a tax office, a place) are none.
 */
export const IDENTIFIER_SCHEMES = {
  wikidata: { ftm: "wikidataId", of: "anything" },
  lei: { ftm: "leiCode", of: "legal" },
  registration: { ftm: "registrationNumber", of: "legal" },
  "id-number": { ftm: "idNumber", of: "legal" },
  tax: { ftm: "taxNumber", of: "legal" },
  vat: { ftm: "vatCode", of: "legal" },
  inn: { ftm: "innCode", of: "legal" },
  ogrn: { ftm: "ogrnCode", of: "legal" },
  okpo: { ftm: "okpoCode", of: "legal" },
  npi: { ftm: "npiCode", of: "legal" },
  usc: { ftm: "uscCode", of: "legal" },
  uei: { ftm: "uniqueEntityId", of: "legal" },
  duns: { ftm: "dunsCode", of: "legal" },
  swift: { ftm: "swiftBic", of: "legal" },
  bvd: { ftm: "bvdId", of: "legal" },
  licence: { ftm: "licenseNumber", of: "legal" },
  opencorporates: { ftm: "opencorporatesUrl", of: "legal" },
  passport: { ftm: "passportNumber", of: "person" },
  "social-security": { ftm: "socialSecurityNumber", of: "person" },
  imo: { ftm: "imoNumber", of: "organization" },
  cage: { ftm: "cageCode", of: "organization" },
  giin: { ftm: "giiNumber", of: "organization" },
  permid: { ftm: "permId", of: "organization" },
  isin: { ftm: "isinCode", of: "company" },
  cik: { ftm: "cikCode", of: "company" },
  irs: { ftm: "irsCode", of: "company" },
  jib: { ftm: "jibCode", of: "company" },
  voen: { ftm: "voenCode", of: "company" },
} as const satisfies Record<string, IdentifierScheme>;

export const identifierScheme = (scheme: string): IdentifierScheme | null =>
  Object.hasOwn(IDENTIFIER_SCHEMES, scheme) ? IDENTIFIER_SCHEMES[scheme as keyof typeof IDENTIFIER_SCHEMES] : null;
