import { InputError } from "../../schema/ontology/errors.js";

const MEBIBYTE = 1024 * 1024;

/** Most bytes the text of one brief may have: some 2,500 pages, far above any dispatch. */
export const MAX_BRIEF_BYTES = 16 * MEBIBYTE;

/** Most bytes of a file that is read whole and may hold many briefs (.json, .xml); .jsonl has no limit. */
export const MAX_FILE_BYTES = 64 * MEBIBYTE;

const megabytes = (bytes: number): string =>
  `${Number.isInteger(bytes / MEBIBYTE) ? bytes / MEBIBYTE : (bytes / MEBIBYTE).toFixed(1)} MB`;

/** @throws InputError where a brief's text, or the file that holds it alone, is too large. */
export function refuseLargeBrief(bytes: number): void {
  if (bytes <= MAX_BRIEF_BYTES) return;
  throw new InputError(
    `too large (${megabytes(bytes)}; a brief may have ${megabytes(MAX_BRIEF_BYTES)}): split it into one file a brief.`,
  );
}

/** @throws InputError where a file of many briefs is too large to be read whole. */
export function refuseLargeFile(bytes: number): void {
  if (bytes <= MAX_FILE_BYTES) return;
  throw new InputError(
    `too large (${megabytes(bytes)}; such a file may have ${megabytes(MAX_FILE_BYTES)}): split it, or give the briefs as .jsonl, one a line.`,
  );
}
