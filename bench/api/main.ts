import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { GraphStore, Query } from "../../queries/graph-store.js";
import { openStore } from "../../src/store/open-store.js";
import { driverAlone } from "./driver-alone.js";
import { driveLoops, driveServer, type Load, type Speed } from "./drive.js";
import { generateGraph, type GraphSize } from "./generate-graph.js";
import { QUESTIONS, type Question } from "./questions.js";
import { startGriot, startNeo4j, startPeer, type Started } from "./start-processes.js";
import { toTable } from "./to-table.js";

/** One question on one engine, side by side in one run. */
export interface Row {
  readonly question: string;
  readonly engine: "neo4j" | "embedded";
  readonly griot: Speed;
  readonly peer: Speed | null;
  readonly driver: Pick<Speed, "rps"> | null;
}

const USAGE = `npm run bench:api -- [--json] [--seconds 10] [--actors 100000] [--relationships 500000]
  [--growth 10000,1000000] [--engines neo4j,embedded] [--questions WORD] [--connections 20] [--neo4j ADDRESS]
  [--folder FOLDER] [--keep-graph]`;

const say = (line: string): void => void process.stderr.write(`${line}\n`);

const { values: flags } = parseArgs({
  options: {
    json: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
    seconds: { type: "string", default: "10" },
    actors: { type: "string", default: "100000" },
    relationships: { type: "string", default: "500000" },
    growth: { type: "string", default: "10000,1000000" },
    engines: { type: "string", default: "neo4j,embedded" },
    questions: { type: "string", default: "" },
    connections: { type: "string", default: "20" },
    neo4j: { type: "string" },
    folder: { type: "string" },
    "keep-graph": { type: "boolean", default: false },
  },
});

async function run(): Promise<void> {
  const size = { actors: Number(flags.actors), relationships: Number(flags.relationships) };
  const rows: Row[] = [];
  for (const engine of flags.engines.split(",")) {
    if (engine !== "neo4j" && engine !== "embedded") throw new Error(`--engines: neo4j or embedded, not "${engine}".`);
    const place = await placeOf(engine);
    if (!place) continue;
    try {
      rows.push(...(await measure(engine, place.location, size)));
      for (const relationships of flags.growth.split(",").filter(Boolean).map(Number)) {
        rows.push(...(await measureGrowth(engine, place.location, relationships)));
      }
    } finally {
      await place.end();
    }
  }
  process.stdout.write(flags.json ? `${JSON.stringify({ rows })}\n` : toTable(rows));
}

interface Place {
  readonly location: string;
  readonly end: () => Promise<void>;
}

/** null, with a word on standard error, when the engine cannot be had here. */
async function placeOf(engine: Row["engine"]): Promise<Place | null> {
  if (engine === "neo4j") {
    if (flags.neo4j) return { location: flags.neo4j, end: async () => undefined };
    return startNeo4j(say);
  }
  if (flags.folder) return { location: flags.folder, end: async () => undefined };
  const folder = await mkdtemp(join(tmpdir(), "griot-bench-"));
  return { location: folder, end: () => rm(folder, { recursive: true, force: true }) };
}

const loadOn = (actors: number): Load => ({
  seconds: Number(flags.seconds),
  connections: Number(flags.connections),
  actors,
});

const wanted = ({ name }: Question): boolean => name.includes(flags.questions);

async function measure(engine: Row["engine"], location: string, size: GraphSize): Promise<readonly Row[]> {
  await prepare(engine, location, size);
  const load = loadOn(size.actors);
  const peer = engine === "neo4j" ? await startPeer(location, say) : null;
  try {
    const rows: Row[] = [];
    for (const question of QUESTIONS.filter(wanted)) rows.push(await compare(engine, location, question, load, peer));
    return rows;
  } finally {
    await peer?.end();
  }
}

async function compare(
  engine: Row["engine"],
  location: string,
  question: Question,
  load: Load,
  peer: Started | null,
): Promise<Row> {
  const griot = await startGriot(location);
  let griotSpeed: Speed;
  try {
    griotSpeed = await driveServer(griot.url, question.griot, question, load);
  } finally {
    await griot.end();
  }
  const peerSpeed = peer && question.peer ? await driveServer(peer.url, question.peer, question, load) : null;
  const alone = engine === "neo4j" && question.cypher ? driverAlone(location) : null;
  const driver =
    alone && question.cypher
      ? await driveLoops((n) => alone.ask(question.cypher ?? "", question.variables(n, load.actors)), load)
      : null;
  await alone?.close();
  const row = { question: question.name, engine, griot: griotSpeed, peer: peerSpeed, driver };
  say(JSON.stringify(row));
  return row;
}

/** The questions whose cost could grow with the graph, at another size. */
async function measureGrowth(engine: Row["engine"], location: string, relationships: number): Promise<readonly Row[]> {
  const actors = Math.ceil(relationships / 5);
  await prepare(engine, location, { actors, relationships });
  const rows: Row[] = [];
  for (const question of QUESTIONS.filter(wanted)) {
    const named = { ...question, name: `${question.name} (${relationships} statements)` };
    rows.push(await compare(engine, location, named, loadOn(actors), null));
  }
  return rows;
}

async function prepare(engine: Row["engine"], location: string, size: GraphSize): Promise<void> {
  const store = await openStore(location);
  try {
    if (engine === "neo4j") await store.write([FULL_TEXT_INDEX]);
    if (flags["keep-graph"] && (await countActors(store)) === size.actors) return;
    say(`${engine}: a graph of ${size.actors} actors and ${size.relationships} relationships is made…`);
    await emptyGraph(store);
    await generateGraph(store, size);
  } finally {
    await store.close();
  }
}

const change = (cypher: string): Query<number> => ({ cypher, params: {}, decode: (row) => Number(row["total"]) });

/** What `searchActors` of the peer and of the driver alone asks. */
const FULL_TEXT_INDEX = change("CREATE FULLTEXT INDEX actor_names IF NOT EXISTS FOR (n:Actor) ON EACH [n.name]");

const countActors = async (store: GraphStore): Promise<number> =>
  (await store.read(change("MATCH (a:Actor) RETURN count(a) AS total")))[0] ?? 0;

async function emptyGraph(store: GraphStore): Promise<void> {
  const left = async (): Promise<number> => (await store.read(change("MATCH (n) RETURN count(n) AS total")))[0] ?? 0;
  while ((await left()) > 0) await store.write([change("MATCH (n) WITH n LIMIT 20000 DETACH DELETE n")]);
}

if (flags.help) process.stdout.write(`${USAGE}\n`);
else await run();
