import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { GraphStore } from "../../queries/graph-store.js";
import type { Engine } from "../support/engines.js";
import { column, errorOf, query } from "./ask.js";
import { runRecordingConformance } from "./recording-conformance.js";

/** What every store must do, whatever stands behind it. */
export function runConformance({ name, open }: Engine): void {
  describe(name, () => {
    let store: GraphStore;
    beforeAll(async () => {
      store = await open();
    });
    afterAll(() => store.close());

    test("names its engine and version", () => {
      expect(store.engine).toMatch(/^(grafeo|Neo4j) \d+\.\d+/);
    });

    test.each([
      ["accents and quotes", '«L’Élysée» d\'Œuvre "ÿ" \\ \u2028 \n\t'],
      ["beyond the basic plane", "𐍈 🕊️ 中文"],
      ["empty text", ""],
      ["large text", "à".repeat(300_000)],
      ["true", true],
      ["false", false],
      ["zero", 0],
      ["whole number", -42],
      ["largest whole number", Number.MAX_SAFE_INTEGER],
      ["fraction", 0.1],
      ["null", null],
      ["list of texts", ["é", "", "z"]],
      ["list of whole numbers", [3, 1, 2]],
      ["list of fractions", [0.5, 0.25]],
      ["list of both", [0.5, 1, 2.25]],
      ["list of booleans", [true, false]],
      ["empty list", []],
    ])("a property comes back as it went in: %s", async (label, value) => {
      await store.write([query("MERGE (n:Kept {id: $id}) SET n.value = $value", { id: label, value })]);
      expect(await column(store, "MATCH (n:Kept {id: $id}) RETURN n.value AS value", { id: label })).toEqual([value]);
      expect(await column(store, "RETURN $value AS value", { value })).toEqual([value]);
    });

    test("rows come as maps and lists too", async () => {
      const cypher =
        "UNWIND $rows AS row WITH row.id AS id, collect(row.n) AS all RETURN {id: id, all: all, none: null} AS map ORDER BY id";
      const rows = [
        { id: "a", n: 1 },
        { id: "b", n: 2 },
      ];
      expect(await column(store, cypher, { rows })).toEqual([
        { id: "a", all: [1], none: null },
        { id: "b", all: [2], none: null },
      ]);
    });

    test("whole numbers stay whole, so that they can limit and be counted with", async () => {
      expect(
        await column(store, "UNWIND [1, 2, 3] AS n RETURN n ORDER BY n SKIP $skip LIMIT $first", { skip: 1, first: 1 }),
      ).toEqual([2]);
      expect(await column(store, "RETURN 7 / $by AS n", { by: 2 })).toEqual([3]);
    });

    test("ISO dates are texts that compare", async () => {
      const days = ["2021-06-01", "2022-02-08", "2023-12-31"];
      const between = "UNWIND $days AS day WITH day WHERE day >= $from AND day <= $to RETURN day";
      expect(await column(store, between, { days, from: "2022-01-01", to: "2022-12-31" })).toEqual(["2022-02-08"]);
    });

    test("temporal values come as ISO texts", async () => {
      const cypher = `RETURN date('2022-02-08') AS day,
                             datetime('2022-02-08T10:00:00Z') AS instant,
                             datetime('2022-02-08T10:00:00.500+01:00') AS zoned,
                             localdatetime('2022-02-08T10:00:00') AS local,
                             [date('2021-01-01')] AS list`;
      expect(await store.read(query(cypher))).toEqual([
        {
          day: "2022-02-08",
          instant: "2022-02-08T10:00:00Z",
          zoned: "2022-02-08T10:00:00.5+01:00",
          local: "2022-02-08T10:00:00",
          list: ["2021-01-01"],
        },
      ]);
    });

    test("a transaction is all or none, and the next one goes through", async () => {
      const failing = [
        query("CREATE (:Half {id: 'first'})"),
        query("CREATE (:Actor {id: 'all-or-none'})"),
        query("CREATE (:Actor {id: 'all-or-none'})"),
        query("CREATE (:Half {id: 'last'})"),
      ];
      const error = await errorOf(store.write(failing));
      expect(error.code).toBe("QUERY_REJECTED");
      expect(error.message).toMatch(/^The graph refused a query: [^\n]*already exists[^\n]*\.$/);
      expect(await column(store, "MATCH (n) WHERE n:Half OR n.id = 'all-or-none' RETURN n.id")).toEqual([]);
      await store.write([query("CREATE (:Half {id: 'next'})")]);
      expect(await column(store, "MATCH (n:Half) RETURN n.id")).toEqual(["next"]);
    });

    test("a text that is no Cypher is refused in one line", async () => {
      const noCypher = query("MATCH (a RETURN a");
      for (const ask of [() => store.read(noCypher), () => store.write([noCypher])]) {
        const error = await errorOf(ask());
        expect(error.code).toBe("QUERY_REJECTED");
        expect(error.message).toMatch(/^The graph refused a query: [^\n]+\.$/);
      }
    });

    test("a reading question cannot write", async () => {
      const error = await errorOf(store.read(query("CREATE (n:Sneaked {id: 'x'}) RETURN n.id AS id")));
      expect(error.code).toBe("QUERY_REJECTED");
      expect(await column(store, "MATCH (n:Sneaked) RETURN n.id")).toEqual([]);
    });

    test("concurrent writers lose nothing", async () => {
      const add = query("MERGE (n:Counter {id: 'c'}) ON CREATE SET n.count = 1 ON MATCH SET n.count = n.count + 1");
      await store.write([query("CREATE (:Counter {id: 'c', count: 0})")]);
      await Promise.all(Array.from({ length: 40 }, () => store.write([add])));
      expect(await column(store, "MATCH (n:Counter) RETURN n.count")).toEqual([40]);
    });

    test("a stream gives every row in order", async () => {
      const seen: unknown[] = [];
      for await (const row of store.stream(query("UNWIND range(1, 30000) AS n RETURN n ORDER BY n")))
        seen.push(row["n"]);
      expect(seen).toEqual(Array.from({ length: 30_000 }, (_, index) => index + 1));
    });

    test("a stream can be left early, and the store goes on", async () => {
      const seen: unknown[] = [];
      for await (const row of store.stream(query("UNWIND range(1, 200000) AS n RETURN n"))) {
        seen.push(row["n"]);
        if (seen.length === 3) break;
      }
      expect(seen).toEqual([1, 2, 3]);
      await store.write([query("MERGE (n:Later {id: 'after the stream'})")]);
      expect(await column(store, "MATCH (n:Later) RETURN n.id")).toEqual(["after the stream"]);
    });

    test("a stream tells of its failure", async () => {
      const stream = store.stream(query("MATCH (a RETURN a"));
      const error = await errorOf(stream[Symbol.asyncIterator]().next());
      expect(error.code).toBe("QUERY_REJECTED");
    });

    test("what the reader of a row throws comes through", async () => {
      const broken = {
        ...query("RETURN 1 AS n"),
        decode: () => {
          throw new RangeError("no such column");
        },
      };
      await expect(store.read(broken)).rejects.toThrow(new RangeError("no such column"));
    });

    test.each([
      ["null id", { id: null }, "$id: expected a non-empty string, since it is an id, but got null."],
      ["numeric id", { id: 1 }, "$id: expected a non-empty string, since it is an id, but got 1."],
      ["empty id", { id: "" }, '$id: expected a non-empty string, since it is an id, but got "".'],
      [
        "null id in a row",
        { rows: [{ id: "a" }, { id: null }] },
        "$rows[1].id: expected a non-empty string, since it is an id, but got null.",
      ],
      ["numeric reference", { actorId: 7 }, "$actorId: expected an id (a string) or null, but got 7."],
      ["numeric ids", { actorIds: ["a", 2] }, '$actorIds: expected a list of ids (strings), but got ["a",2].'],
      ["mixed list", { value: ["a", 2] }, '$value: expected a list of one type, but got ["a",2].'],
      ["list with null", { value: ["a", null] }, "$value[1]: expected a list without null, but got null."],
      ["map as a property", { map: { a: 1 } }, '$map: expected a value that a property can hold, but got {"a":1}.'],
      [
        "map in a row",
        { rows: [{ id: "a", inner: { a: 1 } }] },
        '$rows[0].inner: expected a string, a finite number, true, false or null, but got {"a":1}.',
      ],
      [
        "undefined",
        { value: undefined },
        "$value: expected a string, a finite number, true, false or null, but got undefined.",
      ],
      [
        "Date",
        { value: new Date(0) },
        "$value: expected a string, a finite number, true, false or null, but got a Date; write it as an ISO 8601 string.",
      ],
      [
        "no number",
        { value: Number.NaN },
        "$value: expected a string, a finite number, true, false or null, but got NaN.",
      ],
      [
        "bigint",
        { value: 1n },
        "$value: expected a string, a finite number, true, false or null, but got 1n, a bigint.",
      ],
      ["number past 2^53", { value: 2 ** 53 }, "$value: expected a number within ±2^53, but got 9007199254740992."],
    ])("refuses at the door: %s", async (_name, params, message) => {
      const text = "MERGE (n:Refused {key: 'k'}) SET n.value = $value, n.map = $map";
      const expected = { code: "QUERY_REJECTED", message: `Parameter ${message}` };
      expect(await errorOf(store.write([query(text, params)]))).toEqual(expected);
      expect(await errorOf(store.read(query(text, params)))).toEqual(expected);
      expect(await column(store, "MATCH (n:Refused) RETURN n.key")).toEqual([]);
    });

    test.each([
      ["parameter", "MERGE (n:Refused {key: $key})", { key: null }, "$key"],
      [
        "row",
        "UNWIND $rows AS row MERGE (n:Refused {key: row.key})",
        { rows: [{ key: "a" }, { key: null }] },
        "$rows[1].key",
      ],
      [
        "row without the key",
        "UNWIND $rows AS row MERGE (a)-[:R {key: row.key}]->(b)",
        { rows: [{ k: 1 }] },
        "$rows[0].key",
      ],
    ])("refuses to merge on null: %s", async (_name, text, params, where) => {
      const { code, message } = await errorOf(store.write([query(text, params)]));
      expect([code, message]).toEqual([
        "QUERY_REJECTED",
        expect.stringMatching(
          new RegExp(
            `^Parameter \\${where.replaceAll("[", "\\[")}: expected a key to merge on, but got (null|undefined)\\.$`,
          ),
        ),
      ]);
    });

    test("whole nodes and relationships are not answers", async () => {
      await store.write([query("CREATE (:Whole {id: 'w'})-[:R]->(:Whole {id: 'v'})")]);
      for (const returned of ["n AS it", "r AS it", "collect(n) AS it", "{a: r} AS it"]) {
        expect(await errorOf(store.read(query(`MATCH (n:Whole)-[r]->() RETURN ${returned}`)))).toEqual({
          code: "QUERY_REJECTED",
          message: 'Column "it" holds a whole node, relationship or path; return its properties instead.',
        });
      }
    });

    test("a whole number that JavaScript cannot hold is refused", async () => {
      expect(await errorOf(store.read(query("RETURN 9007199254740993 AS big")))).toEqual({
        code: "QUERY_REJECTED",
        message:
          'Column "big" holds 9007199254740993, past what a number can hold exactly; return it as text with toString().',
      });
    });
  });

  describe(`${name}, recording`, () => runRecordingConformance(open));

  test(`${name}: a closed store says so, twice closed is closed`, async () => {
    const store = await open();
    await store.close();
    await store.close();
    const closed = { code: "STORE_UNREACHABLE", message: "The graph was closed; open it again before asking." };
    expect(await errorOf(store.read(query("RETURN 1 AS n")))).toEqual(closed);
    expect(await errorOf(store.write([query("CREATE (:Late)")]))).toEqual(closed);
  });
}
