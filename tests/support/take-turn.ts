import { createHash } from "node:crypto";
import { readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

/**
 * Waits until no other test has a turn with `resource`, across all processes of this machine.
 * @returns what ends the turn. The turn of a process that died has ended too.
 */
export async function takeTurn(resource: string): Promise<() => Promise<void>> {
  const name = createHash("sha256").update(resource).digest("hex").slice(0, 16);
  const file = join(tmpdir(), `griot-test-turn-${name}`);
  for (;;) {
    try {
      await writeFile(file, String(process.pid), { flag: "wx" });
      return () => rm(file, { force: true });
    } catch {
      const holder = Number(await readFile(file, "utf8").catch(() => ""));
      if (holder && !isAlive(holder)) await rm(file, { force: true });
      else await pause(50);
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
