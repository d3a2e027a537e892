import { pipeline, Readable } from "node:stream";
import { createGzip } from "node:zlib";
import { InputError } from "../../schema/ontology/errors.js";
import type { ExportedFile, ExportFormat } from "./export-format.js";
import type { ExportRequest } from "./export-request.js";
import { exportBytes } from "./export-bytes.js";
import type { Selection } from "./selection.js";
import { zipped } from "./zipped.js";

/** One file of an export, as it leaves. */
export interface OpenedExport {
  /** For the one who saves it: `griot-statements.graphml`. */
  readonly fileName: string;
  readonly mediaType: string;
  /** Destroying it ends the questions to the graph. */
  readonly stream: Readable;
}

export interface Packing {
  /** One of the files of a format that has several, by its name without ending; all of them: one zip. */
  readonly file?: string | undefined;
  readonly gzip: boolean;
}

/** @throws InputError for a file that the format has not. */
export function openExport(
  format: ExportFormat,
  { level }: Pick<ExportRequest, "level">,
  selection: Selection,
  { file, gzip }: Packing,
): OpenedExport {
  const files = format.files({ level, citation: selection.citation });
  const chosen = file === undefined ? files : [fileOf(files, file, format.name)];
  const [first] = chosen;
  if (!first || chosen.length > 1) {
    return {
      fileName: `griot-${level}-${format.name}.zip`,
      mediaType: "application/zip",
      stream: zipped(chosen.map(({ name, sections }) => ({ name, text: () => textStream(sections, selection) }))),
    };
  }
  const text = textStream(first.sections, selection);
  const name = files.length > 1 ? `griot-${level}-${first.name}` : `griot-${level}.${format.ending}`;
  return gzip
    ? { fileName: `${name}.gz`, mediaType: "application/gzip", stream: gzipped(text) }
    : { fileName: name, mediaType: format.mediaType, stream: text };
}

/** The text of one file in UTF-8; a lone surrogate becomes U+FFFD. */
export const textStream = (sections: ExportedFile["sections"], selection: Selection): Readable =>
  Readable.from(exportBytes(sections, selection), { objectMode: false, highWaterMark: READ_AHEAD });

/** Bytes that are written before they are taken, so that packing and writing go on side by side. */
const READ_AHEAD = 1 << 18;

function fileOf(files: readonly ExportedFile[], name: string, format: string): ExportedFile {
  const found = files.find((file) => file.name === name || file.name.startsWith(`${name}.`));
  if (found) return found;
  const names = files.map((file) => file.name).join(", ");
  throw new InputError(`The format "${format}" has no file "${name}"; it has ${names}.`);
}

/** An error of either side, and its being destroyed, reaches the other. */
const gzipped = (text: Readable): Readable => pipeline(text, createGzip(), () => undefined);
