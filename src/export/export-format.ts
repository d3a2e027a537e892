import type { ExportedActor } from "../../queries/export/exported-actor.js";
import type { ExportedBrief } from "../../queries/export/exported-brief.js";
import type { ExportedStatement } from "../../queries/export/exported-statement.js";
import type { HalfStatement } from "../../queries/export/selected-ids.js";
import type { FoundRelationship } from "../../queries/found-relationship.js";
import type { Citation } from "./citation.js";
import type { Level } from "./export-request.js";

/** What can be walked through, each in an order of its own that never changes. */
export interface ExportedRows {
  readonly actors: ExportedActor;
  /** Statements of which no text names one end: formats of nodes and edges put a node there, see `unnamed-end.ts`. */
  readonly halves: HalfStatement;
  readonly briefs: ExportedBrief;
  readonly statements: ExportedStatement;
  readonly relationships: FoundRelationship;
}

export type RowKind = keyof ExportedRows;

/** A part of a file: what stands before the rows, each row, what stands after. */
export type Section = {
  readonly before?: string;
  /** Asked when the rows are over. */
  readonly after?: () => string;
} & (
  | { readonly rows?: never }
  | { [Kind in RowKind]: { readonly rows: Kind; readonly write: (row: ExportedRows[Kind]) => string } }[RowKind]
);

/** What a file says at its beginning. */
export interface ExportHead {
  readonly level: Level;
  readonly citation: Citation;
}

/** One file of an export. */
export interface ExportedFile {
  /** Without folder: `edges.csv`. */
  readonly name: string;
  /** Pure text in this order; sections may share what a writer remembers, so they are made anew for each export. */
  readonly sections: readonly Section[];
}

export interface ExportFormat {
  /** What `--format` and the address name. */
  readonly name: string;
  /** For people: «GraphML». */
  readonly title: string;
  readonly mediaType: string;
  /** Ending of the file's name, without dot. */
  readonly ending: string;
  /** Several files travel as one zip. */
  readonly files: (head: ExportHead) => readonly ExportedFile[];
}

/** A format of a single file. */
export const singleFile = (
  format: Omit<ExportFormat, "files">,
  sections: (head: ExportHead) => readonly Section[],
): ExportFormat => ({
  ...format,
  files: (head) => [{ name: `griot.${format.ending}`, sections: sections(head) }],
});
