import { copyFile, mkdir } from "node:fs/promises";
import { execFile } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { GRIOT_VERSION } from "../../ingest/version.js";
import { griot, inFolder } from "./run-griot.js";

const cwd = import.meta.dirname;

test.each([["ingest"], ["extract"], ["explain"], ["import"], ["serve"], ["start"]])(
  "griot %s --help has examples and exit codes",
  async (command) => {
    const { code, stdout, stderr } = await griot([command, "--help"], { cwd });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toContain("Examples:\n  $ ");
    expect(stdout).toContain("Exit codes: 0 all well, 1 some input failed, 2 wrong usage, 3 store unreachable");
  },
);

test("help and version", async () => {
  expect((await griot(["--version"], { cwd })).stdout).toBe(`${GRIOT_VERSION}\n`);
  const { stdout } = await griot(["--help"], { cwd });
  for (const command of ["ingest", "extract", "explain", "import", "serve", "start"])
    expect(stdout).toContain(`\n  ${command} `);
});

test.each<[readonly string[], string]>([
  [["ingest"], "error: missing required argument 'path'\n(--help tells more)\n"],
  [["ingets"], "error: unknown command 'ingets'\n(Did you mean ingest?)\n(--help tells more)\n"],
  [["ingest", "a", "--sotre", "x"], "error: unknown option '--sotre'\n(Did you mean --store?)\n(--help tells more)\n"],
  [["extract", "a", "--out"], "error: option '--out <dir>' argument missing\n(--help tells more)\n"],
  [
    ["serve", "--port", "80000"],
    'griot: Wrong settings: --port: expected a whole number from 0 to 65535, but got "80000".\n',
  ],
])("wrong usage %j", async (args, stderr) => {
  expect(await griot(args, { cwd })).toEqual({ code: 2, stdout: "", stderr });
});

test("not compiled yet", () =>
  inFolder({ "package.json": '{"type":"module"}' }, async (folder) => {
    await mkdir(join(folder, "bin"));
    await copyFile(join(cwd, "../../bin/griot.js"), join(folder, "bin/griot.js"));
    const { code, stderr } = await new Promise<{ code: unknown; stderr: string }>((resolve) => {
      execFile(process.execPath, [join(folder, "bin/griot.js"), "--help"], (error, _stdout, said) =>
        resolve({ code: error?.code ?? 0, stderr: said }),
      );
    });
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: "griot: the program is not compiled yet: run npm run build.\n",
    });
  }));
