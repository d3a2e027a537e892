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

/** Written piece by piece: an object that grows name by name takes five times as long. */
function nodeText({ iri, types, properties }: Resource): string {
  let text = `{"@id":${JSON.stringify(iri)}`;
  if (types.length > 0) text += `,"@type":${JSON.stringify(types)}`;
  const given = properties.filter((property): property is Given => property[1] !== null);
  for (let index = 0; index < given.length;) {
    const [name, first] = given[index] as Given;
    let values = valueText(first);
    let next = index + 1;
    for (; given[next]?.[0] === name; next++) values += `,${valueText((given[next] as Given)[1])}`;
    text += `,"${name}":${next === index + 1 ? values : `[${values}]`}`;
    index = next;
  }
  return `${text}}`;
}

type Given = readonly [string, RdfValue];

function valueText(value: RdfValue): string {
  if (typeof value !== "object") return String(value);
  if ("iri" in value) return `{"@id":${JSON.stringify(value.iri)}}`;
  const text = JSON.stringify(value.text.replaceAll("\u0000", "\ufffd").toWellFormed());
  if ("datatype" in value) return `{"@value":${text},"@type":"${value.datatype}"}`;
  return value.language === undefined ? text : `{"@value":${text},"@language":"${value.language}"}`;
}
