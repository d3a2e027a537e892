import { once } from "node:events";
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { openStore } from "../../src/store/open-store.js";
import { ended, griot, inFolder, spawnGriot } from "./run-griot.js";

const TEXT = "Le Premier ministre a reçu l’ambassadeur à Bamako.";
const brief = (text: string): string => JSON.stringify({ text, source: "exemple.ml", published: "2026-02-12" });

test("new, then unchanged, then new beside unchanged", () =>
  inFolder({ "briefs/a.txt": TEXT, "briefs/b.json": brief(`${TEXT} Fin.`), "briefs/photo.jpg": "x" }, async (cwd) => {
    expect(await griot(["ingest", "briefs"], { cwd })).toEqual({
      code: 0,
      stdout: "",
      stderr:
        "2 briefs read: 2 new, 0 updated, 0 unchanged; 0 failed.\n" +
        "1 file of other kinds left out (--verbose names them).\n",
    });
    const again = await griot(["ingest", "briefs", "-", "--verbose"], { cwd, stdin: "Encore un texte." });
    expect(again.code).toBe(0);
    expect(again.stderr).toMatch(
      /^unchanged {2}briefs\/a\.txt\nunchanged {2}briefs\/b\.json\nnew {8}standard input {2}\d+ statements?\n3 briefs read: 1 new, 0 updated, 2 unchanged; 0 failed\.\n1 file of other kinds left out:\n {2}briefs\/photo\.jpg\n$/,
    );
    expect(await readdir(cwd)).toContain(".griot");
  }));

test("the same brief twice in one run is there once", () =>
  inFolder({ "a.jsonl": `${brief(TEXT)}\n${brief(TEXT)}\n` }, async (cwd) => {
    expect((await griot(["ingest", "a.jsonl", "--json"], { cwd })).stdout).toBe(
      '{"new":1,"updated":0,"unchanged":1,"failed":0,"interrupted":false,"failures":[]}\n',
    );
    const store = await openStore(join(cwd, ".griot/graph"));
    const counts = await store.read({
      cypher: "MATCH (b:Brief) RETURN b.id AS id",
      params: {},
      decode: (row) => row["id"],
    });
    await store.close();
    expect(counts).toHaveLength(1);
  }));

const BAD_INPUT = {
  "bad/01-vide.txt": "",
  "bad/02-image.txt": Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13),
  "bad/03-latin1.txt": Buffer.from("Le ministre a été reçu à Ségou.", "latin1"),
  "bad/04-gros.txt": Buffer.alloc(20 * 1024 * 1024, "mot "),
  "bad/05-malforme.json": '{\n  "text": "a",\n}',
  "bad/06-date.json": '{"text": "a", "published": "12/02/26"}',
  "bad/07-type.json": '{"text": 12}',
  "bad/08-lignes.jsonl": `${brief("Un.")}\n{"text"\n${brief("Deux.")}\n`,
  "bad/09-flux.xml": "<rss>\n<channel></rss>",
  "bad/10-bon.txt": TEXT,
};

const REASONS = [
  "bad/01-vide.txt: the file is empty: put the words of the brief in it.",
  "bad/02-image.txt: this is a PNG image, not text: save its words as a UTF-8 text file.",
  "bad/04-gros.txt: too large (20 MB; a brief may have 16 MB): split it into one file a brief.",
  "bad/05-malforme.json: malformed JSON at line 3, column 1 (a field name in double quotes is expected here): correct it.",
  'bad/06-date.json: field "published" is "12/02/26", which does not tell day, month and year apart: write it as 2026-02-12.',
  'bad/07-type.json: field "text" must be a text in quotes, but is 12: correct it.',
  "bad/08-lignes.jsonl, line 2: malformed JSON at column 8 (a colon is expected here): correct it.",
  "bad/09-flux.xml: malformed XML at line 2 (Expected closing tag 'channel' (opened in line 2, col 1) instead of closing tag 'rss'): correct it.",
  "absent.txt: no such file or folder: check the path.",
  "note.docx: .docx is no format that Griot reads: give it as .txt, .md, .html, .json, .jsonl or .xml.",
];

