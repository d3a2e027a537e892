import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { WebSocket } from "ws";
import type { GraphStore } from "../../queries/graph-store.js";
import type { Extraction } from "../../schema/ontology/model.js";
import { recordReadings } from "../../src/record/record-readings.js";
import { openStore } from "../../src/store/open-store.js";
import { serve, type AskingServer } from "../support/asking-server.js";
import { counting, type CountingStore } from "../support/counting-store.js";
import { closing, engines, TEST_NEO4J } from "../support/engines.js";
import { following, Refused, type Follower } from "../support/following.js";
import { actor, extraction, statement } from "../support/sample-extractions.js";

const awa = actor("person:awa-diop", "Awa Diop", { country: "SN" });
const luc = actor("person:luc-roy", "Luc Roy", { country: "FR" });
const mali = actor("country:mali", "Mali", { country: "ML" });

/** One brief that tells one thing of a year: a meeting in even years, an accusation in odd ones. */
const brief = (year: number): Extraction =>
  extraction(
    `Texte de ${year}.`,
    [awa, luc, mali],
    [
      year % 2 === 0
        ? statement({ type: "MET", subject: awa.id, object: luc.id, date: String(year) })
        : statement({ type: "ACCUSED", subject: luc.id, object: mali.id, date: String(year) }),
    ],
    { title: `Brève de ${year}` },
  );

const ADDED = `subscription ($filter: StatementFilter, $after: Int) {
  statementAdded(filter: $filter, afterSequence: $after) { type date sequence subject { name } evidence { brief { title } } }
}`;

