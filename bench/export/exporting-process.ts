import { Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Level } from "../../src/export/export-request.js";
import { DEFAULT_LICENCE } from "../../src/export/citation.js";
import { exportFormat } from "../../src/export/formats.js";
import { openExport } from "../../src/export/open-export.js";
import { select, type Selection } from "../../src/export/selection.js";
import { openStore } from "../../src/store/open-store.js";

/** exporting-process.ts LOCATION LEVEL FORMAT…: exports to nowhere and prints a line of JSON for each format. */
const [location = "", level = "relationships", ...formats] = process.argv.slice(2) as [string, Level, ...string[]];
const MB = 2 ** 20;
const rss = (): number => Math.round(process.memoryUsage.rss() / MB);

const store = await openStore(location);
for (const [index, name] of [...formats.slice(0, 1), ...formats].entries()) {
  globalThis.gc?.();
  await new Promise((resolve) => setTimeout(resolve, 500));
  const idleRssMb = rss();
  let peakRssMb = idleRssMb;
  const watch = setInterval(() => (peakRssMb = Math.max(peakRssMb, rss())), 20);
  const started = performance.now();
  const request = { level, filter: {}, centers: [], depth: 1, everything: false };
  const { selection, rows } = counting(await select(store, request, DEFAULT_LICENCE));
  const { stream } = openExport(exportFormat(name), request, selection, { gzip: false });
  await pipeline(stream, new Writable({ write: (_chunk, _encoding, done) => done() }));
  const seconds = (performance.now() - started) / 1000;
  clearInterval(watch);
  const rowsPerSecond = Math.round(rows() / seconds);
  if (index === 0) continue; // a server has answered before: its code is compiled, the engine's cache filled
  process.stdout.write(`${JSON.stringify({ format: name, rowsPerSecond, peakRssMb, idleRssMb })}\n`);
}
await store.close();

/** The same selection, counting actors and edges. */
function counting(selection: Selection): { readonly selection: Selection; readonly rows: () => number } {
  let rows = 0;
  async function* counted<Row>(pages: AsyncIterable<readonly Row[]>): AsyncGenerator<readonly Row[]> {
    for await (const page of pages) {
      rows += page.length;
      yield page;
    }
  }
  const { actors, statements, relationships } = selection.rows;
  return {
    rows: () => rows,
    selection: {
      ...selection,
      rows: {
        ...selection.rows,
        actors: () => counted(actors()),
        statements: () => counted(statements()),
        relationships: () => counted(relationships()),
      },
    },
  };
}