test("bad input: one sentence each, the others go through, --failed keeps the rest", () =>
  inFolder({ ...BAD_INPUT, "note.docx": "x" }, async (cwd) => {
    const first = await griot(["ingest", "bad", "absent.txt", "note.docx", "--failed", "refused"], { cwd });
    expect(first).toEqual({
      code: 1,
      stdout: "",
      stderr: `4 briefs read: 4 new, 0 updated, 0 unchanged; 10 failed.\n${REASONS.map((reason) => `  ${reason}\n`).join("")}`,
    });
    expect((await readdir(join(cwd, "refused"))).sort()).toEqual([
      "01-vide.txt",
      "02-image.txt",
      "04-gros.txt",
      "05-malforme.json",
      "06-date.json",
      "07-type.json",
      "08-lignes-line-2.json",
      "09-flux.xml",
      "note.docx",
      "reasons.jsonl",
    ]);
    expect(await readFile(join(cwd, "refused/08-lignes-line-2.json"), "utf8")).toBe('{"text"');
    const lines = (await readFile(join(cwd, "refused/reasons.jsonl"), "utf8")).trimEnd().split("\n");
    expect(lines.map((line) => JSON.parse(line).reason)).toEqual(REASONS);
    expect(JSON.parse(lines[6] ?? "")).toEqual({
      kept: "08-lignes-line-2.json",
      file: "bad/08-lignes.jsonl",
      part: "line 2",
      reason: REASONS[6],
    });
    expect(JSON.parse(lines[8] ?? "")).toMatchObject({ kept: null, file: "absent.txt" });
  }));

test("Latin-1 is stored as it was meant", () =>
  inFolder({ "a.txt": Buffer.from("Le ministre a été reçu à Ségou.", "latin1") }, async (cwd) => {
    expect((await griot(["ingest", "a.txt", "--store", "graph"], { cwd })).code).toBe(0);
    const store = await openStore(join(cwd, "graph"));
    const texts = await store.read({
      cypher: "MATCH (b:Brief) RETURN b.text AS text",
      params: {},
      decode: (row) => row["text"],
    });
    await store.close();
    expect(texts).toEqual(["Le ministre a été reçu à Ségou."]);
  }));

test.each([
  [
    "neo4j://localhost:9",
    {},
    "griot: Neo4j at neo4j://localhost:9 does not answer; start it, or set GRIOT_STORE to its address or to a folder.\n",
  ],
  [
    undefined,
    { GRIOT_STORE: "bolt://u:geheim@localhost:9" },
    "griot: Neo4j at bolt://localhost:9 does not answer; start it, or set GRIOT_STORE to its address or to a folder.\n",
  ],
])("Neo4j not there: one sentence and exit code 3 (%s)", (store, env, stderr) =>
  inFolder({ "a.txt": TEXT }, async (cwd) => {
    const args = ["ingest", "a.txt", ...(store ? ["--store", store] : [])];
    expect(await griot(args, { cwd, env })).toEqual({ code: 3, stdout: "", stderr });
  }),
);

test("Ctrl-C ends at once, tells what is kept, and the next run goes on", () =>
  inFolder({}, async (cwd) => {
    const child = spawnGriot(["ingest", "-", "--verbose", "--store", "graph"], { cwd });
    const end = ended(child);
    // Exactly a batch of 50 and some more, then silence: only the signal can end this run.
    for (let index = 0; index < 60; index += 1) child.stdin?.write(`${brief(`${TEXT} Numéro ${index}.`)}\n`);
    let told = "";
    child.stderr?.on("data", (data: Buffer) => (told += data.toString()));
    while (told.split("\n").length <= 50) await once(child.stderr ?? child, "data");
    child.kill("SIGINT");
    const { code, stderr } = await end;
    expect(code).toBe(130);
    expect(stderr).toContain("Stopping: what has been read is written first (Ctrl-C again ends at once).\n");
    expect(stderr).toContain("50 briefs read: 50 new, 0 updated, 0 unchanged; 0 failed.\n");
    expect(stderr).toMatch(
      /Interrupted: 50 briefs of this run are in .*\/graph; the same command goes on from there\.\n$/,
    );
  }));

test("a wrong setting names itself, all at once", () =>
  inFolder({ "a.txt": TEXT }, async (cwd) => {
    const env = { PORT: "http", GRIOT_STORE: "https://x", GRIOT_NEO4J_USER: "neo4j" };
    expect(await griot(["ingest", "a.txt"], { cwd, env })).toEqual({
      code: 2,
      stdout: "",
      stderr:
        'griot: Wrong settings: PORT: expected a whole number from 0 to 65535, but got "http"; ' +
        'GRIOT_STORE: expected a folder or neo4j://host:7687, but got "https://x"; ' +
        "GRIOT_NEO4J_PASSWORD: expected the password of GRIOT_NEO4J_USER, but it is unset.\n",
    });
  }));
