import { join } from "node:path";
import { beforeAll, expect, test } from "@jest/globals";
import { ESLint } from "eslint";

let eslint: ESLint;

beforeAll(() => {
  // Without types: the rules that hold the layers need none, and a snippet has no place in the project.
  eslint = new ESLint({
    overrideConfig: { languageOptions: { parserOptions: { projectService: false } } },
    ruleFilter: ({ ruleId }) => ruleId.startsWith("no-restricted-"),
  });
});

/** What the lint says of a file with this text at this place. */
async function complaints(filePath: string, code: string): Promise<readonly string[]> {
  const [result] = await eslint.lintText(code, { filePath: join(import.meta.dirname, "..", filePath) });
  return (result?.messages ?? []).map(({ message }) => message);
}

test.each([
  ["schema/ontology/x.ts", 'import { a } from "../../queries/a.js";', "schema/ontology may not import this"],
  ["schema/ontology/x.ts", 'import { a } from "graphql";', "schema/ontology may not import this"],
  ["queries/x.ts", 'import { a } from "../ingest/cascade.js";', "queries may not import this"],
  ["queries/write/x.ts", 'import type { a } from "../../src/config.js";', "queries may not import this"],
  ["queries/x.ts", 'import neo4j from "neo4j-driver";', "queries may not import this"],
  [
    "ingest/text/x.ts",
    'import { a } from "../read/read-briefs.js";',
    "ingest/{text,recognise,resolve,extract} may not",
  ],
  ["ingest/extract/x.ts", 'import { a } from "../../queries/a.js";', "ingest/{text,recognise,resolve,extract} may not"],
  ["ingest/extract/x.ts", 'import { a } from "node:fs";', "ingest/{text,recognise,resolve,extract} may not import"],
  ["ingest/read/x.ts", 'import { readFile } from "node:fs/promises";', "ingest/read may not import this"],
  ["ingest/read/x.ts", 'import { a } from "../text/a.js";', "ingest/read may not import this"],
  ["ingest/match/x.ts", 'import { a } from "../knowledge/a.js";', "ingest/match may not import this"],
  ["ingest/record/x.ts", 'export { a } from "../../src/store/open-store.js";', "ingest/record may not import this"],
  ["ingest/cascade.ts", 'import { a } from "./record/a.js";', "ingest/*.ts may not import this"],
  ["schema/graphql/x.ts", 'import { a } from "../../src/config.js";', "schema/graphql may not import this"],
  ["schema/graphql/x.ts", 'import { a } from "../../ingest/cascade.js";', "schema/graphql may not import this"],
  ["src/store/x.ts", 'import { a } from "../config.js";', "src/store may not import this"],
  ["web/src/graph/x.ts", 'import { a } from "../../../queries/a.js";', "web may not import this"],
  ["web/src/graph/x.tsx", 'import { a } from "../../../src/config.js";', "web may not import this"],
  ["web/src/app/x.ts", 'import { a } from "../../../schema/ontology/identity.js";', "web may not import this"],
  ["src/cli/x.ts", 'import neo4j from "neo4j-driver";', "Only src/store may import a driver."],
  ["src/cli/x.ts", 'const grafeo = await import("@grafeo-db/js");', "Only src/store may import a driver."],
  ["ingest/text/x.ts", 'const a = await import("../../queries/a.js");', "The layers below src import statically"],
  ["ingest/text/x.ts", "const now = new Date();", "The layers below src read no clock."],
  ["queries/x.ts", "const now = Date.now();", "The layers below src read no clock."],
  ["ingest/resolve/x.ts", "const n = Math.random();", "The layers below src are reproducible."],
  ["src/cli/x.ts", 'const port = process.env["PORT"];', "Only src/config.ts reads the environment."],
  ["ingest/text/x.ts", "const { env } = process;", "Only src/config.ts reads the environment."],
  ["queries/x.ts", "export default 1;", "Export by name"],
])("%s: %s is refused", async (filePath, code, message) => {
  expect(await complaints(filePath, code)).toEqual([expect.stringContaining(message)]);
});

test.each([
  ["ingest/text/x.ts", 'import { a } from "../../schema/ontology/model.js"; import { b } from "../knowledge/b.js";'],
  ["ingest/extract/x.ts", 'import { a } from "../document.js"; import { b } from "./b.js";'],
  ["ingest/read/x.ts", 'import { parseHTML } from "linkedom";'],
  ["ingest/record/x.ts", 'import { a } from "../../queries/write/a.js";'],
  ["schema/graphql/x.ts", 'import { a } from "../ontology/model.js"; import { b } from "../../queries/b.js";'],
  ["src/store/x.ts", 'import neo4j from "neo4j-driver"; import { a } from "../../queries/a.js";'],
  ["src/cli/x.ts", 'import { a } from "../../ingest/cascade.js"; const b = await import("./b.js");'],
  ["src/config.ts", "const env = process.env;"],
  ["web/src/graph/x.ts", 'import Sigma from "sigma"; import { a } from "../../../schema/ontology/actor-kinds.js";'],
  ["web/src/main.tsx", 'import "./theme/base.css"; import { a } from "./app/app.js";'],
  ["ingest/text/x.ts", 'const day = new Date("2026-02-12");'],
])("%s: %s is allowed", async (filePath, code) => {
  expect(await complaints(filePath, code)).toEqual([]);
});
