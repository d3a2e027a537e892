import { spawn, type ChildProcess } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const PROGRAM = join(import.meta.dirname, "../../bin/griot.js");

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd: string;
  readonly stdin?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
}

/** The compiled program as a process of its own, without settings from outside; its standard input stays open. */
export function spawnGriot(args: readonly string[], { cwd, env = {} }: RunOptions): ChildProcess {
  const { PATH, HOME, TMPDIR } = process.env;
  const outside = Object.fromEntries(Object.entries({ PATH, HOME, TMPDIR }).filter(([, value]) => value !== undefined));
  return spawn(process.execPath, [PROGRAM, ...args], { cwd, env: { ...outside, NO_COLOR: "1", ...env } });
}

/** Runs the program to its end. */
export async function griot(args: readonly string[], options: RunOptions): Promise<Ended> {
  const child = spawnGriot(args, options);
  child.stdin?.on("error", () => undefined); // a program that ended before it read all
  child.stdin?.end(options.stdin ?? "");
  return ended(child);
}

/** Collects what the process says until it ends. */
export async function ended(child: ChildProcess): Promise<Ended> {
  const said = { stdout: "", stderr: "" };
  child.stdout?.on("data", (data: Buffer) => (said.stdout += data.toString()));
  child.stderr?.on("data", (data: Buffer) => (said.stderr += data.toString()));
  const code = await new Promise<number | null>((resolve) => child.on("close", resolve));
  return { code, ...said };
}

/** A folder with these files, for the time of `work`. */
export async function inFolder(
  files: Readonly<Record<string, string | Uint8Array>>,
  work: (folder: string) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "griot-cli-"));
  try {
    for (const [name, content] of Object.entries(files)) {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), content);
    }
    await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
