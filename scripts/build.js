// Compiles to dist/, copies there the data files that the compiled code reads beside itself, and builds the dashboard.
import { spawn } from "node:child_process";
import { cpSync, existsSync, readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";

/** Folders that hold nothing but data: what left the source leaves the copy. */
const DATA_FOLDERS = ["ingest/samples", "queries/examples"];
/** Data among code. */
const MIXED = ["schema", "ingest/knowledge", "ingest/match"];
const IS_CODE = /\.[cm]?tsx?$/;

/** What the dashboard is made from, beside the packages that the lock file names. */
const PAGE_SOURCES = ["web", "schema/ontology", "package-lock.json", "scripts/build.js", "scripts/build-web.js"];
const PAGE = "dist/web/index.html";

for (const folder of DATA_FOLDERS) rmSync(`dist/${folder}`, { recursive: true, force: true });
for (const path of [...DATA_FOLDERS, ...MIXED].filter((path) => existsSync(path))) {
  cpSync(path, `dist/${path}`, { recursive: true, filter: (source) => !IS_CODE.test(source) });
}

const run = (...args) =>
  new Promise((resolve) => {
    spawn(process.execPath, args, { stdio: "inherit" }).on("close", (code) => resolve(code ?? 1));
  });

/** When the newest file at or under a path was changed. */
const changedAt = (path) =>
  statSync(path).isDirectory()
    ? Math.max(...readdirSync(path).map((name) => changedAt(join(path, name))))
    : statSync(path).mtimeMs;

const pageIsFresh = () => existsSync(PAGE) && PAGE_SOURCES.every((path) => changedAt(path) <= statSync(PAGE).mtimeMs);

const codes = await Promise.all([
  run("node_modules/typescript/bin/tsc", "-p", "tsconfig.build.json"),
  pageIsFresh() ? 0 : run("scripts/build-web.js"),
]);
process.exitCode = Math.max(...codes);
