import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "@jest/globals";

const TADA = "node_modules/gql.tada/bin/cli.js";
const WRITTEN = "web/src/api/schema-types.d.ts";

test("the page's questions are typed by the schema as it is; npm run sdl writes the types anew", async () => {
  const folder = await mkdtemp(join(tmpdir(), "griot-schema-types-"));
  try {
    const fresh = join(folder, "schema-types.d.ts");
    await promisify(execFile)(process.execPath, [TADA, "generate", "output", "-c", "web/tsconfig.json", "-o", fresh]);
    expect(await readFile(WRITTEN, "utf8")).toBe(await readFile(fresh, "utf8"));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
