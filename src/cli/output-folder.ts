import { createHash } from "node:crypto";
import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { AppError } from "../../schema/ontology/errors.js";

/** Longest part of an id that becomes a file's name; file systems allow 255 bytes. */
const LONGEST_NAME = 100;

/** Writes one JSON file a brief, named for its id; a reader never sees half a file. */
export class OutputFolder {
  /** Names that are taken, with the brief that took them. */
  private readonly taken = new Map<string, string>();

  /** @throws AppError where the folder can be neither found nor made. */
  constructor(private readonly folder: string) {
    try {
      mkdirSync(folder, { recursive: true });
    } catch (error) {
      const code = error instanceof Error && "code" in error ? ` (${String(error.code)})` : "";
      throw new AppError("USAGE", `--out ${folder}: no folder can be made there${code}: name another one.`);
    }
  }

  /**
   * @param id becomes the file's name
   * @param briefId tells apart two briefs that bring the same id
   */
  write(id: string, briefId: string, value: unknown): void {
    const path = join(this.folder, `${this.nameFor(id, briefId)}.json`);
    const draft = `${path}.${process.pid}.part`;
    writeFileSync(draft, `${JSON.stringify(value, null, 2)}\n`);
    renameSync(draft, path);
  }

  private nameFor(id: string, briefId: string): string {
    const name = fileNameFor(id);
    const key = name.toLowerCase(); // file systems that do not tell case apart
    const owner = this.taken.get(key) ?? briefId;
    this.taken.set(key, owner);
    return owner === briefId ? name : `${name}-${briefId.slice(0, 8)}`;
  }
}

/** An id as a file's name: one that could leave the folder or is no name is rewritten, and told apart by its hash. */
export function fileNameFor(id: string): string {
  const name = id.replace(/[^\p{L}\p{M}\p{N}._-]+/gu, "-").replace(/^[.-]+/, "");
  const short = [...name].slice(0, LONGEST_NAME).join("");
  if (short === id) return id;
  return `${short || "brief"}-${createHash("sha256").update(id).digest("hex").slice(0, 8)}`;
}
