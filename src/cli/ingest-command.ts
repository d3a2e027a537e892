import { loadConfig, shownStore } from "../config.js";
import { ingestBriefs, type IngestOutcome } from "../ingest-briefs.js";
import { chooseReader } from "../reading/choose-reader.js";
import { openStore } from "../store/open-store.js";
import { EXIT, type ExitCode } from "./exit-code.js";
import { FailedFolder } from "./failed-folder.js";
import { interruptible } from "./interruption.js";
import { listInputs, totalBytes } from "./list-inputs.js";
import { readInputs } from "./read-inputs.js";
import { counted, Reporter, say } from "./reporter.js";
import { writeData } from "./write-data.js";

export interface IngestFlags {
  readonly store?: string;
  readonly verbose?: boolean;
  readonly failed?: string;
  readonly json?: boolean;
  readonly threads?: number;
}

/** `griot ingest PATH…`: reads briefs into the graph. */
export async function ingestCommand(paths: readonly string[], flags: IngestFlags): Promise<ExitCode> {
  const config = loadConfig({ store: flags.store });
  const failedFolder = flags.failed === undefined ? null : new FailedFolder(flags.failed);
  const inputs = await listInputs(paths, flags.failed === undefined ? [] : [flags.failed]);
  const store = await openStore(config.store);
  const reporter = new Reporter({
    ...{ verbose: flags.verbose ?? false, totalBytes: totalBytes(inputs), leftOut: inputs.leftOut },
    results: ["new", "updated", "unchanged"],
  });
  const onOutcome = ({ result, input, reason, statements }: IngestOutcome): void => {
    if (reason === null)
      reporter.done(input.place, result, result === "unchanged" ? "" : counted(statements, "statement"));
    else {
      reporter.failed(reason);
      failedFolder?.keep(input, reason);
    }
  };
  const kept = (): string =>
    `${counted(reporter.count("new") + reporter.count("updated"), "brief")} of this run are in ${shownStore(config.store)}`;
  const reader = chooseReader(totalBytes(inputs), flags.threads);
  try {
    const summary = await interruptible(
      () => reporter.note("Stopping: what has been read is written first (Ctrl-C again ends at once)."),
      (signal) =>
        ingestBriefs(store, reader, readInputs(inputs.entries, { onBytes: reporter.onBytes, signal }), {
          ...{ onOutcome, signal },
          clock: () => new Date().toISOString(),
        }),
    );
    reporter.summary();
    if (flags.json) {
      const { interrupted, ...counts } = summary;
      await writeData(`${JSON.stringify({ ...counts, interrupted, failures: reporter.failures })}\n`);
    }
    if (summary.interrupted) {
      say(`Interrupted: ${kept()}; the same command goes on from there.`);
      return EXIT.INTERRUPTED;
    }
    return summary.failed > 0 ? EXIT.SOME_INPUT_FAILED : EXIT.WELL;
  } catch (error) {
    reporter.stop();
    if (reporter.count("new") + reporter.count("updated") > 0) say(`${kept()}; the same command goes on from there.`);
    throw error;
  } finally {
    await reader.close();
    await store.close();
  }
}
