import { createWriteStream, existsSync, mkdirSync, renameSync, rmSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { AppError } from "../../schema/ontology/errors.js";
import type { ExportedFile } from "../export/export-format.js";
import type { OpenedExport } from "../export/open-export.js";

export interface WriteOptions {
  readonly gzip?: boolean;
  readonly file?: string;
  /** Ends the writing; nothing is left behind. */
  readonly signal: AbortSignal;
}

/**
 * Writes an export to a file, or each of its files into a folder that is there or whose name ends with a slash. A
 * reader never sees half a file: it is written beside and then renamed.
 * @param open opens one file of the export, or all of them as one
 */
export async function writeExport(
  output: string,
  files: readonly ExportedFile[],
  open: (file: string | undefined, gzip: boolean) => OpenedExport,
  { gzip = false, file, signal }: WriteOptions,
): Promise<void> {
  if (!/[/\\]$/.test(output) && !isFolder(output)) {
    return writeWhole(output, open(file, gzip || output.endsWith(".gz")), signal);
  }
  try {
    mkdirSync(output, { recursive: true });
  } catch (error) {
    throw cannotWrite(output, error);
  }
  const names = file !== undefined || files.length < 2 ? [file] : files.map(({ name }) => name);
  for (const name of names) {
    const opened = open(name, gzip);
    const fileName = name === undefined || file !== undefined ? opened.fileName : `${name}${gzip ? ".gz" : ""}`;
    await writeWhole(join(output, fileName), opened, signal);
  }
}

async function writeWhole(path: string, { stream }: OpenedExport, signal: AbortSignal): Promise<void> {
  const draft = join(dirname(path), `.${basename(path)}.${process.pid}.part`);
  try {
    await pipeline(stream, createWriteStream(draft), { signal });
    renameSync(draft, path);
  } catch (error) {
    if (existsSync(draft)) rmSync(draft, { force: true });
    throw isOfFile(error) ? cannotWrite(path, error) : error;
  }
}

const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory();

const isOfFile = (error: unknown): boolean => error instanceof Error && "syscall" in error && "path" in error;

const PROBLEMS: Readonly<Record<string, string>> = {
  ENOENT: "the folder does not exist: make it first",
  EACCES: "permission denied: choose another place",
  EPERM: "permission denied: choose another place",
  ENOTDIR: "a part of the path is a file, not a folder: check it",
  EEXIST: "there is a file of that name, not a folder: choose another name",
  EROFS: "the disk can only be read: choose another place",
  ENAMETOOLONG: "the name is too long: choose a shorter one",
};

function cannotWrite(path: string, error: unknown): AppError {
  const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
  const reason = PROBLEMS[code] ?? `the system cannot write there (${code}): make room or choose another place`;
  return new AppError("USAGE", `-o ${path}: ${reason}.`, { cause: error });
}