describe.each(engines())("subscriptions on $name", (engine) => {
  let store: CountingStore;
  let server: AskingServer;
  let follower: Follower;
  beforeEach(async () => {
    store = counting(await engine.open());
    server = await serve(store);
    follower = following(server.url);
  });
  afterEach(async () => {
    await follower.close();
    await server.close();
    await store.close();
  });

  const record = (...years: readonly number[]): Promise<void> =>
    recordReadings(store, years.map(brief), "2026-11-24T12:00:00Z");

  /** Waits until the server has looked, so that what is recorded from now on is news to it. */
  const listening = async (): Promise<void> => {
    const looks = (): number => store.asked.filter((cypher) => cypher.includes(":Counter")).length;
    const before = looks();
    while (looks() < before + 2) await new Promise((resolve) => setTimeout(resolve, 20));
  };

  test("tell of each statement that comes in, with all its fields", async () => {
    await record(2020);
    const rows = follower.follow(ADDED);
    const first = rows.next();
    await listening();
    await record(2021);
    expect(await first).toEqual({
      ...{ type: "ACCUSED", date: "2021", sequence: 4, subject: { name: "Luc Roy" } },
      evidence: [{ brief: { title: "Brève de 2021" } }],
    });
    await record(2020, 2021);
    await record(2022);
    expect(await rows.next()).toMatchObject({ type: "MET", date: "2022", sequence: 6 });
  });

  test("mean the same by a filter as a question does", async () => {
    const filters = [{ types: ["MET"] }, { countries: ["ML"] }, { text: "awa" }, { from: "2023" }, { sources: ["x"] }];
    const rows = filters.map((filter) => follower.follow(ADDED, { filter, after: 0 }));
    await record(2020, 2021, 2022, 2023, 2024);
    for (const [index, filter] of filters.entries()) {
      const { data } = await server.ask(
        `query ($filter: StatementFilter) { statements(filter: $filter, orderBy: OLDEST) { nodes { date } } }`,
        { filter },
      );
      const { nodes } = data?.["statements"] as { nodes: readonly { date: string }[] };
      const told: { date: string }[] = [];
      for (const _ of nodes) told.push((await rows[index]?.next()) as { date: string });
      expect(told.map(({ date }) => date)).toEqual(nodes.map(({ date }) => date));
    }
    expect(await rows.at(-1)?.within(100)).toBe("nothing");
  });

  test("who comes back with the last sequence misses nothing and gets nothing twice", async () => {
    await record(2020, 2021);
    const before = follower.follow(ADDED, { after: 0 });
    const seen = [await before.next(), await before.next()];
    await follower.close();
    await record(2022);
    follower = following(server.url);
    const after = follower.follow(ADDED, { after: seen.at(-1).sequence });
    seen.push(await after.next());
    await record(2023);
    seen.push(await after.next());
    expect(seen.map(({ date }) => date)).toEqual(["2020", "2021", "2022", "2023"]);
    expect(await after.within(100)).toBe("nothing");
  });

  test("tell of each brief once, not of one read anew", async () => {
    const rows = follower.follow(
      `subscription { briefIngested(afterSequence: 0) { title sequence statements { type } } }`,
    );
    await record(2020);
    expect(await rows.next()).toEqual({ title: "Brève de 2020", sequence: 1, statements: [{ type: "MET" }] });
    await recordReadings(store, [{ ...brief(2020), extractor: "griot 2" }], "2026-11-25T12:00:00Z");
    await record(2021);
    expect(await rows.next()).toMatchObject({ title: "Brève de 2021" });
  });

  test("a backlog of many comes whole and in order", async () => {
    await record(...Array.from({ length: 700 }, (_, index) => 1000 + index));
    const rows = follower.follow(`subscription { statementAdded(afterSequence: 0) { sequence date } }`);
    const told: { sequence: number; date: string }[] = [];
    for (let index = 0; index < 700; index++) told.push((await rows.next()) as (typeof told)[0]);
    expect(told.map(({ date }) => date)).toEqual(Array.from({ length: 700 }, (_, index) => String(1000 + index)));
    expect(told.map(({ sequence }) => sequence)).toEqual(
      [...told.map(({ sequence }) => sequence)].sort((a, b) => a - b),
    );
  });

  test("however many follow, the graph is looked at once for all", async () => {
    await record(2019);
    const followers = Array.from({ length: 20 }, () =>
      follower.follow(`subscription { briefIngested(afterSequence: 0) { title } }`),
    );
    await Promise.all(followers.map((rows) => rows.next())); // each follows by now, however slowly it came to it
    const told = followers.map((rows) => rows.next());
    await listening();
    store.asked.length = 0;
    const began = Date.now();
    await record(2020);
    expect(await Promise.all(told)).toEqual(followers.map(() => ({ title: "Brève de 2020" })));
    expect(store.asked.filter((cypher) => cypher.includes("MATCH (b:Brief {sequence:"))).toHaveLength(1);
    expect(store.asked.filter((cypher) => cypher.includes(":Counter")).length).toBeLessThan(
      (Date.now() - began) / 500 + 4, // a look each half second and at the news, not twenty
    );
  });

  test("a statement and a sequence that are wrong are refused in the same words as elsewhere", async () => {
    await record(2020);
    const refused = async (query: string, variables: Record<string, unknown> = {}): Promise<unknown> => {
      try {
        return await follower.follow(query, variables).next();
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        return error.errors.map(({ message, extensions }) => ({ message, extensions }));
      }
    };
    const told = (message: string, code = "BAD_USER_INPUT") => [{ message, extensions: { code } }];
    expect(await refused(ADDED, { after: 3 })).toEqual(
      told(
        'Argument "afterSequence": expected a whole number from 0 to 2, the sequence of what came in last, but got 3.',
      ),
    );
    expect(await refused(ADDED, { after: "x" })).toEqual(
      told('Variable "$after" got invalid value "x"; Int cannot represent non-integer value: "x"'),
    );
    expect(await refused(ADDED, { filter: { countries: ["Mali"] } })).toEqual(
      told(
        'Argument "filter.countries": expected codes of two capitals (ISO 3166-1 alpha-2) such as ML, but got "Mali".',
      ),
    );
    expect(await refused(`subscription { statementAdded { nom } }`)).toEqual(
      told('Cannot query field "nom" on type "Statement".', "GRAPHQL_VALIDATION_FAILED"),
    );
    expect(await refused(`subscription {`)).toEqual(
      told("Syntax Error: Expected Name, found <EOF>.", "GRAPHQL_PARSE_FAILED"),
    );
    expect(await refused(`{ lastSequence }`)).toEqual(
      told("A query is answered by POST /graphql; this connection takes subscriptions.", "BAD_REQUEST"),
    );
    expect(
      await refused(
        `subscription { statementAdded { ${"subject { statements(first: 500) { nodes { ".repeat(3)} id ${"} } }".repeat(3)} } }`,
      ),
    ).toEqual(
      told(
        expect.stringMatching(
          /^This request may bring \d+ objects, but at most 100000 are allowed/,
        ) as unknown as string,
      ),
    );
    expect(server.reported).toEqual([]);
  });

  test("end when the server closes, and the client hears that it goes", async () => {
    const closed = new Promise<number>((resolve) =>
      follower.client.on("closed", (event) => resolve((event as { code: number }).code)),
    );
    const rows = follower.follow(ADDED);
    const last = rows.next().catch((error: unknown) => error);
    await listening();
    await server.close();
    expect(await closed).toBe(1001);
    expect(await last).toBeDefined();
  });
});

