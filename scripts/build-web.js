// Builds the dashboard into dist/web and compresses it once, so that the server only hands the files out.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { build } from "vite";

const OUT = "dist/web";
const SMALLEST = 1_000; // bytes; below it the headers cost more than is saved
const IS_TEXT = /\.(?:js|css|html|svg|json)$/;

await build({ configFile: "web/vite.config.ts", logLevel: "warn" });

for (const entry of readdirSync(OUT, { recursive: true, withFileTypes: true })) {
  const path = join(entry.parentPath, entry.name);
  if (!entry.isFile() || !IS_TEXT.test(path)) continue;
  const content = readFileSync(path);
  if (content.length < SMALLEST) continue;
  writeFileSync(`${path}.br`, brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }));
  writeFileSync(`${path}.gz`, gzipSync(content, { level: 9 }));
}
