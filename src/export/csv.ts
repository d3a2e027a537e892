import type { ExportedActor } from "../../queries/export/exported-actor.js";
import type { ExportedStatement } from "../../queries/export/exported-statement.js";
import type { FoundRelationship } from "../../queries/found-relationship.js";
import { ACTOR_ATTRIBUTES, RELATIONSHIP_ATTRIBUTES, STATEMENT_ATTRIBUTES, type Attribute } from "./attributes.js";
import { csvLine } from "./csv-line.js";
import type { ExportedFile, ExportFormat, ExportHead } from "./export-format.js";
import { sourceOf, targetOf, UNNAMED_KIND, UNNAMED_LABEL, unnamedId } from "./unnamed-end.js";

type Column<Row> = Pick<Attribute<Row>, "name" | "of">;

const ACTOR_COLUMNS: readonly Column<ExportedActor>[] = [
  { name: "id", of: ({ id }) => id },
  { name: "label", of: ({ name }) => name },
  ...ACTOR_ATTRIBUTES,
];

const STATEMENT_COLUMNS: readonly Column<ExportedStatement>[] = [
  { name: "id", of: ({ id }) => id },
  { name: "source", of: sourceOf },
  { name: "target", of: targetOf },
  ...STATEMENT_ATTRIBUTES,
];

const RELATIONSHIP_COLUMNS: readonly Column<FoundRelationship>[] = [
  { name: "id", of: ({ id }) => id },
  { name: "source", of: ({ subjectId }) => subjectId },
  { name: "target", of: ({ objectId }) => objectId },
  { name: "weight", of: ({ statements }) => statements },
  ...RELATIONSHIP_ATTRIBUTES,
];

const header = (columns: readonly { readonly name: string }[]): string => csvLine(columns.map(({ name }) => name));

const line = <Row>(columns: readonly Column<Row>[], row: Row): string => csvLine(columns.map(({ of }) => of(row)));

/** CSV (RFC 4180, UTF-8, with a header): `nodes.csv`, `edges.csv`, and `citation.json` beside them. */
export const csv: ExportFormat = {
  name: "csv",
  title: "CSV (pandas, R)",
  mediaType: "text/csv; charset=utf-8",
  ending: "csv",
  files: ({ level, citation }: ExportHead): readonly ExportedFile[] => [
    {
      name: "nodes.csv",
      sections: [
        { before: header(ACTOR_COLUMNS), rows: "actors", write: (actor) => line(ACTOR_COLUMNS, actor) },
        ...(level === "statements" ? [UNNAMED] : []),
      ],
    },
    {
      name: "edges.csv",
      sections: [
        level === "statements"
          ? { before: header(STATEMENT_COLUMNS), rows: "statements", write: (row) => line(STATEMENT_COLUMNS, row) }
          : {
              before: header(RELATIONSHIP_COLUMNS),
              rows: "relationships",
              write: (row) => line(RELATIONSHIP_COLUMNS, row),
            },
      ],
    },
    citationFile(citation),
  ],
};

const UNNAMED = {
  rows: "halves",
  write: ({ id }: { readonly id: string }) =>
    csvLine([unnamedId(id), UNNAMED_LABEL, UNNAMED_KIND, ...ACTOR_ATTRIBUTES.slice(1).map(() => null)]),
} as const;

export const citationFile = (citation: object): ExportedFile => ({
  name: "citation.json",
  sections: [{ before: `${JSON.stringify(citation, null, 2)}\n` }],
});
