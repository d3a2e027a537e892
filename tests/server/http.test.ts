import { createServer } from "node:http";
import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { GraphStore } from "../../queries/graph-store.js";
import { startServer } from "../../src/server/start-server.js";
import { exampleQuestions } from "../../src/server/example-questions.js";
import { serve, type AskingServer } from "../support/asking-server.js";
import { engines } from "../support/engines.js";
import { fill } from "../support/small-graph.js";

const embedded = engines()[0];

describe("the server", () => {
  let store: GraphStore;
  let server: AskingServer;
  beforeAll(async () => {
    if (!embedded) throw new Error("No engine.");
    store = await embedded.open();
    await fill(store);
    server = await serve(store);
  });
  afterAll(async () => {
    await server.close();
    await store.close();
  });

  const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(`${server.url}${path}`, { headers, redirect: "manual" });

  test("its first page is the dashboard, whose policy names no other host", async () => {
    const response = await get("/");
    expect([response.status, response.headers.get("content-type"), response.headers.get("cache-control")]).toEqual([
      ...[200, "text/html;charset=utf-8", "no-cache"],
    ]);
    const policy = response.headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/https?:|\*|unsafe/);
    expect((await response.text()).match(/(?:src|href)="(?!\/assets\/)[^"]*"/g)).toBeNull();
  });

  test("what the dashboard is made of is kept by browsers, and comes compressed", async () => {
    const page = await (await get("/")).text();
    const script = /src="(\/assets\/[^"]+\.js)"/.exec(page)?.[1] ?? "";
    const response = await get(script, { "Accept-Encoding": "br" });
    expect(["content-encoding", "cache-control", "x-content-type-options"].map((n) => response.headers.get(n))).toEqual(
      [...["br", "public, max-age=31536000, immutable", "nosniff"]],
    );
  });

  test("is healthy and ready", async () => {
    expect(await (await get("/health")).json()).toEqual({ status: "ok" });
    const ready = await get("/ready");
    expect([ready.status, await ready.json()]).toEqual([200, { status: "ready" }]);
  });

  test("tells what it measures: requests by path and outcome, round trips, whether the graph answers", async () => {
    await get("/health");
    await get("/no-such-page");
    const response = await get("/metrics");
    const text = await response.text();
    expect(response.headers.get("content-type")).toMatch(/^text\/plain; version=0\.0\.4/);
    expect(text).toMatch(
      /^griot_http_request_duration_seconds_count\{method="GET",route="\/health",status="200"\} [1-9]/m,
    );
    expect(text).toMatch(
      /^griot_http_request_duration_seconds_count\{method="GET",route="other",status="404"\} [1-9]/m,
    );
    expect(text).not.toContain("no-such-page");
    expect(text).toMatch(/^griot_graph_up\{engine="[^"]+"\} 1$/m);
    expect(text).toMatch(/^process_resident_memory_bytes \d+/m);
  });

  test("has no other page", async () => {
    const response = await get("/wp-admin");
    expect([response.status, await response.json()]).toEqual([
      404,
      {
        errors: [{ message: "Nothing lives at /wp-admin; the API is at /graphql.", extensions: { code: "NOT_FOUND" } }],
      },
    ]);
    expect(response.headers.get("x-powered-by")).toBeNull();
  });

  test("shows a browser the explorer, which fetches nothing from elsewhere", async () => {
    const response = await get("/graphql", { Accept: "text/html,application/xhtml+xml,*/*;q=0.8" });
    expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
    const policy = response.headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'self'");
    expect(policy).not.toMatch(/https?:|\*/);
    const page = await response.text();
    const tags = page.match(/<(script|link|iframe)\b[^>]*\b(src|href)="[^"]{0,20}/g) ?? [];
    expect(tags.filter((tag) => !/"data:/.test(tag))).toEqual([]);
    expect(page).toContain(JSON.stringify(exampleQuestions()[0]).slice(1, 60));
  });

  test("answers a question put in the address, from a client that is no browser's form", async () => {
    const query = encodeURIComponent(`{ actor(id: "country:mali") { name } }`);
    const response = await get(`/graphql?query=${query}`, { "Apollo-Require-Preflight": "true" });
    expect(await response.json()).toEqual({ data: { actor: { name: "Mali" } } });
    expect((await get(`/graphql?query=${query}`, { Accept: "text/html" })).status).toBe(400);
  });

  test("refuses a form of another site", async () => {
    const response = await fetch(`${server.url}/graphql`, {
      method: "POST",
      headers: { "Content-Type": "text/plain" },
      body: JSON.stringify({ query: `mutation { ingestBrief(input: { text: "x" }) { status } }` }),
    });
    expect(response.status).toBe(400);
  });

  test("answers introspection, which the explorer needs", async () => {
    const { data } = await server.ask(
      `{ __schema { types { name fields { type { ofType { ofType { ofType { name } } } } } } } }`,
    );
    expect(JSON.stringify(data)).toContain("StatementConnection");
  });

  test.each([
    [
      "too large",
      JSON.stringify({ query: "x".repeat(2_200_000) }),
      413,
      "PAYLOAD_TOO_LARGE",
      "The request is larger than 2 MB; send a shorter one.",
    ],
    ["no JSON", "{", 400, "BAD_REQUEST", "The body of the request is no valid JSON."],
  ])("refuses a body that is %s", async (_name, body, status, code, message) => {
    const response = await fetch(`${server.url}/graphql`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body,
    });
    expect([response.status, await response.json()]).toEqual([status, { errors: [{ message, extensions: { code } }] }]);
  });

  test("the three example questions are valid and answered", async () => {
    expect(exampleQuestions()).toHaveLength(3);
    for (const question of exampleQuestions()) {
      expect(question).toMatch(/^# [A-Z].*\?/);
      expect((await server.ask(question)).errors).toBeUndefined();
    }
  });
});

