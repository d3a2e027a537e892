import { pipeline } from "node:stream/promises";
import { buildGraphQLSchema } from "../../schema/graphql/build-schema.js";
import { AppError } from "../../schema/ontology/errors.js";
import { loadConfig } from "../config.js";
import { DEFAULT_LICENCE } from "../export/citation.js";
import { exportFormat } from "../export/formats.js";
import { openExport } from "../export/open-export.js";
import { readExportRequest, type ExportParameters } from "../export/read-export-request.js";
import { select } from "../export/selection.js";
import { openStore } from "../store/open-store.js";
import { EXIT, type ExitCode } from "./exit-code.js";
import { PARAMETER_OF_FLAG } from "./export-options.js";
import { interruptible } from "./interruption.js";
import { say } from "./reporter.js";
import { writeExport } from "./write-export.js";

export type ExportFlags = Readonly<Record<string, string | boolean | undefined>> & {
  readonly format: string;
  readonly output?: string;
  readonly gzip?: boolean;
  readonly file?: string;
  readonly store?: string;
};

/** `griot export --format …`: writes the graph, or a part of it, to a file, a folder or standard output. */
export async function exportCommand(flags: ExportFlags): Promise<ExitCode> {
  const { format, request } = asUsage(() => ({
    format: exportFormat(flags.format),
    request: readExportRequest(parametersOf(flags), buildGraphQLSchema()),
  }));
  const config = loadConfig({ store: flags.store });
  const store = await openStore(config.store);
  try {
    return await interruptible(
      () => say("Stopping: nothing is left of the file under way."),
      async (signal) => {
        const selection = await select(store, request, config.sourcesLicence ?? DEFAULT_LICENCE);
        const open = (file: string | undefined, gzip: boolean) =>
          asUsage(() => openExport(format, request, selection, { file, gzip }));
        if (flags.output !== undefined) {
          await writeExport(flags.output, format.files({ ...request, ...selection }), open, { ...flags, signal });
        } else {
          const { stream, mediaType } = open(flags.file, flags.gzip ?? false);
          refuseTerminal(mediaType);
          await pipeline(stream, process.stdout, { end: false, signal });
        }
        return EXIT.WELL;
      },
    );
  } catch (error) {
    if (error instanceof Error && error.name === "AbortError") return EXIT.INTERRUPTED;
    throw error;
  } finally {
    await store.close();
  }
}

function parametersOf(flags: ExportFlags): ExportParameters {
  const given = Object.entries(flags).flatMap(([flag, value]) => {
    const parameter = PARAMETER_OF_FLAG[flag];
    return parameter === undefined || value === undefined ? [] : [[parameter, [String(value)]] as const];
  });
  return Object.fromEntries(given);
}

/** What is wrong with a flag is wrong usage. */
function asUsage<Result>(read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    if (error instanceof AppError && error.code === "INPUT_INVALID") throw new AppError("USAGE", error.message);
    throw error;
  }
}

function refuseTerminal(mediaType: string): void {
  if (!process.stdout.isTTY || !/zip/.test(mediaType)) return;
  throw new AppError("USAGE", "This is no text for a terminal; name a file with -o, or pipe it into a program.");
}
