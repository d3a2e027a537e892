import { rename, rm, writeFile } from "node:fs/promises";
import { InputError } from "../../schema/ontology/errors.js";
import { fileProblem } from "./file-problem.js";

/** Writes a file whole or not at all. @throws InputError where it cannot be written. */
export async function writeWhole(path: string, content: string): Promise<void> {
  const beside = `${path}.part`;
  try {
    await writeFile(beside, content);
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw new InputError(`${path}: ${fileProblem(error)}`);
  }
}
