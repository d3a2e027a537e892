import { singleFile, type Section } from "./export-format.js";
import { PREFIXES, type RdfValue, type Resource } from "./rdf-resource.js";
import { rdfSections } from "./rdf-sections.js";

/** RDF as Turtle: schema.org and the W3C's ORG for what is said, PROV-O for what proves it. */
export const turtle = singleFile(
  { name: "turtle", title: "Turtle", mediaType: "text/turtle; charset=utf-8", ending: "ttl" },
  (head): readonly Section[] => [{ before: prefixLines() }, ...rdfSections(head, turtleOf)],
);

const prefixLines = (): string =>
  `${Object.entries(PREFIXES)
    .map(([prefix, namespace]) => `@prefix ${prefix}: <${namespace}> .`)
    .join("\n")}\n\n`;

function turtleOf({ iri, types, properties }: Resource): string {
  let text = `<${iri}>`;
  let separator = "";
  if (types.length > 0) {
    text += ` a ${types.join(", ")}`;
    separator = " ;\n ";
  }
  let last = "";
  for (const [name, value] of properties) {
    if (value === null) continue;
    text += name === last ? `, ${termOf(value)}` : `${separator} ${name} ${termOf(value)}`;
    separator = " ;\n ";
    last = name;
  }
  return `${text} .\n`;
}

function termOf(value: RdfValue): string {
  if (typeof value !== "object") return String(value);
  if ("iri" in value) return `<${value.iri}>`;
  const text = `"${escaped(value.text)}"`;
  if ("datatype" in value) return `${text}^^${value.datatype}`;
  return value.language === undefined ? text : `${text}@${value.language}`;
}

const ESCAPES: Readonly<Record<string, string>> = { '"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t" };

/** NUL, which no RDF store keeps, becomes U+FFFD; other control characters are written by their code. */
function escaped(text: string): string {
  if (!/["\\\u0000-\u001f\u007f]/.test(text)) return text;
  return text.replace(/["\\\u0000-\u001f\u007f]/g, (character) =>
    character === "\u0000"
      ? "\ufffd"
      : (ESCAPES[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, "0").toUpperCase()}`),
  );
}
