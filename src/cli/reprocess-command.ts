import { loadConfig } from "../config.js";
import { reprocess, type Difference } from "../reprocess.js";
import { loadKnowledge } from "../../ingest/knowledge/load.js";
import { readingHere } from "../reading/brief-reader.js";
import { openStore } from "../store/open-store.js";
import type { CurationFlags } from "./curation-commands.js";
import { EXIT, type ExitCode } from "./exit-code.js";
import { interruptible } from "./interruption.js";
import { printable } from "./printable.js";
import { counted, say } from "./reporter.js";
import { writeData } from "./write-data.js";

export interface ReprocessFlags extends CurationFlags {
  readonly dryRun?: boolean;
}

/** So many lines of a kind are told; `--json` tells all. */
const SHOWN = 20;

/** `griot reprocess`: reads all briefs again from their stored text. */
export async function reprocessCommand(flags: ReprocessFlags): Promise<ExitCode> {
  const config = loadConfig({ store: flags.store });
  const store = await openStore(config.store);
  const reader = readingHere(loadKnowledge());
  try {
    const onProgress = (done: number, all: number): void => {
      if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${counted(all, "brief")}`);
    };
    const report = await interruptible(
      () => say("Stopping: the batch under way is finished first (Ctrl-C again ends at once)."),
      (signal) =>
        reprocess(store, reader, {
          ...{ dryRun: flags.dryRun ?? false, signal, onProgress },
          clock: () => new Date().toISOString(),
        }),
    );
    if (process.stderr.isTTY) process.stderr.write("\n");
    const { briefs, changed, failures, interrupted } = report;
    if (flags.json) await writeData(`${JSON.stringify(report)}\n`);
    else {
      await tell("statement", report.statements);
      await tell("actor", report.actors);
    }
    const tense = flags.dryRun ? "would be read otherwise" : "read otherwise than before";
    say(`${counted(briefs, "brief")} read again: ${changed} ${tense}; ${failures.length} failed.`);
    for (const failure of failures.slice(0, SHOWN)) say(`  ${failure}`);
    if (interrupted) return EXIT.INTERRUPTED;
    return failures.length > 0 ? EXIT.SOME_INPUT_FAILED : EXIT.WELL;
  } finally {
    await reader.close();
    await store.close();
  }
}

async function tell(noun: string, { appeared, disappeared }: Difference): Promise<void> {
  const lines = [...disappeared.map((told) => `- ${told}`), ...appeared.map((told) => `+ ${told}`)];
  for (const line of lines.slice(0, SHOWN)) await writeData(`${printable(line)}\n`);
  if (lines.length > SHOWN) await writeData(`  … and ${lines.length - SHOWN} more: --json tells each.\n`);
  await writeData(`${counted(disappeared.length, noun)} gone, ${appeared.length} new.\n`);
}
