import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { loadKnowledge } from "../../ingest/knowledge/load.js";
import { withFigures } from "./document.js";
import { goldBriefs } from "./gold.js";
import { score } from "./score.js";
import { tables } from "./tables.js";

const DOCUMENT = "docs/extraction.md";

/** `npm run score [-- --write] [-- FOLDER]`: reads annotated briefs and tells what was right; run from the root. */
const folder = process.argv.slice(2).find((argument) => !argument.startsWith("--")) ?? "tests/gold";
const result = score(goldBriefs(pathToFileURL(`${folder}/`)), loadKnowledge());
const figures = tables(result);
process.stdout.write(`${result.briefs} briefs of ${folder}.\n\n${figures}\n`);
if (process.argv.includes("--write")) writeFileSync(DOCUMENT, withFigures(readFileSync(DOCUMENT, "utf8"), figures));
