/** A value in RDF: another resource, a text, a typed text, a whole number, or true or false. */
export type RdfValue =
  | { readonly iri: string }
  | { readonly text: string; readonly language?: string }
  | { readonly text: string; readonly datatype: string }
  | number
  | boolean;

/** A resource with all that is said of it, which Turtle and JSON-LD write each in its way. */
export interface Resource {
  readonly iri: string;
  /** Prefixed names, as datatypes are. */
  readonly types: readonly string[];
  /** Prefixed name and value; a name may come several times in a row. null values are left out. */
  readonly properties: readonly (readonly [string, RdfValue | null])[];
}

export const PREFIXES: Readonly<Record<string, string>> = {
  dcterms: "http://purl.org/dc/terms/",
  foaf: "http://xmlns.com/foaf/0.1/",
  griot: "urn:griot:ontology:",
  org: "http://www.w3.org/ns/org#",
  prov: "http://www.w3.org/ns/prov#",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  schema: "https://schema.org/",
  skos: "http://www.w3.org/2004/02/skos/core#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
};

/** The IRI of something of ours: `urn:griot:person:assimi-goita`. */
export const griotIri = (id: string): string =>
  `urn:griot:${PLAIN.test(id) ? id : id.replace(/[^\p{L}\p{N}\p{M}:._-]/gu, encoded)}`;

/** Most ids, and quicker to see than what letters are. */
const PLAIN = /^[a-z0-9:._-]+$/i;

/** An address of others, with what no IRI may hold encoded. */
export const webIri = (url: string): string => url.replace(/[\u0000-\u0020<>"{}|\\^`]|\p{Surrogate}/gu, encoded);

const encoded = (character: string): string => encodeURIComponent(character.toWellFormed());

export const iri = (value: string): RdfValue => ({ iri: value });

export const textOrNull = (text: string | null): RdfValue | null => (text === null ? null : { text });

/** A number with a fraction, exactly as written. */
export const decimal = (value: number): RdfValue => ({ text: plainDecimal(value), datatype: "xsd:decimal" });

const plainDecimal = (value: number): string => {
  const text = String(value);
  return text.includes("e") ? value.toFixed(20).replace(/0+$/, "") : text;
};

const DATE_TYPES: Readonly<Record<number, string>> = { 4: "xsd:gYear", 7: "xsd:gYearMonth", 10: "xsd:date" };

/** A date as precise as it is known; a null one stays null. */
export const dateOrNull = (date: string | null): RdfValue | null =>
  date === null ? null : { text: date, datatype: DATE_TYPES[date.length] ?? "xsd:dateTime" };
