import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { loadKnowledge } from "../../ingest/knowledge/load.js";
import { loadConfig } from "../config.js";
import { ingestBriefs, type IngestOutcome } from "../ingest-briefs.js";
import { exampleQuestions } from "../server/example-questions.js";
import { readingHere } from "../reading/brief-reader.js";
import { openStore } from "../store/open-store.js";
import { EXIT, type ExitCode } from "./exit-code.js";
import { interruptible } from "./interruption.js";
import { listInputs } from "./list-inputs.js";
import { readInputs } from "./read-inputs.js";
import { counted, say } from "./reporter.js";
import type { ServeFlags } from "./serve-command.js";
import { serve } from "./serve.js";
import { writeData } from "./write-data.js";

/** The briefs that come with Griot, beside the compiled code as beside the source. */
const SAMPLES = fileURLToPath(new URL("../../ingest/samples/", import.meta.url));

/** `griot start`: a graph of the sample briefs, served, with questions to begin with. */
export async function startCommand(flags: ServeFlags): Promise<ExitCode> {
  const config = loadConfig(flags);
  const store = await openStore(config.store);
  try {
    const knowledge = loadKnowledge();
    const reader = readingHere(knowledge);
    const { entries } = await listInputs([relative(process.cwd(), SAMPLES)]);
    const onOutcome = ({ reason }: IngestOutcome): void => {
      if (reason !== null) say(reason);
    };
    const summary = await interruptible(
      () => say("Stopping: what has been read is written first."),
      (signal) => {
        const clock = (): string => new Date().toISOString();
        return ingestBriefs(store, reader, readInputs(entries, { signal }), { onOutcome, signal, clock });
      },
    );
    const read = summary.new + summary.updated + summary.unchanged;
    const updated = summary.updated > 0 ? `, ${summary.updated} updated` : "";
    await writeData(
      `${counted(read, "sample brief")}: ${summary.new} new${updated}, ${summary.unchanged} unchanged.\n`,
    );
    if (summary.interrupted) return EXIT.INTERRUPTED;
    return await serve(store, knowledge, reader, config, threeQuestions);
  } finally {
    await store.close();
  }
}

const threeQuestions = (url: string): string =>
  `\nOpen ${url}/graphql in a browser and paste a question:\n\n${exampleQuestions().join("\n")}`;
