import { chooseReader } from "../reading/choose-reader.js";
import { readInOrder } from "../reading/read-in-order.js";
import { EXIT, type ExitCode } from "./exit-code.js";
import { extractionJson } from "./extraction-json.js";
import { interruptible } from "./interruption.js";
import { listInputs, totalBytes } from "./list-inputs.js";
import { OutputFolder } from "./output-folder.js";
import { readInputs } from "./read-inputs.js";
import { counted, Reporter, say } from "./reporter.js";
import { writeData } from "./write-data.js";

export interface ExtractFlags {
  readonly out?: string;
  readonly verbose?: boolean;
  readonly threads?: number;
}

/** `griot extract PATH…`: what the briefs say, as JSON, without a graph. */
export async function extractCommand(paths: readonly string[], flags: ExtractFlags): Promise<ExitCode> {
  const output = flags.out === undefined ? null : new OutputFolder(flags.out);
  const inputs = await listInputs(paths, flags.out === undefined ? [] : [flags.out]);
  const reader = chooseReader(totalBytes(inputs), flags.threads);
  const reporter = new Reporter({
    ...{ verbose: flags.verbose ?? false, totalBytes: totalBytes(inputs), leftOut: inputs.leftOut },
    results: ["extracted"],
  });
  const interrupted = await interruptible(
    () => reporter.note("Stopping…"),
    async (signal) => {
      const briefs = readInputs(inputs.entries, { onBytes: reporter.onBytes, signal });
      for await (const { input, result } of readInOrder(briefs, reader, signal)) {
        if (result.extraction === null) {
          reporter.failed(result.reason);
          continue;
        }
        const json = extractionJson(result.extraction);
        if (output) output.write(json.id, result.extraction.brief.id, json);
        else await writeData(`${JSON.stringify(json)}\n`);
        reporter.done(input.place, "extracted", counted(json.relations.length, "relation"));
      }
      return signal.aborted;
    },
  ).finally(() => reader.close());
  reporter.summary();
  if (interrupted) {
    say(`Interrupted: ${counted(reporter.count("extracted"), "brief")} written${flags.out ? ` to ${flags.out}` : ""}.`);
    return EXIT.INTERRUPTED;
  }
  return reporter.failures.length > 0 ? EXIT.SOME_INPUT_FAILED : EXIT.WELL;
}
