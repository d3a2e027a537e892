import { CommanderError } from "commander";
import { EXIT, exitCodeOf, type ExitCode } from "./exit-code.js";
import { buildProgram } from "./program.js";
import { say } from "./reporter.js";

/**
 * Runs one command line; the process ends by itself when everything is closed, with the exit code set.
 * @param argv as in `process.argv`
 */
export async function main(argv: readonly string[]): Promise<void> {
  process.stdout.on("error", leaveQuietly);
  process.stderr.on("error", leaveQuietly);
  let code: ExitCode = EXIT.WELL;
  const program = buildProgram((finished) => {
    code = finished;
  });
  try {
    await program.parseAsync([...argv]);
  } catch (error) {
    if (error instanceof CommanderError) code = error.exitCode === 0 ? EXIT.WELL : EXIT.WRONG_USAGE;
    else {
      const known = exitCodeOf(error);
      if (known === null) throw error;
      say(`griot: ${(error as Error).message}`);
      code = known;
    }
  }
  process.exitCode = code;
}

/** The reader of a pipe has seen enough («griot extract … | head»). */
function leaveQuietly(error: NodeJS.ErrnoException): void {
  if (error.code !== "EPIPE") throw error;
  process.exit(EXIT.WELL);
}
