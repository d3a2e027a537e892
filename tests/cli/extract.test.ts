import { spawn } from "node:child_process";
import { mkdir, readFile, readdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { griot, inFolder } from "./run-griot.js";

const TEXT = "Le Premier ministre a reçu l’ambassadeur à Bamako.";

const SHAPE = { id: expect.any(String), actors: expect.any(Array), relations: expect.any(Array) };

test("JSON lines on standard output, one a brief, in the order of the inputs", () =>
  inFolder(
    { "d/b.txt": TEXT, "d/a.txt": TEXT, "d/sub/c.md": TEXT, "d/.caché.txt": TEXT, "z.json": '{"id":"z 1","text":"x"}' },
    async (cwd) => {
      const { code, stdout, stderr } = await griot(["extract", "z.json", "d"], { cwd });
      expect(stderr).toBe("4 briefs read: 4 extracted; 0 failed.\n");
      expect(code).toBe(0);
      const lines = stdout
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line));
      expect(lines.map(({ id }) => id)).toEqual(["z 1", "a", "b", "c"]);
      for (const line of lines) expect(line).toEqual(SHAPE);
    },
  ));

test("threads change nothing of the output, nor its order", async () => {
  const samples = join(import.meta.dirname, "../../ingest/samples");
  const [alone, shared] = await Promise.all(
    ["0", "2"].map((threads) => griot(["extract", samples, "--threads", threads], { cwd: import.meta.dirname })),
  );
  expect(shared).toEqual(alone);
  expect(alone?.code).toBe(0);
  expect(alone?.stdout.split("\n").length).toBeGreaterThan(10);
});

test("--threads wants a number", () =>
  inFolder({}, async (cwd) => {
    const { code, stderr } = await griot(["extract", "x.txt", "--threads", "viele"], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain("Expected a number from 0 to 99, like 2.");
  }));

test("--out writes a file a brief, named for its id, and reads them not as input", () =>
  inFolder(
    {
      "a.txt": TEXT,
      "list.json": JSON.stringify([{ id: "../../etc/passwd", text: "x" }, { id: "É 1", text: "y" }, { text: "z" }]),
    },
    async (cwd) => {
      for (const _run of [1, 2]) {
        const { code, stdout, stderr } = await griot(["extract", ".", "--out", "out"], { cwd });
        expect({ code, stdout, stderr }).toEqual({
          code: 0,
          stdout: "",
          stderr: "4 briefs read: 4 extracted; 0 failed.\n",
        });
      }
      const names = (await readdir(join(cwd, "out"))).sort();
      expect(names).toEqual([
        "a.json",
        expect.stringMatching(/^etc-passwd-[0-9a-f]{8}\.json$/),
        "list-3.json",
        expect.stringMatching(/^É-1-[0-9a-f]{8}\.json$/),
      ]);
      expect(JSON.parse(await readFile(join(cwd, "out/a.json"), "utf8"))).toEqual({ ...SHAPE, id: "a" });
    },
  ));

test("two briefs with one id do not overwrite each other", () =>
  inFolder(
    { "a.json": '{"id":"x","text":"un"}', "b.json": '{"id":"X","text":"deux"}', "c.json": '{"id":"x","text":"un"}' },
    async (cwd) => {
      expect((await griot(["extract", ".", "--out", "out"], { cwd })).code).toBe(0);
      expect((await readdir(join(cwd, "out"))).sort()).toEqual([
        expect.stringMatching(/^X-[0-9a-f]{8}\.json$/),
        "x.json",
      ]);
    },
  ));

test.each<[string, string | Uint8Array]>([
  ["a text", TEXT],
  ["Latin-1", Buffer.from("Le ministre a été reçu.", "latin1")],
  ["JSON", JSON.stringify({ text: TEXT })],
  ["JSON lines", `${JSON.stringify({ text: TEXT })}\n`],
  ["a feed", `<?xml version="1.0"?><rss><channel><item><description>${TEXT}</description></item></channel></rss>`],
  ["a page", `<!doctype html><html><body><p>${TEXT}</p></body></html>`],
])("%s on standard input is read as what it looks like", (_name, stdin) =>
  inFolder({}, async (cwd) => {
    const { code, stdout } = await griot(["extract", "-"], { cwd, stdin });
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual({ ...SHAPE, id: expect.stringMatching(/^[0-9a-f]{64}$/) });
  }),
);

test("nothing on standard input", () =>
  inFolder({}, async (cwd) => {
    expect(await griot(["extract", "-"], { cwd })).toEqual({
      code: 1,
      stdout: "",
      stderr:
        "0 briefs read: 0 extracted; 1 failed.\n  standard input: the file is empty: put the words of the brief in it.\n",
    });
  }));

test("a reader that has seen enough ends the program quietly", () =>
  inFolder({ "a.jsonl": `${JSON.stringify({ text: TEXT })}\n`.repeat(3000) }, async (cwd) => {
    const program = join(import.meta.dirname, "../../bin/griot.js");
    const shell = spawn("bash", ["-c", `"${process.execPath}" "${program}" extract a.jsonl | head -n 1`], { cwd });
    let stdout = "";
    let stderr = "";
    shell.stdout.on("data", (data: Buffer) => (stdout += data.toString()));
    shell.stderr.on("data", (data: Buffer) => (stderr += data.toString()));
    await new Promise((resolve) => shell.on("close", resolve));
    expect(stdout.split("\n")).toHaveLength(2);
    expect(stderr).not.toContain("EPIPE");
  }));

test("a link that leads back to its folder is followed once", () =>
  inFolder({ "d/a.txt": TEXT }, async (cwd) => {
    await symlink(join(cwd, "d"), join(cwd, "d/encore"));
    expect((await griot(["extract", "d"], { cwd })).stderr).toBe("1 brief read: 1 extracted; 0 failed.\n");
  }));

test("an empty folder and a link to nowhere are told", () =>
  inFolder({}, async (cwd) => {
    await mkdir(join(cwd, "d"));
    await mkdir(join(cwd, "e"));
    await writeFile(join(cwd, "e/photo.jpg"), "x");
    await symlink("nulle-part.txt", join(cwd, "lien.txt"));
    expect(await griot(["extract", "d", "e", "lien.txt"], { cwd })).toEqual({
      code: 1,
      stdout: "",
      stderr:
        "0 briefs read: 0 extracted; 3 failed.\n" +
        "  d: the folder holds no brief: put .txt, .md, .html, .json, .jsonl or .xml files in it.\n" +
        "  e: the folder holds no brief: put .txt, .md, .html, .json, .jsonl or .xml files in it.\n" +
        "  lien.txt: no such file or folder: check the path.\n" +
        "1 file of other kinds left out (--verbose names them).\n",
    });
  }));

test("a name that would speak to the terminal does not", () =>
  inFolder({ "a\u001b[31m.txt": "" }, async (cwd) => {
    expect((await griot(["extract", "."], { cwd })).stderr).toContain("  a [31m.txt: the file is empty");
  }));

test("--out where no folder can be", () =>
  inFolder({ "a.txt": TEXT }, async (cwd) => {
    expect(await griot(["extract", "a.txt", "--out", "a.txt"], { cwd })).toEqual({
      code: 2,
      stdout: "",
      stderr: "griot: --out a.txt: no folder can be made there (EEXIST): name another one.\n",
    });
  }));
