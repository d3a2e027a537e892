import type { ExportedStatement } from "../../queries/export/exported-statement.js";

/** Kind of the node that stands for an end which no text names: one a statement, so that they link nothing. */
export const UNNAMED_KIND = "UNNAMED";

export const UNNAMED_LABEL = "(unnamed)";

export const unnamedId = (statementId: string): string => `unnamed:${statementId}`;

export const sourceOf = ({ id, subjectId }: ExportedStatement): string => subjectId ?? unnamedId(id);

export const targetOf = ({ id, objectId }: ExportedStatement): string => objectId ?? unnamedId(id);