describe("mutation ingestBrief", () => {
  test("hands the brief in and answers with what the graph then holds", async () => {
    if (!embedded) throw new Error("No engine.");
    const store = await embedded.open();
    const received: unknown[] = [];
    const known = '{ actor(id: "person:assimi-goita") { name } }';
    const server = await serve(store, async (brief) => {
      received.push(brief);
      await fill(store);
      const [first] = await store.read({
        cypher: "MATCH (b:Brief) WHERE b.title = 'Audience à Koulouba' RETURN b.id AS id",
        params: {},
        decode: (row) => String(row["id"]),
      });
      return { briefId: first ?? "", status: "NEW" };
    });
    try {
      expect((await server.ask(known)).data).toEqual({ actor: null });
      const { data, errors } = await server.ask(
        `mutation ($input: BriefInput!) {
          ingestBrief(input: $input) {
            status brief { title source } actors { name } statements { type subject { name } object { name } }
          }
        }`,
        { input: { text: "Le colonel…", title: "Audience", source: "maliweb.net", publishedOn: "2023-02-09" } },
      );
      expect(errors).toBeUndefined();
      expect(received).toEqual([
        {
          title: "Audience",
          text: "Le colonel…",
          source: "maliweb.net",
          url: null,
          publishedOn: "2023-02-09",
          language: "fr",
        },
      ]);
      expect(data).toEqual({
        ingestBrief: {
          status: "NEW",
          brief: { title: "Audience à Koulouba", source: "maliweb.net" },
          actors: [{ name: "Soudan" }, { name: "Assimi Goïta" }, { name: "Sergueï Lavrov" }, { name: "Bamako" }],
          statements: [
            { type: "MET", subject: { name: "Assimi Goïta" }, object: { name: "Sergueï Lavrov" } },
            { type: "VISITED", subject: { name: "Sergueï Lavrov" }, object: { name: "Soudan" } },
          ],
        },
      });
    } finally {
      await server.close();
      await store.close();
    }
  });
});

