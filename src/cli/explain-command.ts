import pico from "picocolors";
import type { Reading } from "../../ingest/cascade.js";
import { loadKnowledge } from "../../ingest/knowledge/load.js";
import { tryReading } from "../reading/try-reading.js";
import { EXIT, type ExitCode } from "./exit-code.js";
import { explainPage } from "./explain-page.js";
import { explainReading } from "./explain-reading.js";
import { listInputs } from "./list-inputs.js";
import { readInputs } from "./read-inputs.js";
import { say } from "./reporter.js";
import { writeData } from "./write-data.js";
import { writeWhole } from "./write-whole.js";

export interface ExplainFlags {
  /** As a page instead of text for the terminal. */
  readonly html?: boolean;
  /** File to write to instead of standard output. */
  readonly output?: string;
}

/** `griot explain PATH…`: how the briefs were read, for people. */
export async function explainCommand(paths: readonly string[], { html, output }: ExplainFlags): Promise<ExitCode> {
  const inputs = await listInputs(paths);
  const knowledge = loadKnowledge();
  const readings: Reading[] = [];
  let text = "";
  let failed = false;
  for await (const input of readInputs(inputs.entries)) {
    const { reading, reason } = input.kind === "failure" ? { ...input, reading: null } : tryReading(input, knowledge);
    if (reading === null) {
      failed = true;
      say(reason);
    } else if (html) readings.push(reading);
    else if (output !== undefined) text += `${explainReading(reading, pico.createColors(false))}\n`;
    else await writeData(`${explainReading(reading, pico)}\n`);
  }
  const whole = html ? explainPage(readings) : text;
  if (output !== undefined) await writeWhole(output, whole);
  else if (html) await writeData(whole);
  return failed ? EXIT.SOME_INPUT_FAILED : EXIT.WELL;
}
