import { EXIT } from "./exit-code.js";

/** Ctrl-C, or the end that a service manager asks for. */
const SIGNALS = ["SIGINT", "SIGTERM"] as const;

/**
 * Runs work that is told by a signal to come to an end; a second Ctrl-C ends the process at once.
 * @param onFirst said to the user when the first Ctrl-C comes
 */
export async function interruptible<Result>(
  onFirst: () => void,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const controller = new AbortController();
  const interrupt = (): void => {
    if (controller.signal.aborted) process.exit(EXIT.INTERRUPTED);
    onFirst();
    controller.abort();
  };
  for (const signal of SIGNALS) process.on(signal, interrupt);
  try {
    return await work(controller.signal);
  } finally {
    for (const signal of SIGNALS) process.off(signal, interrupt);
  }
}