/** Where another process finds the graph that the server serves. */
const PLACES = [
  {
    name: "embedded",
    open: async () => {
      const folder = await mkdtemp(join(tmpdir(), "griot-test-"));
      const store = await openStore(folder);
      return { location: folder, store: closing(store, () => rm(folder, { recursive: true, force: true })) };
    },
  },
  ...engines().flatMap(({ name, open }) =>
    name === "Neo4j" && TEST_NEO4J
      ? [{ name, open: async () => ({ location: String(TEST_NEO4J), store: await open() }) }]
      : [],
  ),
];

test.each(PLACES)("what another process ingests is told of, on $name", async ({ open }) => {
  const { location, store } = await open();
  const server = await serve(store);
  const follower = following(server.url);
  try {
    const met = follower.follow(`subscription {
      statementAdded(filter: { types: [MET] }, afterSequence: 0) { subject { name } object { name } evidence { quote } }
    }`);
    const told = met.next();
    const hooks = join(process.cwd(), "tests/support/register-typescript.js");
    const script = join(process.cwd(), "tests/server/ingesting-process.ts");
    const child = spawn(process.execPath, ["--no-warnings", "--import", hooks, script, location], {
      stdio: ["ignore", "ignore", "inherit"],
    });
    const [code] = (await once(child, "exit")) as [number];
    expect(code).toBe(0);
    expect(await told).toEqual({
      subject: { name: "Awa Diop" },
      object: { name: "Luc Roy" },
      evidence: [{ quote: "Hier," }],
    });
  } finally {
    await follower.close();
    await server.close();
    await store.close();
  }
});

describe("connections", () => {
  let store: GraphStore;
  let server: AskingServer;
  beforeEach(async () => {
    store = await engines()[0]!.open();
    server = await serve(store);
  });
  afterEach(async () => {
    await server.close();
    await store.close();
  });

  const open = (path: string, options: object = {}): Promise<string> =>
    new Promise((resolve) => {
      const socket = new WebSocket(`${server.url.replace("http", "ws")}${path}`, "graphql-transport-ws", options);
      socket.on("open", () => {
        socket.close();
        resolve("open");
      });
      socket.on("unexpected-response", (_request, response) => {
        let body = "";
        response.on("data", (chunk) => (body += String(chunk)));
        response.on("end", () => resolve(`${response.statusCode} ${JSON.parse(body).errors[0].message}`));
      });
    });

  test("are taken from pages of the same server and from programs, never from another site's page", async () => {
    expect(await open("/graphql")).toBe("open");
    expect(await open("/graphql", { origin: server.url })).toBe("open");
    expect(await open("/graphql", { origin: "https://exemple.ml" })).toBe(
      "403 Pages of https://exemple.ml may not subscribe here.",
    );
    expect(await open("/graphql", { origin: "null" })).toBe("403 Pages of null may not subscribe here.");
    expect(await open("/autre")).toBe("404 Subscriptions are at /graphql.");
  });

  test("hold a hundred subscriptions each", async () => {
    const follower = following(server.url);
    const rows = Array.from({ length: 101 }, () => follower.follow(`subscription { briefIngested { id } }`));
    const refused = await Promise.race(rows.map((one) => one.next().catch((error: Error) => error.message)));
    expect(refused).toBe(
      "This connection has 100 subscriptions, the most allowed; end one, or open another connection.",
    );
    await follower.close();
  });
});
