// Compiles to dist/ and copies the data files that the compiled code reads beside itself.
import { execFileSync } from "node:child_process";
import { cpSync } from "node:fs";

const DATA = ["schema/ontology/relation-types.yaml", "ingest/knowledge", "ingest/samples"];

execFileSync(process.execPath, ["node_modules/typescript/bin/tsc", "-p", "tsconfig.build.json"], { stdio: "inherit" });
for (const path of DATA) {
  cpSync(path, `dist/${path}`, { recursive: true, filter: (source) => !source.endsWith(".ts") });
}
