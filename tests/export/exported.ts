import type { GraphStore } from "../../queries/graph-store.js";
import { buildGraphQLSchema } from "../../schema/graphql/build-schema.js";
import { DEFAULT_LICENCE } from "../../src/export/citation.js";
import { exportBytes } from "../../src/export/export-bytes.js";
import { exportFormat } from "../../src/export/formats.js";
import { readExportRequest, type ExportParameters } from "../../src/export/read-export-request.js";
import { select } from "../../src/export/selection.js";

/** The files of an export, by name, as text. */
export async function exportedFiles(
  store: GraphStore,
  formatName: string,
  parameters: ExportParameters = {},
): Promise<Readonly<Record<string, string>>> {
  const request = readExportRequest(parameters, buildGraphQLSchema());
  const selection = await select(store, request, DEFAULT_LICENCE);
  const files: Record<string, string> = {};
  for (const { name, sections } of exportFormat(formatName).files({ ...request, ...selection })) {
    let text = "";
    for await (const piece of exportBytes(sections, selection)) text += piece.toString();
    files[name] = text;
  }
  return files;
}

/** The text of a format of one file. */
export async function exported(
  store: GraphStore,
  formatName: string,
  parameters: ExportParameters = {},
): Promise<string> {
  return Object.values(await exportedFiles(store, formatName, parameters))[0] ?? "";
}
