import { createWriteStream } from "node:fs";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { SingleBar } from "cli-progress";
import { loadCountries } from "../../ingest/knowledge/load-countries.js";
import { InputError } from "../../schema/ontology/errors.js";
import { loadConfig } from "../config.js";
import { importOwn } from "../import/import-own.js";
import type { ImportCounts } from "../import/import-counts.js";
import { importGraph } from "../import/import-graph.js";
import { readFtm } from "../import/read-ftm.js";
import { isOwnFtm, readOwnFtm, readOwnJson, type OwnGraph } from "../import/read-own.js";
import { readPopolo } from "../import/read-popolo.js";
import type { ImportSource } from "../import/source-lines.js";
import { openStore } from "../store/open-store.js";
import { EXIT, type ExitCode } from "./exit-code.js";
import { fileProblem } from "./file-problem.js";
import type { IMPORT_FORMATS } from "./import-options.js";
import { interruptible } from "./interruption.js";
import { counted, say } from "./reporter.js";
import { writeData } from "./write-data.js";

export interface ImportFlags {
  readonly format: (typeof IMPORT_FORMATS)[number];
  readonly source?: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
  readonly store?: string;
}

const READERS = { ftm: readFtm, popolo: readPopolo } as const;

/** An export of Griot's own; null: a file of somebody else's. */
async function ownGraph(format: ImportFlags["format"], source: ImportSource): Promise<OwnGraph | null> {
  if (format === "json") return readOwnJson(source);
  return format === "ftm" && (await isOwnFtm(source)) ? readOwnFtm(source) : null;
}

/** So many faults are told; the rest is counted. */
const SHOWN_FAULTS = 20;

/** `griot import --format … FILE`: brings a file of knowledge into the graph. */
export async function importCommand(file: string, flags: ImportFlags): Promise<ExitCode> {
  const config = loadConfig({ store: flags.store });
  const spooled = file === "-" ? await spool() : null;
  try {
    const source: ImportSource = spooled ? { name: "standard input", path: spooled.path } : { name: file, path: file };
    const bytes = await sizeOf(source);
    const own = await ownGraph(flags.format, source);
    const store = flags.dryRun ? null : await openStore(config.store);
    const bar = progressBar(bytes);
    const faults: string[] = [];
    const reader = READERS[flags.format === "popolo" ? "popolo" : "ftm"];
    const read = (first: boolean) => reader(source, (more) => bar?.increment(first ? more : 0));
    try {
      return await interruptible(
        () => say("Stopping: the batch under way is finished first (Ctrl-C again ends at once)."),
        async (signal) => {
          const counts = own
            ? await importOwn(store, own, signal)
            : await importGraph({
                ...{ store, read, signal },
                knowledge: loadCountries(),
                fileName: flags.source ?? (spooled ? "standard input" : basename(file)),
                onFault: (reason) => void (faults.length < SHOWN_FAULTS && faults.push(reason)),
                onProgress: (sums) =>
                  bar?.update({ actors: actorsOf(sums), links: sums.links.new + sums.links.unchanged }),
                clock: () => new Date().toISOString(),
              });
          bar?.stop();
          tell(counts, faults, flags);
          if (flags.json) await writeData(`${JSON.stringify(plain(counts, faults))}\n`);
          if (!signal.aborted) return counts.failed > 0 ? EXIT.SOME_INPUT_FAILED : EXIT.WELL;
          say("Interrupted: what is told above is in the graph; the same command goes on from there.");
          return EXIT.INTERRUPTED;
        },
      );
    } finally {
      bar?.stop();
      await store?.close();
    }
  } finally {
    await spooled?.remove();
  }
}

/** Standard input on disk, since it is read twice. */
async function spool(): Promise<{ readonly path: string; readonly remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), "griot-import-"));
  const path = join(folder, "input");
  await pipeline(process.stdin, createWriteStream(path));
  return { path, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** @throws InputError for a file that cannot be read. */
async function sizeOf({ name, path }: ImportSource): Promise<number> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) throw Object.assign(new Error(), { code: "EISDIR" });
    return found.size;
  } catch (error) {
    throw new InputError(`${name}: ${fileProblem(error)}`, { cause: error });
  }
}

const actorsOf = ({ actors }: ImportCounts): number => actors.new + actors.updated + actors.unchanged;

function tell(counts: ImportCounts, faults: readonly string[], { dryRun }: ImportFlags): void {
  const { actors, links, leftOut, failed } = counts;
  if (dryRun) {
    say(`${counted(actors.new, "actor")} and ${counted(links.new, "link")} found, nothing written; ${failed} failed.`);
  } else {
    say(
      `${counted(actorsOf(counts), "actor")}: ${actors.new} new, ${actors.updated} updated, ${actors.unchanged} unchanged; ` +
        `${counted(links.new + links.unchanged, "link")}: ${links.new} new, ${links.unchanged} unchanged; ` +
        `${failed} failed.`,
    );
  }
  for (const fault of faults) say(`  ${fault}`);
  if (failed > faults.length) say(`  … and ${failed - faults.length} more.`);
  const left = [...leftOut].sort(([, a], [, b]) => b - a).map(([what, count]) => `${count} ${what}`);
  if (left.length > 0) say(`Left out, since the graph has no place for them: ${left.join(", ")}.`);
}

const plain = ({ leftOut, ...counts }: ImportCounts, failures: readonly string[]): object => ({
  ...counts,
  leftOut: Object.fromEntries(leftOut),
  failures,
});

function progressBar(bytes: number): SingleBar | null {
  if (!process.stderr.isTTY) return null;
  const bar = new SingleBar({
    format: "{bar} {percentage} %  {actors} actors, {links} links, {eta_formatted} left",
    stream: process.stderr,
    hideCursor: true,
    gracefulExit: false, // Ctrl-C finishes the batch first
    stopOnComplete: false,
    clearOnComplete: true,
  });
  bar.start(bytes, 0, { actors: 0, links: 0 });
  return bar;
}
