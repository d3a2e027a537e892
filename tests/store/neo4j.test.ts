import { createServer, type Socket } from "node:net";
import { once } from "node:events";
import { expect, test } from "@jest/globals";
import { openStore } from "../../src/store/open-store.js";
import { engines, TEST_NEO4J } from "../support/engines.js";
import { errorOf } from "./ask.js";
import { runConformance } from "./conformance.js";

for (const engine of engines().filter(({ name }) => name === "Neo4j")) runConformance(engine);

test("a Neo4j that is not there: one sentence with the address and no password", async () => {
  expect(await errorOf(openStore("neo4j://someone:s3cret@localhost:9"))).toEqual({
    code: "STORE_UNREACHABLE",
    message:
      "Neo4j at neo4j://localhost:9 does not answer; start it, or set GRIOT_STORE to its address or to a folder.",
  });
});

test("a server that takes the connection and never answers is given up after seconds", async () => {
  const sockets: Socket[] = [];
  const server = createServer((socket) => sockets.push(socket)).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  const started = performance.now();
  const { code } = await errorOf(openStore({ location: `bolt://127.0.0.1:${port}`, user: "a", password: "b" }));
  expect(code).toBe("STORE_UNREACHABLE");
  expect(performance.now() - started).toBeLessThan(15_000);
  sockets.forEach((socket) => socket.destroy());
  server.close();
});

if (TEST_NEO4J !== undefined) {
  const address = TEST_NEO4J;
  const { host } = new URL(address);

  test("a wrong password is told apart", async () => {
    const location = address.replace(/:[^:@]*@/, ":wrong-password@");
    expect(await errorOf(openStore(location))).toEqual({
      code: "STORE_UNREACHABLE",
      message: `Neo4j at neo4j://${host} refused the password of the user "neo4j"; set GRIOT_NEO4J_USER and GRIOT_NEO4J_PASSWORD to a user it knows.`,
    });
  });

  test("no user where one is wanted", async () => {
    expect(await errorOf(openStore(`bolt://${host}`))).toEqual({
      code: "STORE_UNREACHABLE",
      message: `Neo4j at bolt://${host} wants a user and a password; set GRIOT_NEO4J_USER and GRIOT_NEO4J_PASSWORD to a user it knows.`,
    });
  });

  test("a database that does not exist", async () => {
    expect(await errorOf(openStore(`${address}/nowhere`))).toEqual({
      code: "STORE_UNREACHABLE",
      message: `Neo4j at neo4j://${host} has no database "nowhere"; create it or name another.`,
    });
  });

  test("user and password may come beside the address", async () => {
    const { username, password } = new URL(address);
    const store = await openStore({ location: `bolt://${host}`, user: username, password });
    expect(store.engine).toMatch(/^Neo4j \d+\.\d+\.\d+$/);
    await store.close();
  });
}
