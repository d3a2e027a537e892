import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { EXPORT_FORMATS } from "../../src/export/formats.js";
import { LEVELS, type Level } from "../../src/export/export-request.js";
import { openStore } from "../../src/store/open-store.js";
import { generateGraph } from "../generate-graph.js";
import { apocRowsPerSecond, driverRowsPerSecond } from "./peers.js";
import { measureApart } from "./measure-apart.js";

/**
 * Rows a second of each format on each engine, beside the same rows as neo4j-driver streams them, and the memory that
 * the export takes: `npm run bench:export -- --json`. Neo4j is measured where GRIOT_BENCH_NEO4J (or GRIOT_TEST_NEO4J)
 * names one; its graph is erased.
 */
const { values: options } = parseArgs({
  options: {
    json: { type: "boolean", default: false },
    relationships: { type: "string", default: "1000000" },
    level: { type: "string", default: "relationships" },
    formats: { type: "string", default: EXPORT_FORMATS.map(({ name }) => name).join(",") },
    engines: { type: "string", default: "embedded,neo4j" },
  },
});

interface BenchRow {
  readonly format: string;
  readonly engine: string;
  readonly rowsPerSecond: number;
  /** neo4j-driver's bare stream of the same rows in the same run; null without Neo4j. */
  readonly driverRowsPerSecond: number | null;
  readonly peakRssMb: number;
  readonly idleRssMb: number;
}

const tell = (line: string): void => void process.stderr.write(`${line}\n`);

const level: Level = LEVELS.find((name) => name === options.level) ?? "relationships";
const size = { relationships: Number(options.relationships), withStatements: level === "statements" };
const formats = options.formats.split(",");
const engines = options.engines.split(",");
const neo4j = process.env["GRIOT_BENCH_NEO4J"] ?? process.env["GRIOT_TEST_NEO4J"];

const folder = await mkdtemp(join(tmpdir(), "griot-bench-"));
const rows: BenchRow[] = [];
let driver: number | null = null;
try {
  if (engines.includes("neo4j") && neo4j !== undefined) {
    await fill(neo4j, "Neo4j");
    driver = await driverRowsPerSecond(neo4j, level);
    tell(`neo4j-driver alone: ${driver} rows/s`);
    await measure(neo4j, "neo4j");
    const apoc = level === "relationships" ? await apocRowsPerSecond(neo4j) : null;
    tell(
      apoc === null
        ? "APOC gave nothing: it is not there, or its whole file needs more memory (NEO4J_HEAP=8g)."
        : `APOC's GraphML to a stream: ${apoc} rows/s`,
    );
  } else if (engines.includes("neo4j")) {
    tell("Neo4j is not measured: GRIOT_BENCH_NEO4J names none.");
  }
  if (engines.includes("embedded")) {
    await fill(folder, "the embedded engine");
    await measure(folder, "embedded");
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
if (options.json) process.stdout.write(`${JSON.stringify({ rows })}\n`);
else console.table(rows);

async function fill(location: string, name: string): Promise<void> {
  const store = await openStore(location);
  const started = performance.now();
  for (let left = 1; left > 0;) {
    const [answer] = await store.read({
      cypher: "MATCH (n) RETURN count(n) AS nodes",
      params: {},
      decode: (row) => Number(row["nodes"]),
    });
    left = answer ?? 0;
    const erase = { cypher: "MATCH (n) WITH n LIMIT 2000 DETACH DELETE n", params: {}, decode: String };
    if (left > 0) await store.write([erase]);
  }
  await generateGraph(store, size);
  tell(`${size.relationships} relationships in ${name} after ${Math.round((performance.now() - started) / 1000)} s`);
  await store.close();
}

async function measure(location: string, engine: string): Promise<void> {
  for await (const measured of measureApart(location, level, formats)) {
    rows.push({
      ...{ format: measured.format, engine, rowsPerSecond: measured.rowsPerSecond, driverRowsPerSecond: driver },
      ...{ peakRssMb: measured.peakRssMb, idleRssMb: measured.idleRssMb },
    });
    tell(JSON.stringify(rows.at(-1)));
  }
}
