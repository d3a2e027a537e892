import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { cpus, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { openStore } from "../../src/store/open-store.js";
import { hasBrowser, launchBrowser } from "../../tests/support/browser.js";
import { startGriot } from "../api/start-processes.js";
import { generateGraph, type GraphSize } from "../generate-graph.js";
import { drawWhole, firstPaint, type Drawn, type FirstPaint } from "./measure-page.js";

const USAGE = `npm run bench:web -- [--json] [--seconds 3] [--visits 5] [--folder FOLDER]
  --folder keeps the generated graphs there, for the next run.`;

/** What reads well, and as many as a page draws: with hubs, since it draws what four steps from the best linked reach. */
const SIZES: readonly GraphSize[] = [
  { actors: 300, relationships: 900 },
  { actors: 5_000, relationships: 20_000, hubs: 50 },
];

interface Measured {
  readonly machine: string;
  readonly firstPaint: FirstPaint;
  readonly drawn: readonly Drawn[];
}

const { values: flags } = parseArgs({
  options: {
    json: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
    seconds: { type: "string", default: "3" },
    visits: { type: "string", default: "5" },
    folder: { type: "string" },
  },
});

async function run(): Promise<void> {
  if (!hasBrowser) throw new Error("The page is measured in Debian's chromium: apt-get install chromium.");
  const folder = flags.folder ?? (await mkdtemp(join(tmpdir(), "griot-bench-web-")));
  await mkdir(folder, { recursive: true });
  try {
    const measured = await measureIn(folder);
    process.stdout.write(flags.json ? `${JSON.stringify(measured)}\n` : inWords(measured));
  } finally {
    if (!flags.folder) await rm(folder, { recursive: true, force: true });
  }
}

async function measureIn(folder: string): Promise<Measured> {
  const drawn: Drawn[] = [];
  let visits: FirstPaint[] = [];
  for (const size of SIZES) {
    const location = join(folder, `${size.actors}-${size.hubs ?? 0}`);
    if (!existsSync(location)) {
      const store = await openStore(location);
      await generateGraph(store, size).finally(() => store.close());
    }
    const server = await startGriot(location);
    const browser = await launchBrowser();
    try {
      const url = server.url.replace(/\/graphql$/, "");
      await firstPaint(browser, url); // warms the server
      if (visits.length === 0) {
        for (let visit = 0; visit < Number(flags.visits); visit++) visits.push(await firstPaint(browser, url));
      }
      drawn.push(await drawWhole(browser, url, Number(flags.seconds)));
    } finally {
      await browser.close();
      await server.end();
    }
  }
  visits = visits.toSorted((one, other) => one.usefulMs - other.usefulMs);
  const [median] = visits.slice(Math.floor(visits.length / 2));
  if (!median) throw new Error("--visits: at least 1.");
  const [processor] = cpus();
  const machine = `${cpus().length} × ${processor?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB, no graphics card`;
  return { machine, firstPaint: median, drawn };
}

const whole = (value: number): string => Math.round(value).toLocaleString("en");

function inWords({ machine, firstPaint: first, drawn }: Measured): string {
  return [
    machine,
    `first useful paint ${whole(first.usefulMs)} ms (anything: ${whole(first.firstMs)} ms), ${whole(first.scriptBytes / 1000)} kB of JavaScript`,
    ...drawn.map((graph) =>
      [
        `${graph.actors}:`,
        `  answer ${whole(graph.answeredMs)} ms, ${whole(graph.answerBytes / 1000)} kB`,
        `  drawn ${whole(graph.drawnMs)} ms after it, laid out ${whole(graph.laidOutMs)} ms after it`,
        `  longest task ${whole(graph.longestTaskMs)} ms; ${graph.longTasks} of 50 ms and more, ${graph.freezes} of 200 ms and more`,
        `  pan ${whole(graph.pan.aSecond)} frames a second, zoom ${whole(graph.zoom.aSecond)}`,
      ].join("\n"),
    ),
    "",
  ].join("\n");
}

if (flags.help) process.stdout.write(`${USAGE}\n`);
else await run();