describe("starting and stopping", () => {
  const deaf: GraphStore = {
    engine: "none",
    read: () => Promise.reject(new Error("deaf")),
    stream: () => {
      throw new Error("deaf");
    },
    write: () => Promise.reject(new Error("deaf")),
    close: () => Promise.resolve(),
  };
  const start = (store: GraphStore, port: number, host = "localhost") =>
    startServer({
      ...{ store, port, host, report: () => undefined },
      ...{ ingest: () => Promise.reject(new Error("none")), read: () => Promise.reject(new Error("none")) },
    });

  test("a port that is taken: one sentence", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "localhost", resolve));
    const address = other.address();
    const port = typeof address === "object" && address ? address.port : 0;
    await expect(start(deaf, port)).rejects.toThrow(
      `Port ${port} is in use by another program; stop that program, or choose another port with --port or PORT.`,
    );
    await new Promise((resolve) => other.close(resolve));
  });

  test("a host that is not ours: one sentence", async () => {
    await expect(start(deaf, 0, "192.0.2.1")).rejects.toThrow(
      '"192.0.2.1" is no address of this machine; choose localhost or 0.0.0.0 with --host or HOST.',
    );
  });

  test("is healthy but not ready while the graph does not answer", async () => {
    const server = await start(deaf, 0);
    expect((await fetch(`${server.url}/health`)).status).toBe(200);
    expect(await (await fetch(`${server.url}/metrics`)).text()).toMatch(/^griot_graph_up\{engine="[^"]+"\} 0$/m);
    const ready = await fetch(`${server.url}/ready`);
    expect([ready.status, await ready.json()]).toEqual([503, { status: "the graph does not answer" }]);
    await server.close();
  });

  /** A graph that answers when the test says so, and what was asked of it. */
  function slow() {
    let answer = (): void => undefined;
    let tell = (): void => undefined;
    const asked = new Promise<void>((resolve) => (tell = resolve));
    const answers = new Promise<readonly never[]>((resolve) => (answer = () => resolve([])));
    const ids: unknown[] = [];
    const read = ({ params }: { readonly params: Readonly<Record<string, unknown>> }): Promise<readonly never[]> => {
      ids.push(...(params["ids"] as readonly unknown[]));
      tell();
      return answers;
    };
    return { store: { ...deaf, read }, ids, asked, answer: () => answer() };
  }
  const question = (id: string): string => JSON.stringify({ query: `{ actor(id: "${id}") { id } }` });

  test("lets a request under way end, then takes no more", async () => {
    const { store, asked, answer } = slow();
    const server = await start(store, 0);
    const reply = fetch(`${server.url}/graphql`, {
      ...{ method: "POST", headers: { "Content-Type": "application/json" }, body: question("x") },
    });
    await asked;
    const closed = server.close();
    answer();
    expect(await (await reply).json()).toEqual({ data: { actor: null } });
    await closed;
    await expect(fetch(`${server.url}/health`)).rejects.toThrow("fetch failed");
  });

  test("what comes on an open connection while it stops is not asked of the graph", async () => {
    const { store, ids, asked, answer } = slow();
    const server = await start(store, 0);
    const request = (id: string): string =>
      `POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n` +
      `Content-Length: ${question(id).length}\r\n\r\n${question(id)}`;
    const socket = connect(Number(new URL(server.url).port), "localhost");
    socket.write(request("x"));
    await asked;
    const closed = server.close();
    socket.write(request("y"));
    await new Promise((resolve) => setTimeout(resolve, 100)); // it must have come before the first is answered
    answer();
    expect(await text(socket)).toMatch(/^HTTP\/1.1 200 OK\r\n[^]*\{"data":\{"actor":null\}\}/);
    await closed;
    expect(ids).toContain("x");
    expect(ids).not.toContain("y");
  });
});
