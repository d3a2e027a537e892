import pico from "picocolors";
import { loadKnowledge } from "../../ingest/knowledge/load.js";
import { tryReading } from "../reading/try-reading.js";
import { EXIT, type ExitCode } from "./exit-code.js";
import { explainReading } from "./explain-reading.js";
import { listInputs } from "./list-inputs.js";
import { readInputs } from "./read-inputs.js";
import { say } from "./reporter.js";
import { writeData } from "./write-data.js";

/** `griot explain PATH…`: how the briefs were read, for people. */
export async function explainCommand(paths: readonly string[]): Promise<ExitCode> {
  const inputs = await listInputs(paths);
  const knowledge = loadKnowledge();
  let failed = false;
  for await (const input of readInputs(inputs.entries)) {
    const { reading, reason } = input.kind === "failure" ? { ...input, reading: null } : tryReading(input, knowledge);
    if (reading !== null) await writeData(`${explainReading(reading, pico)}\n`);
    else {
      failed = true;
      say(reason);
    }
  }
  return failed ? EXIT.SOME_INPUT_FAILED : EXIT.WELL;
}
