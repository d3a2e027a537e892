import { spawnSync } from "node:child_process";
import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { entityLines } from "./entities.js";

/**
 * Entities a minute of `griot import` on the embedded engine, the first time and again, each in a process of its own:
 * `npm run bench:import -- --json`. Beside it, the Python package followthemoney on the same file, which reads and
 * validates it but stores nothing.
 */
const { values: options } = parseArgs({
  options: { json: { type: "boolean", default: false }, entities: { type: "string", default: "100000" } },
});
const PEER = "followthemoney (Python), reading only";
/** Beside the source: python reads no compiled copy. */
const PEER_SCRIPT = "bench/import/read_ftm.py";

interface Imported {
  readonly entitiesPerMinute: number;
  readonly seconds: number;
  readonly peakRssMb: number;
}

const tell = (line: string): void => void process.stderr.write(`${line}\n`);
const entities = Number(options.entities);
const folder = await mkdtemp(join(tmpdir(), "griot-bench-"));
try {
  const file = join(folder, "entities.ftm.json");
  const lines = function* (): Generator<string> {
    for (const line of entityLines(entities)) yield `${line}\n`;
  };
  await pipeline(Readable.from(lines()), createWriteStream(file));
  const result = { entities, first: importOf(file), again: importOf(file), peer: peerOf(file) };
  if (options.json) process.stdout.write(`${JSON.stringify(result)}\n`);
  else {
    for (const [when, { entitiesPerMinute, seconds, peakRssMb }] of Object.entries({
      "The first time": result.first,
      Again: result.again,
    })) {
      tell(`${when}: ${entitiesPerMinute} entities a minute (${seconds.toFixed(1)} s), ${peakRssMb} MB at most.`);
    }
    if (result.peer) tell(`${result.peer.name}: ${result.peer.entitiesPerMinute} entities a minute.`);
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}

function aMinute(seconds: number): number {
  return Math.round((entities / seconds) * 60);
}

function importOf(file: string): Imported {
  const script = fileURLToPath(new URL("./importing-process.js", import.meta.url));
  const { status, stdout } = spawnSync(process.execPath, [script, file, join(folder, "graph")], {
    stdio: ["ignore", "pipe", "inherit"],
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`The importing process ended with ${status}.`);
  const { seconds, peakRssMb } = JSON.parse(stdout) as { seconds: number; peakRssMb: number };
  return { entitiesPerMinute: aMinute(seconds), seconds, peakRssMb };
}

function peerOf(file: string): { readonly name: string; readonly entitiesPerMinute: number } | null {
  const readers = process.env["GRIOT_TEST_READERS"];
  const python = readers === undefined ? "python3" : join(readers, "venv/bin/python");
  const { status, stdout } = spawnSync(python, [PEER_SCRIPT, file], { encoding: "utf8" });
  if (status !== 0) {
    tell(`No ${PEER} to compare with: export GRIOT_TEST_READERS=$(bash scripts/readers/install.sh).`);
    return null;
  }
  return { name: PEER, entitiesPerMinute: aMinute((JSON.parse(stdout) as { seconds: number }).seconds) };
}
