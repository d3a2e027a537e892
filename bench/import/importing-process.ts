import { importCommand } from "../../src/cli/import-command.js";

/** `node importing-process.js FILE STORE`: `griot import`, then a line of JSON with what it took. */
const [file = "", store = ""] = process.argv.slice(2);
const started = performance.now();
process.exitCode = await importCommand(file, { format: "ftm", store });
const seconds = (performance.now() - started) / 1000;
const peakRssMb = Math.round(process.resourceUsage().maxRSS / 1024);
process.stdout.write(`${JSON.stringify({ seconds, peakRssMb })}\n`);
