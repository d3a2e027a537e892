import { createServer, type AddressInfo } from "node:net";
import { once } from "node:events";
import { expect, test } from "@jest/globals";
import { addressOf } from "./address-of.js";
import { ended, griot, inFolder, spawnGriot } from "./run-griot.js";

async function ask(url: string, query: string, variables: object = {}): Promise<any> {
  const body = JSON.stringify({ query, variables });
  const response = await fetch(url, { method: "POST", headers: { "content-type": "application/json" }, body });
  return response.json();
}

test("start reads the samples, answers, prints three questions, and says «unchanged» the second time", () =>
  inFolder({}, async (cwd) => {
    const first = spawnGriot(["start", "--port", "0"], { cwd });
    const firstEnd = ended(first);
    const url = await addressOf(first);
    const { data } = await ask(
      url,
      "{ briefs { totalCount } statements(filter: {types: [DECORATED]}) { totalCount } }",
    );
    expect(data.briefs.totalCount).toBeGreaterThanOrEqual(12);
    first.kill("SIGINT");
    const { code, stdout, stderr } = await firstEnd;
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const count: number = data.briefs.totalCount;
    expect(stdout).toMatch(new RegExp(`^${count} sample briefs: ${count} new, 0 unchanged\\.\n`));
    expect(stdout.match(/^query /gm)).toHaveLength(3);

    const second = spawnGriot(["start", "--port", "0"], { cwd });
    const secondEnd = ended(second);
    await addressOf(second);
    second.kill("SIGTERM");
    expect((await secondEnd).stdout).toMatch(new RegExp(`^${count} sample briefs: 0 new, ${count} unchanged\\.\n`));
  }));

test("while the graph is served, ingest goes through the server", () =>
  inFolder({ "a.txt": "Titre: Une note\n\nLe ministre a été reçu." }, async (cwd) => {
    const server = spawnGriot(["serve", "--port", "0"], { cwd });
    const end = ended(server);
    const url = await addressOf(server);
    const { code, stderr } = await griot(["ingest", "a.txt"], { cwd });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "1 brief read: 1 new, 0 updated, 0 unchanged; 0 failed.\n" });
    const { data } = await ask(url, "{ briefs { nodes { title } } }");
    expect(data.briefs.nodes).toEqual([{ title: "Une note" }]);
    const mutation = "mutation ($text: String!) { ingestBrief(input: {text: $text}) { status brief { id } } }";
    const again = await ask(url, mutation, { text: "Le ministre a été reçu." });
    expect(again.data.ingestBrief).toMatchObject({ status: "UNCHANGED" });
    const fresh = await ask(url, mutation, { text: "Autre chose." });
    expect(fresh.data.ingestBrief).toMatchObject({ status: "NEW" });
    server.kill("SIGINT");
    expect((await end).code).toBe(0);
  }));

test("a port that is taken", () =>
  inFolder({}, async (cwd) => {
    const blocker = createServer().listen(0, "localhost");
    await once(blocker, "listening");
    const { port } = blocker.address() as AddressInfo;
    const refused = await griot(["serve"], { cwd, env: { PORT: String(port) } });
    blocker.close();
    expect(refused).toEqual({
      code: 2,
      stdout: "",
      stderr: `griot: Port ${port} is in use by another program; stop that program, or choose another port with --port or PORT.\n`,
    });
  }));

test("Neo4j not there", () =>
  inFolder({}, async (cwd) => {
    expect(await griot(["serve", "--store", "neo4j://localhost:9"], { cwd })).toEqual({
      code: 3,
      stdout: "",
      stderr:
        "griot: Neo4j at neo4j://localhost:9 does not answer; start it, or set GRIOT_STORE to its address or to a folder.\n",
    });
  }));
