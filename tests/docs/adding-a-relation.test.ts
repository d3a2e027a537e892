import { spawnSync } from "node:child_process";
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "@jest/globals";
import { parse } from "yaml";

const PROJECT = join(import.meta.dirname, "../..");
const page = readFileSync(join(PROJECT, "docs/adding-a-relation.md"), "utf8");
const [entry = "", table = "", frames = ""] = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, yaml]) => yaml);

interface Case {
  readonly text: string;
  readonly published?: string;
  readonly expect: readonly Record<string, unknown>[];
}

const copy = mkdtempSync(join(tmpdir(), "griot-relation-"));
afterAll(() => rmSync(copy, { recursive: true, force: true }));

test("what docs/adding-a-relation.md adds is read as its table says", () => {
  for (const folder of ["schema", "ingest", "tests/support"])
    cpSync(join(PROJECT, folder), join(copy, folder), { recursive: true });
  writeFileSync(join(copy, "package.json"), '{"type":"module"}');
  symlinkSync(join(PROJECT, "node_modules"), join(copy, "node_modules"));
  appendFileSync(join(copy, "schema/ontology/relation-types.yaml"), entry);
  writeFileSync(join(copy, "ingest/knowledge/frames/sued.yaml"), frames);
  writeFileSync(
    join(copy, "read.ts"),
    `import { readFileSync } from "node:fs";
     import { read } from "./tests/support/read.js";
     for (const { text, published } of JSON.parse(readFileSync(0, "utf8"))) {
       const { actors, statements } = read(text, published ?? null).extraction;
       const nameOf = (id) => actors.find((each) => each.id === id)?.name ?? null;
       console.log(JSON.stringify(statements.filter(({ type }) => type === "SUED").map((each) => ({
         ...each, subject: nameOf(each.subject), object: nameOf(each.object) }))));
     }`,
  );
  const cases = parse(table) as readonly Case[];
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ["--no-warnings", "--import", "./tests/support/register-typescript.js", "read.ts"],
    { cwd: copy, input: JSON.stringify(cases), encoding: "utf8" },
  );
  expect(stderr).toBe("");
  const read = stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(read).toEqual(
    cases.map((one) => one.expect.map((statement) => expect.objectContaining({ negated: false, ...statement }))),
  );
});
