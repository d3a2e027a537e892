// Compiles to dist/ and copies there the data files that the compiled code reads beside itself.
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, rmSync } from "node:fs";

/** Folders that hold nothing but data: what left the source leaves the copy. */
const DATA_FOLDERS = ["ingest/samples", "queries/examples"];
/** Data among code. */
const MIXED = ["schema", "ingest/knowledge", "ingest/match"];
const IS_CODE = /\.[cm]?tsx?$/;

for (const folder of DATA_FOLDERS) rmSync(`dist/${folder}`, { recursive: true, force: true });
for (const path of [...DATA_FOLDERS, ...MIXED].filter((path) => existsSync(path))) {
  cpSync(path, `dist/${path}`, { recursive: true, filter: (source) => !IS_CODE.test(source) });
}
const { status } = spawnSync(process.execPath, ["node_modules/typescript/bin/tsc", "-p", "tsconfig.build.json"], {
  stdio: "inherit",
});
process.exitCode = status ?? 1;
