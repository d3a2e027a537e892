import { singleFile, type Section } from "./export-format.js";
import { PREFIXES, type RdfValue, type Resource } from "./rdf-resource.js";
import { rdfSections } from "./rdf-sections.js";
import { separated } from "./separated.js";

/** The same RDF as Turtle has, as JSON-LD 1.1, a resource a line. */
export const jsonLd = singleFile(
  { name: "jsonld", title: "JSON-LD", mediaType: "application/ld+json", ending: "jsonld" },
  (head): readonly Section[] => {
    const item = separated();
    return [
      { before: `{"@context":${JSON.stringify(PREFIXES)},\n"@graph":[` },
      ...rdfSections(head, (resource) => item(nodeText(resource))),
      { before: "\n]}\n" },
    ];
  },
);

/** Written piece by piece: an object that grows name by name takes five times as long. IRIs hold nothing to escape. */
function nodeText({ iri, types, properties }: Resource): string {
  let text = `{"@id":"${iri}"`;
  if (types.length > 0) text += `,"@type":["${types.join('","')}"]`;
  for (let index = 0; index < properties.length; index++) {
    const [name, value] = properties[index] as Property;
    if (value === null) continue;
    if (properties[index + 1]?.[0] !== name) text += `,"${name}":${valueText(value)}`;
    else {
      let values = valueText(value);
      for (; properties[index + 1]?.[0] === name; index++) {
        const next = properties[index + 1]?.[1] ?? null;
        if (next !== null) values += `,${valueText(next)}`;
      }
      text += `,"${name}":[${values}]`;
    }
  }
  return `${text}}`;
}

type Property = Resource["properties"][number];

function valueText(value: RdfValue): string {
  if (typeof value !== "object") return String(value);
  if ("iri" in value) return `{"@id":"${value.iri}"}`;
  const text = literalText(value.text);
  if ("datatype" in value) return `{"@value":${text},"@type":"${value.datatype}"}`;
  return value.language === undefined ? text : `{"@value":${text},"@language":"${value.language}"}`;
}

/** Letters and signs that JSON takes as they are. */
const PLAIN = /^[ !#-[\]-~]*$/;

const literalText = (text: string): string =>
  PLAIN.test(text) ? `"${text}"` : JSON.stringify(text.replaceAll("\u0000", "\ufffd").toWellFormed());
