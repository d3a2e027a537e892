import { AppError } from "../../schema/ontology/errors.js";

/** What the shell gets to see. */
export const EXIT = {
  WELL: 0,
  SOME_INPUT_FAILED: 1,
  WRONG_USAGE: 2,
  STORE_UNREACHABLE: 3,
  /** Ended by Ctrl-C, as shells count it: 128 and the number of the signal. */
  INTERRUPTED: 130,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Exit code of an error that ended a command; null: nobody foresaw it. */
export function exitCodeOf(error: unknown): ExitCode | null {
  if (!(error instanceof AppError)) return null;
  switch (error.code) {
    case "STORE_UNREACHABLE":
    case "STORE_LOCKED":
      return EXIT.STORE_UNREACHABLE;
    case "USAGE":
    case "CONFIGURATION_INVALID":
      return EXIT.WRONG_USAGE;
    default:
      return EXIT.SOME_INPUT_FAILED;
  }
}
