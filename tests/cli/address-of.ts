import type { ChildProcess } from "node:child_process";
import { once } from "node:events";

/** Where a program that was just started answers; waits until it says so. */
export async function addressOf(child: ChildProcess): Promise<string> {
  let said = "";
  child.stdout?.on("data", (data: Buffer) => (said += data.toString()));
  for (;;) {
    const [, url] = /Griot answers at (http\S+\/graphql)/.exec(said) ?? [];
    if (url !== undefined) return url;
    if (child.exitCode !== null) throw new Error(`griot ended with ${child.exitCode}: ${said}`);
    await Promise.race([once(child.stdout ?? child, "data"), once(child, "close")]);
  }
}
