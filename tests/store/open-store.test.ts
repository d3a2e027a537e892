import { cp, mkdir, mkdtemp, readdir, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { openStore } from "../../src/store/open-store.js";
import { column, errorOf, query } from "./ask.js";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "griot-test-"));
});
afterEach(() => rm(folder, { recursive: true }));

test("a folder is made with its parents, holds the graph between runs, and keeps no socket", async () => {
  const place = join(folder, "not", "there yet");
  const store = await openStore(place);
  await store.write([query("CREATE (:Actor {id: 'kept'})")]);
  await store.close();
  expect(await readdir(place)).toEqual(["graph.grafeo"]);
  const again = await openStore(place);
  expect(await column(again, "MATCH (a:Actor) RETURN a.id")).toEqual(["kept"]);
  await again.close();
});

test("what is on disk when a write returns is the whole graph", async () => {
  const [place, copy] = [join(folder, "graph"), join(folder, "copy")];
  const store = await openStore(place);
  for (let n = 1; n <= 3; n++) {
    await store.write([query("CREATE (:Actor {id: $id})", { id: String(n) })]);
    await cp(join(place, "graph.grafeo"), join(copy, "graph.grafeo"));
    await cp(join(place, "graph.grafeo.wal"), join(copy, "graph.grafeo.wal"), { recursive: true });
    const recovered = await openStore(copy);
    expect(await column(recovered, "MATCH (a:Actor) RETURN count(a)")).toEqual([n]);
    await recovered.close();
    await rm(copy, { recursive: true });
  }
  await store.close();
});

test("the log of writes does not outgrow the graph", async () => {
  const store = await openStore(folder);
  const text = "mot ".repeat(500_000);
  for (let n = 0; n < 20; n++) await store.write([query("MERGE (a:Actor {id: 'a'}) SET a.text = $text", { text })]);
  const logs = await readdir(join(folder, "graph.grafeo.wal"));
  const sizes = await Promise.all(logs.map(async (log) => (await stat(join(folder, "graph.grafeo.wal", log))).size));
  expect(Math.max(...sizes)).toBeLessThan(20 * 2 ** 20);
  await store.close();
});

test("the socket is the user's alone", async () => {
  const store = await openStore(folder);
  expect((await stat(join(folder, "griot.sock"))).mode & 0o777).toBe(0o600);
  await store.close();
});

test("a path too long for a socket is shared all the same", async () => {
  const deep = join(folder, "d".repeat(90), "e".repeat(90));
  const owner = await openStore(deep);
  const other = await openStore(deep);
  await other.write([query("CREATE (:Actor {id: 'far'})")]);
  expect(await column(owner, "MATCH (a:Actor) RETURN a.id")).toEqual(["far"]);
  await other.close();
  await owner.close();
  expect(await readdir(deep)).toEqual(["graph.grafeo"]);
});

test("what stands in the place of a folder is named", async () => {
  const file = join(folder, "file");
  await writeFile(file, "text");
  const { code, message } = await errorOf(openStore(file));
  expect(code).toBe("STORE_UNREACHABLE");
  expect(message).toMatch(
    /^The graph in the folder ".*\/file" cannot be opened \(EEXIST.*\); name another folder, or move this one away and ingest again\.$/,
  );
});

test("a file that is no graph is named and left alone", async () => {
  await writeFile(join(folder, "graph.grafeo"), "no graph at all");
  const { code, message } = await errorOf(openStore(folder));
  expect(code).toBe("STORE_UNREACHABLE");
  expect(message).toContain(`The graph in the folder "${folder}" cannot be opened (`);
  expect((await stat(join(folder, "graph.grafeo"))).size).toBe(15);
});

test("a pointer left by a crash, to whatever file, bothers nobody and costs no file", async () => {
  const precious = join(folder, "precious");
  await mkdir(join(folder, "graph"));
  await writeFile(precious, "keep me");
  await writeFile(join(folder, "graph", "owner.socket"), precious);
  const store = await openStore(join(folder, "graph"));
  const other = await openStore(join(folder, "graph"));
  expect(await column(other, "RETURN 1 AS n")).toEqual([1]);
  await other.close();
  await store.close();
  expect(await readdir(folder)).toEqual(["graph", "precious"]);
});

test.each([
  ["http://localhost:7474", "http://localhost:7474"],
  ["bolt://", "bolt://"],
  ["postgres://me:s3cret@localhost/x", "postgres://…@localhost/x"],
])("an address of another kind is refused without its password: %s", async (location, shown) => {
  expect(await errorOf(openStore(location))).toEqual({
    code: "CONFIGURATION_INVALID",
    message: `The store "${shown}" is no address Griot knows; expected neo4j://host:7687, neo4j+s://…, bolt://… or a folder.`,
  });
});
