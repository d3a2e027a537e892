#!/usr/bin/env node
import { existsSync } from "node:fs";

const compiled = new URL("../dist/src/cli/main.js", import.meta.url);

if (existsSync(compiled)) {
  const { main } = await import(compiled.href);
  await main(process.argv);
} else {
  console.error("griot: the program is not compiled yet: run npm run build.");
  process.exitCode = 2;
}
