import { ACTOR_ATTRIBUTES, RELATIONSHIP_ATTRIBUTES, STATEMENT_ATTRIBUTES, type Attribute } from "./attributes.js";
import { relationLabel } from "./relation-label.js";
import { singleFile, type Section } from "./export-format.js";
import { separated } from "./separated.js";
import { sourceOf, targetOf, UNNAMED_KIND, UNNAMED_LABEL, unnamedId } from "./unnamed-end.js";

/** The JSON of Cytoscape and Cytoscape.js, an element a line. */
export const cytoscape = singleFile(
  { name: "cytoscape", title: "Cytoscape JSON", mediaType: "application/json", ending: "cyjs" },
  ({ level, citation }): readonly Section[] => {
    const [node, edge] = [separated(), separated()];
    const data = { name: `Griot, ${level}`, ...citation };
    const actors: Section = {
      before: `{"format_version":"1.0","generated_by":"griot","target_cytoscapejs_version":"~3.0","data":${JSON.stringify(data)},"elements":{"nodes":[`,
      rows: "actors",
      write: (actor) => node(element({ id: actor.id, name: actor.name }, ACTOR_ATTRIBUTES, actor)),
    };
    const between = `\n],"edges":[`;
    const end: Section = { before: "\n]}}\n" };
    if (level === "relationships") {
      return [
        actors,
        {
          before: between,
          rows: "relationships",
          write: (row) => {
            const { id, subjectId: source, objectId: target, statements: weight } = row;
            return edge(
              element(
                { id, source, target, name: nameOf(row), interaction: row.type, weight },
                RELATIONSHIP_ATTRIBUTES,
                row,
              ),
            );
          },
        },
        end,
      ];
    }
    return [
      actors,
      {
        rows: "halves",
        write: ({ id }) => node(element({ id: unnamedId(id), name: UNNAMED_LABEL, kind: UNNAMED_KIND }, [], null)),
      },
      {
        before: between,
        rows: "statements",
        write: (row) => {
          const [source, target] = [sourceOf(row), targetOf(row)];
          const own = { id: row.id, source, target, name: nameOf(row), interaction: row.type };
          return edge(element(own, STATEMENT_ATTRIBUTES, row));
        },
      },
      end,
    ];
  },
);

/** What Cytoscape shows of an edge. */
const nameOf = ({ type }: { readonly type: string }): string => relationLabel(type);

/** Written piece by piece: an object that grows name by name takes five times as long. */
function element<Row>(own: object, attributes: readonly Attribute<Row>[], row: Row): string {
  let data = JSON.stringify(own).slice(0, -1);
  for (const { name, of } of attributes) {
    const value = of(row);
    if (value !== null) data += `,"${name}":${JSON.stringify(value)}`;
  }
  return `{"data":${data}}}`;
}
