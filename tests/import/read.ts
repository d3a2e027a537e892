import { writeFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { GraphStore } from "../../queries/graph-store.js";
import type { ImportCounts } from "../../src/import/import-counts.js";
import { importGraph } from "../../src/import/import-graph.js";
import type { ImportRecord } from "../../src/import/import-record.js";
import { readFtm } from "../../src/import/read-ftm.js";
import { readPopolo } from "../../src/import/read-popolo.js";
import { knowledge } from "../support/read.js";

const READERS = { ftm: readFtm, popolo: readPopolo };

/** A file of this text while `work` runs. */
async function withFile<Result>(text: string, work: (path: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), "griot-import-"));
  try {
    await writeFile(join(folder, "file"), text);
    return await work(join(folder, "file"));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What a text of this format holds; the file is called «file». */
export const recordsOf = (format: keyof typeof READERS, text: string): Promise<readonly ImportRecord[]> =>
  withFile(text, async (path) => {
    const records: ImportRecord[] = [];
    for await (const record of READERS[format]({ name: "file", path }, () => undefined)) records.push(record);
    return records;
  });

/** Imports a text and tells what became of it. */
export const importText = (
  store: GraphStore | null,
  format: keyof typeof READERS,
  text: string,
): Promise<ImportCounts & { readonly faults: readonly string[] }> =>
  withFile(text, async (path) => {
    const faults: string[] = [];
    const counts = await importGraph({
      ...{ store, knowledge, fileName: "file" },
      read: () => READERS[format]({ name: "file", path }, () => undefined),
      onFault: (reason) => void faults.push(reason),
      clock: () => "2026-01-01T00:00:00.000Z",
    });
    return { ...counts, faults };
  });

/** FollowTheMoney entities as lines. */
export const lines = (...entities: readonly object[]): string =>
  entities.map((one) => `${JSON.stringify(one)}\n`).join("");
