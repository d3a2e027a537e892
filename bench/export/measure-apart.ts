import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import type { Level } from "../../src/export/export-request.js";

export interface Measured {
  readonly format: string;
  readonly rowsPerSecond: number;
  readonly peakRssMb: number;
  readonly idleRssMb: number;
}

/** Exports in a process that does nothing else, so that its memory is that of the export. */
export async function* measureApart(
  location: string,
  level: Level,
  formats: readonly string[],
): AsyncGenerator<Measured> {
  const child = spawn(
    process.execPath,
    [
      "--expose-gc",
      ...["--import", fileURLToPath(new URL("../../tests/support/register-typescript.js", import.meta.url))],
      fileURLToPath(new URL("./exporting-process.ts", import.meta.url)),
      ...[location, level, ...formats],
    ],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  for await (const line of createInterface({ input: child.stdout })) yield JSON.parse(line) as Measured;
  const code = await ended;
  if (code !== 0) throw new Error(`The exporting process ended with ${code}.`);
}
