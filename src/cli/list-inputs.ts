import type { Dirent } from "node:fs";
import { readdir, realpath, stat } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { formatOf, KNOWN_ENDINGS } from "../../ingest/read/brief-format.js";
import { refuseFile } from "../../ingest/read/read-briefs.js";
import { refuse, wholeFile, type BriefRefused } from "../../ingest/read/read-outcome.js";
import { fileProblem } from "./file-problem.js";

/** Stands for standard input among paths. */
export const STANDARD_INPUT = "-";

export interface InputFile {
  readonly kind: "file";
  /** As the user wrote it, or below the folder the user wrote; `-`: standard input. */
  readonly path: string;
  /** null: nobody knows. */
  readonly bytes: number | null;
}

export interface InputList {
  /** In the order of the arguments, folders sorted by name: what to read, and what cannot be. */
  readonly entries: readonly (InputFile | BriefRefused)[];
  /** Files in folders that are of no format of Griot: left out, not failed. */
  readonly leftOut: readonly string[];
}

/**
 * Finds the files behind the arguments; folders are searched to any depth, hidden entries left out.
 * @param without folders that are not searched: what the command itself writes to.
 */
export async function listInputs(paths: readonly string[], without: readonly string[] = []): Promise<InputList> {
  const entries: (InputFile | BriefRefused)[] = [];
  const leftOut: string[] = [];
  const closed = new Set(without.map((folder) => resolve(folder)));

  async function addArgument(path: string): Promise<void> {
    if (path === STANDARD_INPUT) {
      entries.push({ kind: "file", path, bytes: null });
      return;
    }
    const status = await stat(path);
    if (!status.isDirectory()) {
      addFile(path, status.size);
      return;
    }
    const before = entries.length;
    await addFolder(path, new Set());
    if (entries.length === before)
      entries.push(refuse(wholeFile(path), `the folder holds no brief: put ${KNOWN_ENDINGS} files in it.`));
  }

  function addFile(path: string, bytes: number): void {
    const problem = refuseFile(path, bytes);
    entries.push(problem === null ? { kind: "file", path, bytes } : refuse(wholeFile(path), problem));
  }

  /** @param above real paths of the folders that lead here: a link back to one of them is not followed. */
  async function addFolder(folder: string, above: ReadonlySet<string>): Promise<void> {
    const real = await realpath(folder);
    if (above.has(real) || closed.has(resolve(folder))) return;
    const inside = (await readdir(folder, { withFileTypes: true })).filter(({ name }) => !name.startsWith("."));
    for (const entry of inside.sort(byName)) {
      const path = join(folder, entry.name);
      await orRefused(path, async () => {
        const status = await stat(path);
        if (status.isDirectory()) await addFolder(path, new Set([...above, real]));
        else if (status.isFile() && formatOf(path) !== null) addFile(path, status.size);
        else leftOut.push(path);
      });
    }
  }

  async function orRefused(path: string, add: () => Promise<void>): Promise<void> {
    try {
      await add();
    } catch (error) {
      entries.push(refuse(wholeFile(path), fileProblem(error)));
    }
  }

  for (const path of paths) await orRefused(path, () => addArgument(path));
  return { entries, leftOut };
}

/** Bytes of all files; null where standard input is one of them. */
export function totalBytes({ entries }: InputList): number | null {
  const sizes = entries.map((entry) => (entry.kind === "file" ? entry.bytes : 0));
  return sizes.reduce<number | null>((sum, size) => (sum === null || size === null ? null : sum + size), 0);
}

/** By code point, so that every machine reads in the same order. */
const byName = (a: Dirent, b: Dirent): number => (a.name < b.name ? -1 : 1);

/** A file's name without folder and ending: the id of a brief that brings none. */
export const nameOf = (path: string): string => basename(path).replace(/\.[^.]+$/, "");
