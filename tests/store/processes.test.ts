import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { openStore } from "../../src/store/open-store.js";
import { column, errorOf, query } from "./ask.js";

let folder: string;
const started: ChildProcess[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "griot-test-"));
});
afterEach(async () => {
  for (const child of started.splice(0)) child.kill("SIGKILL");
  await rm(folder, { recursive: true });
});

interface Writer {
  readonly child: ChildProcess;
  /** The next line it says. */
  readonly line: () => Promise<string>;
  readonly kill: () => Promise<void>;
}

function startWriter(first: number, count: number, rows: number): Writer {
  const hooks = join(process.cwd(), "tests/support/register-typescript.js");
  const script = join(process.cwd(), "tests/store/writer-process.ts");
  const args = ["--no-warnings", "--import", hooks, script, folder, String(first), String(count), String(rows)];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  started.push(child);
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    child,
    line: async () => String((await lines.next()).value),
    kill: async () => {
      const exited = once(child, "exit");
      child.kill("SIGKILL");
      await exited;
    },
  };
}

test("kill -9 in the middle of writing: no batch that was acknowledged is lost, none is there in part", async () => {
  const rows = 50;
  let first = 0;
  for (let round = 0; round < 4; round++) {
    const writer = startWriter(first, 100_000, rows);
    expect(await writer.line()).toBe("open SharedStore");
    let acknowledged = -1;
    for (let batch = 0; batch < 10 + round * 7; batch++) acknowledged = Number(await writer.line());
    await writer.kill();
    const store = await openStore(folder);
    const counts = await store.read(query("MATCH (n:Actor) RETURN n.batch AS batch, count(n) AS rows ORDER BY batch"));
    await store.close();
    expect(counts.length).toBeGreaterThan(acknowledged);
    expect(counts).toEqual(counts.map((_, batch) => ({ batch, rows })));
    first = counts.length;
  }
});

test("while one process holds the folder others go through it; when it is killed they say so, and the next owns it", async () => {
  const owner = startWriter(0, 1, 10);
  expect(await owner.line()).toBe("open SharedStore");
  expect(await owner.line()).toBe("0");
  const guest = startWriter(1, 3, 10);
  expect([await guest.line(), await guest.line(), await guest.line(), await guest.line()]).toEqual([
    "open RemoteStore",
    "1",
    "2",
    "3",
  ]);
  const store = await openStore(folder);
  expect(await column(store, "MATCH (n:Actor) RETURN count(n)")).toEqual([40]);
  await owner.kill();
  expect((await errorOf(store.read(query("RETURN 1 AS n")))).code).toBe("STORE_UNREACHABLE");
  await store.close();
  const next = await openStore(folder);
  expect(next.constructor.name).toBe("SharedStore");
  expect(await column(next, "MATCH (n:Actor) RETURN count(n)")).toEqual([40]);
  await next.close();
});

test("two processes that start at once share the folder", async () => {
  const writers = [startWriter(0, 5, 10), startWriter(5, 5, 10), startWriter(10, 5, 10)];
  const opened = await Promise.all(writers.map((writer) => writer.line()));
  expect(opened.sort()).toEqual(["open RemoteStore", "open RemoteStore", "open SharedStore"]);
  for (const writer of writers) for (let batch = 0; batch < 5; batch++) await writer.line();
  const store = await openStore(folder);
  expect(await column(store, "MATCH (n:Actor) RETURN count(n)")).toEqual([150]);
  await store.close();
});

test("a process that holds the folder and does not answer is named", async () => {
  const owner = startWriter(0, 1, 1);
  await owner.line();
  await owner.line();
  await rm(join(folder, "owner.socket"));
  expect(await errorOf(openStore(folder))).toEqual({
    code: "STORE_LOCKED",
    message: `The graph in the folder "${folder}" is held by another process that does not answer; stop that process or name another folder.`,
  });
});
