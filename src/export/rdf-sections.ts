import type { ExportHead, Section } from "./export-format.js";
import type { Resource } from "./rdf-resource.js";
import {
  actorResource,
  briefResource,
  headResources,
  officeResource,
  relationshipResources,
  statementResources,
} from "./rdf-rows.js";

/** All resources of an export, each written the same way. An office is told once, before the first who held it. */
export function rdfSections(
  { level, citation }: ExportHead,
  write: (resource: Resource) => string,
): readonly Section[] {
  const writeAll = (resources: readonly Resource[]): string => resources.map(write).join("");
  const offices = new Set<string>();
  const head: Section = { before: writeAll(headResources(citation)) };
  const actors: Section = { rows: "actors", write: (actor) => write(actorResource(actor)) };
  if (level === "relationships") {
    return [head, actors, { rows: "relationships", write: (row) => writeAll(relationshipResources(row)) }];
  }
  return [
    head,
    actors,
    { rows: "briefs", write: (brief) => write(briefResource(brief)) },
    {
      rows: "statements",
      write: (statement) => {
        const office = officeResource(statement);
        const isNew = office !== null && !offices.has(office.iri);
        if (isNew) offices.add(office.iri);
        return (isNew ? write(office) : "") + writeAll(statementResources(statement));
      },
    },
  ];
}
