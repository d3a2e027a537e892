import { SingleBar } from "cli-progress";
import { placeName, type Place } from "../../ingest/read/read-outcome.js";
import { printable } from "./printable.js";

/** So many failures are told in the summary; `--verbose` tells all. */
const SHOWN_FAILURES = 20;

export interface ReporterOptions {
  readonly verbose: boolean;
  /** Bytes of all inputs; null where nobody knows. */
  readonly totalBytes: number | null;
  /** Files of other kinds that were found in folders. */
  readonly leftOut: readonly string[];
  /** What can become of a brief that is read, in the order the summary tells them. */
  readonly results: readonly string[];
}

/** Tells the user on standard error how the work goes: a bar on a terminal, or a line a brief, and a summary. */
export class Reporter {
  private readonly bar: SingleBar | null;
  private readonly counts = new Map<string, number>();
  private readonly reasons: string[] = [];

  constructor(private readonly options: ReporterOptions) {
    const { verbose, totalBytes } = options;
    this.bar = process.stderr.isTTY && !verbose && totalBytes !== null ? progressBar() : null;
    this.bar?.start(totalBytes ?? 0, 0, { briefs: 0, failed: 0 });
  }

  readonly onBytes = (bytes: number): void => {
    this.bar?.increment(bytes);
  };

  /** A brief is done: its result, one of the options' results, and what to tell of it beside. */
  done(place: Place, result: string, detail: string): void {
    this.counts.set(result, this.count(result) + 1);
    this.update();
    if (this.options.verbose) say(`${result.padEnd(9)}  ${placeName(place)}${detail && `  ${detail}`}`);
  }

  failed(reason: string): void {
    this.reasons.push(reason);
    this.update();
    if (this.options.verbose) say(`failed     ${reason}`);
  }

  count(result: string): number {
    return this.counts.get(result) ?? 0;
  }

  get failures(): readonly string[] {
    return this.reasons;
  }

  /** A sentence while the work goes on; the bar ends. */
  note(sentence: string): void {
    this.stop();
    say(sentence);
  }

  /** Takes the bar away; needed before anything else is said. */
  stop(): void {
    this.bar?.stop();
  }

  summary(): void {
    this.stop();
    const { verbose, leftOut, results } = this.options;
    const read = results.reduce((sum, result) => sum + this.count(result), 0);
    const parts = results.map((result) => `${this.count(result)} ${result}`).join(", ");
    say(`${counted(read, "brief")} read: ${parts}; ${this.reasons.length} failed.`);
    if (!verbose) {
      for (const reason of this.reasons.slice(0, SHOWN_FAILURES)) say(`  ${reason}`);
      const more = this.reasons.length - SHOWN_FAILURES;
      if (more > 0) say(`  … and ${more} more: --verbose tells each.`);
    }
    if (leftOut.length > 0) {
      say(`${counted(leftOut.length, "file")} of other kinds left out${verbose ? ":" : " (--verbose names them)."}`);
      if (verbose) for (const path of leftOut) say(`  ${path}`);
    }
  }

  private update(): void {
    const briefs = [...this.counts.values()].reduce((sum, count) => sum + count, this.reasons.length);
    this.bar?.update({ briefs, failed: this.reasons.length });
  }
}

/** One line on standard error, which leaves standard output to the data. */
export const say = (sentence: string): void => {
  process.stderr.write(`${printable(sentence)}\n`);
};

/** «1 brief», «2 briefs». */
export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;

const progressBar = (): SingleBar =>
  new SingleBar({
    format: "{bar} {percentage} %  {briefs} briefs, {failed} failed, {eta_formatted} left",
    stream: process.stderr,
    hideCursor: true,
    gracefulExit: false, // Ctrl-C finishes the batch first
    stopOnComplete: false,
    clearOnComplete: true,
  });
