import { execFile, spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { createInterface } from "node:readline";
import { promisify } from "node:util";

/** A server in a process of its own. */
export interface Started {
  /** Where it takes GraphQL. */
  readonly url: string;
  readonly end: () => Promise<void>;
}

const PEER = "bench/peers/serve-neo4j-graphql.js";

/** Griot as it is served to anyone, built before. */
export const startGriot = (location: string): Promise<Started> =>
  startServer(["bin/griot.js", "serve", "--port", "0", "--store", location]);

/** @returns null, with a word why, where the peer is not installed. */
export async function startPeer(location: string, say: (line: string) => void): Promise<Started | null> {
  if (!existsSync("bench/peers/node_modules/@neo4j/graphql")) {
    say("@neo4j/graphql is not measured: npm ci --prefix bench/peers installs it.");
    return null;
  }
  const { protocol, host, username, password } = new URL(location);
  return startServer([PEER, `${protocol}//${host}`, username, password]);
}

/** @param args of Node; the first line of standard output with an address says where it listens. */
async function startServer(args: readonly string[]): Promise<Started> {
  const child = spawn(process.execPath, [...args], {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, NODE_ENV: "production" },
  });
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /https?:\/\/[^\s/]+(\/graphql)?/.exec(line)?.[0];
    if (url) return { url, end: () => ended(child) };
  }
  throw new Error(`${args[0]} did not start.`);
}

async function ended(child: ChildProcess): Promise<void> {
  const exit = once(child, "exit");
  child.kill("SIGTERM");
  await exit;
}

/** A Neo4j of its own, large enough for the graph. @returns null, with a word why, where none can be had. */
export async function startNeo4j(
  say: (line: string) => void,
): Promise<{ location: string; end: () => Promise<void> } | null> {
  const port = await freePort();
  const script = (name: string, ...args: readonly string[]) =>
    promisify(execFile)("bash", [`scripts/neo4j/${name}.sh`, ...args], {
      env: { ...process.env, PORT: String(port), NEO4J_HEAP: "2g", NEO4J_PAGE_CACHE_MB: "1024" },
    });
  try {
    const { stdout } = await script("start");
    return { location: stdout.trim(), end: async () => void (await script("stop", "--erase")) };
  } catch (error) {
    say(`Neo4j and @neo4j/graphql are not measured: ${(error as { stderr?: string }).stderr ?? String(error)}`);
    return null;
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}
