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
      ...rdfSections(head, (resource) => item(JSON.stringify(nodeObject(resource)))),
      { before: "\n]}\n" },
    ];
  },
);

function nodeObject({ iri, types, properties }: Resource): object {
  const node: Record<string, unknown> = { "@id": iri, ...(types.length > 0 && { "@type": types }) };
  for (const [name, value] of properties) {
    if (value === null) continue;
    const known = node[name];
    if (known === undefined) node[name] = valueObject(value);
    else if (Array.isArray(known)) known.push(valueObject(value));
    else node[name] = [known, valueObject(value)];
  }
  return node;
}

function valueObject(value: RdfValue): unknown {
  if (typeof value !== "object") return value;
  if ("iri" in value) return { "@id": value.iri };
  const text = value.text.replaceAll("\u0000", "\ufffd").toWellFormed();
  if ("datatype" in value) return { "@value": text, "@type": value.datatype };
  return value.language === undefined ? text : { "@value": text, "@language": value.language };
}
