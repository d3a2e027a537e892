import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig, type Plugin } from "vite";
import { parse } from "yaml";

/** `import types from "….yaml"`: the ontology's own table, taken in when the page is built. */
const yamlModules: Plugin = {
  name: "yaml-modules",
  load(id) {
    if (!id.endsWith(".yaml")) return null;
    return { code: `export const entries = ${JSON.stringify(parse(readFileSync(id, "utf8")))};`, moduleType: "js" };
  },
};

/** `griot serve` answers the page's questions while `vite` serves the page, in development. */
const API = "http://localhost:4000";

// eslint-disable-next-line no-restricted-syntax -- Vite takes its settings from the default export.
export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  plugins: [yamlModules],
  build: {
    outDir: "../dist/web",
    emptyOutDir: true,
    target: "es2022",
    assetsInlineLimit: 0, // the page's policy lets no data: address through
    chunkSizeWarningLimit: 900,
    rolldownOptions: { checks: { pluginTimings: false } },
  },
  worker: { format: "es" },
  server: { proxy: { "/graphql": { target: API, ws: true }, "/export": API } },
});
